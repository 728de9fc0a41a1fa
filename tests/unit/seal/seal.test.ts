import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson, jsonOf, sha256 } from '../../../src/domain/digest.ts';
import { changedFields } from '../../../src/domain/sealed/content-digest.ts';
import { LEDGER_FILE } from '../../../src/domain/sealed/ledger.ts';
import { sealedContent, sealProvision } from '../../../src/domain/sealed/seal-provision.ts';
import { isEmptyPlan, releaseOf } from '../../../src/pipeline/seal.ts';
import { FIXTURES, loadContent, readContent, type ContentFiles } from '../../support/content.ts';
import { recordId } from '../../support/builders.ts';
import { ledgerLines, ledgerOf, loadOrThrow, seal } from '../../support/ledger.ts';
import {
  FIRST_RELEASE,
  firstState,
  secondState,
  sealedArchive,
} from '../../support/sealed-archive.ts';

const first = seal(firstState(), FIRST_RELEASE);
const sealed = sealedArchive();

const summaries = (files: ContentFiles): readonly string[] =>
  ledgerLines(files).map((text) => {
    const { type, id, revision } = JSON.parse(text) as Record<string, string | number | undefined>;
    return [type, id, revision].filter((part) => part !== undefined).join(' ');
  });

describe('sealing', () => {
  test('makes every record a revision, in order of id, and closes the release', () => {
    expect(summaries(first)).toEqual([
      'ledger',
      'publish TA-P-000001 1',
      'publish TA-P-000002 1',
      'publish TA-P-000003 1',
      'release',
    ]);
  });

  test('adds what changed and what was withdrawn; a record that moved is the same revision', () => {
    expect(summaries(sealed).slice(5)).toEqual([
      'revise TA-P-000001 2',
      'withdraw TA-P-000003',
      'release',
    ]);
  });

  test('only adds: every file and line from before is as it was', () => {
    for (const [path, text] of Object.entries(ledgerOf(first))) {
      if (path === LEDGER_FILE) expect(String(sealed[path]).startsWith(String(text))).toBe(true);
      else expect(sealed[path]).toBe(text);
    }
  });

  test('does nothing when nothing has changed', () => {
    expect(seal(sealed, '2026-07-01T00:00:00Z')).toBe(sealed);
  });

  test('gives the same bytes for the same content and instant', () => {
    expect(sealedArchive()).toEqual(sealed);
  });

  test('writes down the addresses that are new, and whose they are', () => {
    const lists = Object.entries(sealed).filter(([path]) => path.endsWith('.txt'));
    expect(lists.map(([, text]) => text)).toContain(
      '/platform/lantern/policy/retention/\tTA-P-000002\n',
    );
  });

  test('names every object by the SHA-256 of its bytes', () => {
    const objects = Object.entries(ledgerOf(sealed)).filter(([path]) => path !== LEDGER_FILE);
    expect(objects.length).toBe(7);
    for (const [path, text] of objects) expect(path).toContain(sha256(text));
  });
});

describe('a record is another revision', () => {
  const recordOf = (files: ContentFiles) =>
    loadOrThrow(files).archive.provisions.values().next().value;
  const states = (files: ContentFiles): readonly string[] =>
    releaseOf(loadOrThrow(files)).revisions.map(
      ({ entry, revision }) => `${entry.provision.id} r${revision}`,
    );
  const edit = (path: RegExp, from: string, to: string): ContentFiles => {
    const entries = Object.entries(sealed).map(([file, text]) =>
      path.test(file) && !file.startsWith('ledger')
        ? [file, String(text).replace(from, to)]
        : [file, text],
    );
    return Object.fromEntries(entries) as ContentFiles;
  };

  test('when its own words, its capture or its evidence differ', () => {
    expect(states(edit(/sharing\.json$/, 'Sharing of', 'The sharing of'))).toEqual([
      'TA-P-000001 r3',
    ]);
    expect(
      states(
        edit(/captures\/20260301T090000Z\.json$/, '"capturedAt"', '"httpStatus":200,"capturedAt"'),
      ),
    ).toEqual(['TA-P-000001 r3', 'TA-P-000002 r2']);
  });

  test('not when what stands around it is called otherwise', () => {
    expect(states(edit(/platform\.json$/, 'Lantern', 'Lamp'))).toEqual([]);
    expect(states(edit(/document\.json$/, 'Lantern Policy', 'Policy of Lantern'))).toEqual([]);
    expect(states(edit(/severities\.json$/, '"Medium"', '"Middling"'))).toEqual([]);
    expect(states(edit(/archive\.json$/, 'Toy Archive', 'Archive of Toys'))).toEqual([]);
  });

  test('with the fields named that differ', () => {
    const [before, after] = [recordOf(first), recordOf({ ...secondState() })];
    if (before === undefined || after === undefined) throw new Error('no records');
    expect(changedFields(sealedContent(before), sealedContent(after))).toEqual([
      'corrections',
      'severity',
    ]);
  });
});

describe('the archive that was sealed when the form was first used', () => {
  const kept = readContent(join(FIXTURES, 'archives', 'sealed'));
  const loaded = loadOrThrow(kept);

  test('is read, and nothing of it would be sealed again', () => {
    expect(loadContent(kept).diagnostics).toEqual([]);
    expect(isEmptyPlan(releaseOf(loaded))).toBe(true);
    expect([...loaded.archive.ledger.revisions.values()].map(({ length }) => length)).toEqual([
      2, 1, 1,
    ]);
  });

  test('gives the same bytes for the same record', () => {
    const { archive } = loaded;
    const [entry] = archive.provisions.values();
    const [before, latest] = archive.ledger.revisions.get(recordId('TA-P-000001')) ?? [];
    if (entry === undefined || before === undefined) throw new Error('no such record');
    const again = sealProvision(entry, archive, {
      revision: 2,
      previousRevision: before.recordDigest,
    });
    expect(sha256(canonicalJson(jsonOf(again)))).toBe(latest?.recordDigest);
  });
});

test('a sealed record has no member without a value', () => {
  const [entry] = loadOrThrow(sealed).archive.provisions.values();
  if (entry === undefined) throw new Error('no record');
  expect(canonicalJson(jsonOf(sealedContent(entry)))).not.toContain('null');
});
