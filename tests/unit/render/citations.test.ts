import { describe, expect, test } from 'vitest';
import type { CitationRecord, CitationRun } from '../../../src/domain/citation.ts';
import { parseDigest, type Digest } from '../../../src/domain/digest.ts';
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../../../src/domain/instants.ts';
import { formatBluebook, formatBluebookSource } from '../../../src/render/citations/bluebook.ts';
import { formatPlain } from '../../../src/render/citations/plain.ts';
import { recordId } from '../../support/builders.ts';

const DIGEST = parseDigest(
  'c47ac9012bb4896e87acd3a79de36cbc53847f7c8d898a80ee272e5eaefd55ca',
) as Digest;
const AT = parseInstant('2026-05-11T22:25:31Z') as Instant;
const day = (text: string): PlainDate => parsePlainDate(text) as PlainDate;

const RECORD: CitationRecord = {
  id: recordId('CA-P-010857'),
  title: 'Cross-Product Data Use for Advertising',
  author: 'ConductAtlas',
  siteName: 'ConductAtlas',
  url: 'https://archive.example/p/CA-P-010857/',
  date: { kind: 'captured', at: AT, isLatestPossible: false },
  snapshotDigest: DIGEST,
  mementoUrl: 'https://web.archive.org/web/20260511222531/https://threads.example/privacy',
  status: { kind: 'current' },
};

/** Italics between asterisks. */
const written = (runs: readonly CitationRun[] | undefined): string =>
  (runs ?? []).map(({ text, isItalic }) => (isItalic === true ? `*${text}*` : text)).join('');

describe('the Bluebook-style citation', () => {
  test('of a record', () => {
    expect(written(formatBluebook(RECORD))).toBe(
      '*Cross-Product Data Use for Advertising*, ConductAtlas, No. CA-P-010857 (captured May 11, 2026, 22:25:31 UTC), https://archive.example/p/CA-P-010857/ [https://web.archive.org/web/20260511222531/https://threads.example/privacy].',
    );
  });

  test('names an author other than the site, and no archived copy where there is none', () => {
    const { mementoUrl: _, ...record } = RECORD;
    expect(written(formatBluebook({ ...record, author: 'A. Archivist' }))).toBe(
      'A. Archivist, *Cross-Product Data Use for Advertising*, ConductAtlas, No. CA-P-010857 (captured May 11, 2026, 22:25:31 UTC), https://archive.example/p/CA-P-010857/.',
    );
  });

  test('of a capture of which only the latest possible moment is known', () => {
    const date = { kind: 'captured', at: AT, isLatestPossible: true } as const;
    expect(written(formatBluebook({ ...RECORD, date }))).toContain(
      '(captured not later than May 11, 2026,',
    );
  });

  test('of a change', () => {
    const date = { kind: 'compared', from: day('2026-05-17'), to: day('2026-05-25') } as const;
    expect(written(formatBluebook({ ...RECORD, date }))).toContain(
      '(redline, May 17, 2026 to May 25, 2026)',
    );
  });

  test('of the document itself, by the platform’s own date or the capture', () => {
    const source = {
      title: 'Threads Privacy Policy',
      platform: 'Threads',
      capturedAt: AT,
      url: 'https://threads.example/privacy',
    };
    expect(written(formatBluebookSource({ ...source, updatedOn: day('2026-05-05') }))).toBe(
      '*Threads Privacy Policy*, Threads (last updated May 5, 2026), https://threads.example/privacy.',
    );
    expect(written(formatBluebookSource(source))).toContain(
      '(captured May 11, 2026, 22:25:31 UTC)',
    );
    const { url: _, ...unaddressed } = source;
    expect(formatBluebookSource(unaddressed)).toBeUndefined();
  });
});

describe('the plain citation', () => {
  test('has the whole digest and leaves the date of access to the reader', () => {
    expect(written(formatPlain(RECORD))).toBe(
      `ConductAtlas, record CA-P-010857, captured 2026-05-11T22:25:31Z, SHA-256 ${DIGEST}, https://archive.example/p/CA-P-010857/ (accessed [date accessed]).`,
    );
  });
});

test('every style says that the stored copy did not match, with the recorded digest', () => {
  const record: CitationRecord = {
    ...RECORD,
    status: { kind: 'mismatch', checkedOn: day('2026-11-23') },
  };
  expect(written(formatBluebook(record))).toContain(
    `[SHA-256 as recorded ${DIGEST}; stored copy did not match on Nov. 23, 2026]`,
  );
  expect(written(formatPlain(record))).toContain(
    `SHA-256 as recorded ${DIGEST}, stored copy did not match on 2026-11-23`,
  );
});

test('every style says that a record was withdrawn', () => {
  const record: CitationRecord = {
    ...RECORD,
    status: { kind: 'withdrawn', on: day('2026-08-19') },
  };
  expect(written(formatBluebook(record))).toContain('(withdrawn Aug. 19, 2026)');
  expect(written(formatPlain(record))).toContain('withdrawn 2026-08-19');
});
