import { describe, expect, test } from 'vitest';
import type { Digest } from '../../../../src/domain/digest.ts';
import type { Instant } from '../../../../src/domain/instants.ts';
import type { Slug } from '../../../../src/domain/slugs.ts';
import type { KeptToken } from '../../../../src/domain/timestamps/kept-timestamps.ts';
import type { StampedThing } from '../../../../src/domain/timestamps/timestamp-files.ts';
import { recordView } from '../../../../src/render/views/record.ts';
import { revisionKeyView } from '../../../../src/render/views/revision-pages.ts';
import { revisionView } from '../../../../src/render/views/revision.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { recordId } from '../../../support/builders.ts';
import { instantFrom } from '../../../support/instant.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { sealedArchive } from '../../../support/sealed-archive.ts';

const SHARING = recordId('TA-P-000001');
const context = loadOrThrow(sealedArchive());
const EVENING = 'evening' as Slug;
const MORNING = 'morning' as Slug;
const AT = (day: number): Instant => instantFrom(`2026-06-0${day}T10:00:00Z`);

const token = (of: StampedThing, authority: Slug, day: number): KeptToken => ({
  of,
  authority,
  signer: `${authority} TSA`,
  stampedAt: AT(day),
  accuracySeconds: 1,
});
const over = (size: number): StampedThing => ({ kind: 'checkpoint', size });
const stamped = (...tokens: readonly KeptToken[]): ViewContext => ({
  ...context,
  timestamps: {
    proofs: [],
    tokens: tokens.toSorted((a, b) => (a.stampedAt < b.stampedAt ? -1 : 1)),
  },
});

function row(given: ViewContext, revision: number): readonly [string, readonly string[]] {
  const { evidence } = revisionView({ id: SHARING, revision }, given);
  const { state, lines } = evidence.rows.find((one) => one.row === 'timestamp') ?? {};
  return [state?.word ?? '', (lines ?? []).map((runs) => runs.map(({ text }) => text).join(''))];
}

describe('the row of timestamps', () => {
  test('of a revision that nobody stamped says so', () => {
    expect(row(context, 1)).toEqual(['None', ['Never made']]);
  });

  test('gives the earliest of each authority that covers the revision', () => {
    const given = stamped(
      token(over(8), EVENING, 2),
      token(over(5), EVENING, 1),
      token(over(8), MORNING, 3),
    );
    expect(row(given, 1)).toEqual([
      'Verified',
      [
        'The checkpoint over 5 entries existed no later than 1 June 2026, 10:00:00 UTC (± 1 second), states “evening TSA”. The timestamp',
        'The checkpoint over 8 entries existed no later than 3 June 2026, 10:00:00 UTC (± 1 second), states “morning TSA”. The timestamp',
      ],
    ]);
  });

  test('gives none that is of a checkpoint before the revision', () => {
    expect(row(stamped(token(over(5), EVENING, 1)), 2)[0]).toBe('None');
  });

  test('gives none of what was entered after the last release, since pages may not change by it', () => {
    expect(row(stamped(token(over(9), EVENING, 1)), 2)[0]).toBe('None');
  });

  test('gives that of the stored file by itself', () => {
    const digest = context.archive.ledger.revisions.get(SHARING)?.[0]?.snapshotDigest;
    if (digest === undefined) throw new Error('no stored file');
    const given = stamped(token({ kind: 'snapshot', digest }, EVENING, 1));
    expect(row(given, 1)[1]).toEqual([
      expect.stringMatching(/^The stored file existed no later than/),
    ]);
  });

  test('decides whether a rendered page is used again', () => {
    const key = (given: ViewContext): string =>
      JSON.stringify(revisionKeyView({ id: SHARING, revision: 1 }, given));
    expect(key(stamped(token(over(5), EVENING, 1)))).not.toBe(key(context));
  });
});

describe('a proof of OpenTimestamps', () => {
  const root = 'ab'.repeat(32) as Digest;
  const proven: ViewContext = {
    ...context,
    timestamps: {
      tokens: [],
      proofs: [
        { of: over(8), attestations: [{ kind: 'bitcoin', height: 888976, merkleRoot: root }] },
      ],
    },
  };

  test('is shown as not checked, with what a reader has to compare', () => {
    expect(row(proven, 1)).toEqual([
      'Not checked',
      [
        `A proof of OpenTimestamps for the checkpoint over 8 entries. It leads to Bitcoin block 888,976. No block is held here: check that the Merkle root in its header is ${root}. The proof`,
      ],
    ]);
  });

  test('adds nothing to what the evidence shows', () => {
    const assurance = (given: ViewContext): unknown =>
      recordView({ id: SHARING }, given).evidence.assurance;
    expect(assurance(proven)).toEqual(assurance(context));
  });
});

describe('what the evidence shows', () => {
  const shown = (given: ViewContext): readonly string[] =>
    recordView({ id: SHARING }, given).evidence.assurance.shown.sentences;
  const notShown = (given: ViewContext): readonly string[] =>
    recordView({ id: SHARING }, given).evidence.assurance.notShown.sentences;

  test('grows by a sentence with each timestamp, and then names what rests on the authority', () => {
    const given = stamped(token(over(8), EVENING, 2));
    expect(shown(given)).toEqual([
      ...shown(context),
      expect.stringContaining('“evening TSA” states that'),
    ]);
    expect(notShown(given)).toHaveLength(notShown(context).length);
    expect(notShown(given).join(' ')).toContain('clock of a time-stamping authority');
    expect(notShown(context).join(' ')).toContain('no timestamp by anybody else was verified');
  });
});
