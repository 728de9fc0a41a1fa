import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256, type Digest } from '../../../src/domain/digest.ts';
import { excerptDigestOf } from '../../../src/domain/excerpt.ts';
import type { Passage } from '../../../src/domain/records.ts';
import { textOf } from '../../../src/domain/version-text.ts';
import { anchorPassage, findLoosely, indexText, selectorsFor } from '../../../src/link/anchor.ts';
import { extractVersion } from '../../../src/parse/extract/index.ts';

const SNAPSHOT = new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><title>Terms</title>
<h1 class="top">Terms of use</h1>
<p>We may change these terms at any time. If we do, we will tell you&nbsp;– by e-mail or in the app 📱.</p>
<ol><li>You must be 16 years old.<li>You must not sell your account.<li>You must not sell your account to a minor.</ol>
<p lang="ar">نجمع معلومات عنك عندما تستخدم الخدمة.</p>
<p lang="ja">当社は、お客様の個人情報を広告に利用します。お客様の同意は不要です。</p>
<table><tr><td>Data<td>Kept for</td><tr><td>Messages<td>30 days</table>
<p>We may change these terms at any time.</p>`);

const QUOTATIONS = [
  'If we do, we will tell you – by e-mail or in the app 📱.',
  'We may change these terms at any time.',
  'You must not sell your account.\nYou must not sell your account to a minor.',
  'نجمع معلومات عنك عندما تستخدم الخدمة.',
  'お客様の個人情報を広告に利用します。',
  'Messages\n30 days',
  'a',
];

/** All that a record states about one passage and its snapshot. */
interface Claim {
  readonly snapshot: Uint8Array;
  readonly snapshotDigest: Digest;
  readonly passage: Passage;
  readonly excerptDigest: Digest;
}

function isAccepted({ snapshot, snapshotDigest, passage, excerptDigest }: Claim): boolean {
  const version = extractVersion(snapshot, 'text/html');
  if (version === undefined || sha256(snapshot) !== snapshotDigest) return false;
  return (
    excerptDigestOf([passage]) === excerptDigest &&
    anchorPassage(indexText(version), passage).state === 'found'
  );
}

const VERSION = extractVersion(SNAPSHOT, 'text/html') ?? { paragraphs: [] };
const TEXT = indexText(VERSION);

const CLAIMS: readonly Claim[] = QUOTATIONS.flatMap((exact) => {
  const match = findLoosely(TEXT, exact);
  return (match?.places ?? []).map(({ anchor }) => ({
    snapshot: SNAPSHOT,
    snapshotDigest: sha256(SNAPSHOT),
    passage: { exact, ...selectorsFor(TEXT, anchor), knownMissing: false },
    excerptDigest: excerptDigestOf([{ exact }]),
  }));
});

interface Mutation {
  readonly kind: 'change' | 'remove' | 'swap' | 'insert';
  readonly at: number;
  readonly by: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('change', 'remove', 'swap', 'insert'),
  at: fc.nat(),
  by: fc.nat(),
});

/** @returns the sequence with one member changed, left out, swapped with its neighbour, or added; from `pool` */
function mutate<T>(
  members: readonly T[],
  { kind, at, by }: Mutation,
  pool: readonly T[],
): readonly T[] {
  const place = at % (kind === 'insert' ? members.length + 1 : members.length);
  const [before, [member, neighbour, ...rest]] = [members.slice(0, place), members.slice(place)];
  const other = pool.slice(by % pool.length, (by % pool.length) + 1);
  switch (kind) {
    case 'insert':
      return [...before, ...other, ...members.slice(place)];
    case 'remove':
      return [...before, ...members.slice(place + 1)];
    case 'change':
      return [...before, ...other, ...members.slice(place + 1)];
    case 'swap':
      return neighbour === undefined || member === undefined
        ? members
        : [...before, neighbour, member, ...rest];
    default:
      return kind satisfies never;
  }
}

const CHARACTERS = [...textOf(VERSION), 'x', '\u00A0', '’', '\u200B', '\u0301', '📲', 'é'];
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);

const mutatedQuotation = fc.tuple(fc.constantFrom(...CLAIMS), mutation).map(([claim, change]) => {
  const exact = mutate([...claim.passage.exact], change, CHARACTERS).join('');
  return {
    claim,
    isSame: exact === claim.passage.exact,
    mutated: { ...claim, passage: { ...claim.passage, exact } },
  };
});

const mutatedSnapshot = fc.tuple(fc.constantFrom(...CLAIMS), mutation).map(([claim, change]) => {
  const snapshot = Uint8Array.from(mutate([...SNAPSHOT], change, BYTES));
  return {
    claim,
    isSame: sha256(snapshot) === claim.snapshotDigest,
    mutated: { ...claim, snapshot },
  };
});

describe('of true quotations', () => {
  test('all are accepted', () => {
    expect(CLAIMS.length).toBeGreaterThan(QUOTATIONS.length);
    expect(CLAIMS.map(isAccepted)).toEqual(CLAIMS.map(() => true));
  });

  test('1,000 mutations, in the words or in the snapshot, are all refused', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedQuotation, mutatedSnapshot), ({ claim, isSame, mutated }) => {
        fc.pre(!isSame);
        expect(isAccepted(claim)).toBe(true);
        expect(isAccepted(mutated)).toBe(false);
      }),
      { seed: 20260511, numRuns: 1000 },
    );
  });

  test('1,000 mutations of the words alone are refused without their digest too', () => {
    fc.assert(
      fc.property(mutatedQuotation, ({ isSame, mutated }) => {
        fc.pre(!isSame);
        expect(anchorPassage(TEXT, mutated.passage).state).not.toBe('found');
      }),
      { seed: 20260512, numRuns: 1000 },
    );
  });
});
