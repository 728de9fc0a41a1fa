import { describe, expect, test } from 'vitest';
import type { CitationRecord, SourceCitation } from '../../../../src/domain/citation.ts';
import { CITATION_FORMATS } from '../../../../src/render/citations/formats.ts';
import { recordId } from '../../../support/builders.ts';
import { AT, day, DIGEST, RECORD, SOURCE, written } from './cited.ts';

const { date: _date, snapshot: _snapshot, mementoUrl: _mementoUrl, ...UNDATED } = RECORD;
const { updatedOn: _updatedOn, ...UNDATED_SOURCE } = SOURCE;
const { url: _url, ...UNADDRESSED_SOURCE } = SOURCE;

interface Case {
  readonly record: CitationRecord;
  readonly source?: SourceCitation;
}

/** Each has a golden file with every format. */
const CASES: Readonly<Record<string, Case>> = {
  'no-stated-date': { record: UNDATED, source: UNDATED_SOURCE },
  'no-source-address': { record: RECORD, source: UNADDRESSED_SOURCE },
  'latest-possible-moment': {
    record: { ...RECORD, date: { kind: 'captured', at: AT, isLatestPossible: true } },
    source: { ...UNDATED_SOURCE, capturedAtIsLatest: true },
  },
  'several-passages': {
    record: {
      ...RECORD,
      paragraphs: [
        { first: 9, last: 9 },
        { first: 11, last: 12 },
        { first: 14, last: 14 },
      ],
    },
  },
  'one-paragraph-twice': {
    record: {
      ...RECORD,
      paragraphs: [
        { first: 9, last: 9 },
        { first: 9, last: 9 },
      ],
    },
  },
  'stored-copy-differs': {
    record: { ...RECORD, status: { kind: 'mismatch', checkedOn: day('2026-11-23') } },
  },
  'stored-copy-differs-undated': { record: { ...RECORD, status: { kind: 'mismatch' } } },
  'bytes-not-held': { record: { ...RECORD, snapshot: { digest: DIGEST, isHeld: false } } },
  withdrawn: {
    record: { ...RECORD, status: { kind: 'withdrawn', on: day('2026-08-19') } },
  },
  'withdrawn-undated': {
    record: { ...UNDATED, status: { kind: 'withdrawn', on: day('2026-08-19') } },
  },
  'long-title': {
    record: {
      ...RECORD,
      title: `${'Use of Information That Partners, Advertisers and Providers of Measurement Give Us: '.repeat(4)}What the European Union Asks`,
    },
  },
  'right-to-left-title': {
    record: { ...RECORD, title: 'مشاركة قوائم القراءة مع الشركاء' },
    source: { ...SOURCE, title: 'سياسة الخصوصية', language: 'ar' },
  },
  'characters-with-a-meaning': {
    record: {
      ...RECORD,
      title: 'Fees of 5% & $3 for #1_{test} ~ ^ \\ <b>"quoted"</b>',
      url: 'https://archive.example/a_b/%7E/{x}/p/CA-P-010857/',
    },
  },
  'author-and-site': {
    record: { ...RECORD, author: 'Reading Circle, Inc.', siteName: 'Lantern Watch' },
  },
  'capture-of-a-document': {
    record: {
      ...RECORD,
      id: recordId('CA-D-00248'),
      title: 'Threads Privacy Policy',
      url: 'https://archive.example/platform/threads/threads-privacy-policy/captures/20260511T222531Z/',
    },
  },
  'change-between-captures': {
    record: {
      ...UNDATED,
      id: recordId('CA-C-003122'),
      title: 'Threads Privacy Policy',
      url: 'https://archive.example/c/CA-C-003122/',
      date: { kind: 'compared', from: day('2026-05-17'), to: day('2026-05-25') },
    },
  },
  'change-without-captures': {
    record: {
      ...UNDATED,
      id: recordId('CA-C-003122'),
      title: 'Threads Privacy Policy',
      date: { kind: 'changed', on: day('2026-05-25') },
    },
  },
};

describe('the citation of a record, in every format', () => {
  test.each(Object.entries(CASES))('%s', async (name, { record, source }) => {
    const parts = CITATION_FORMATS.flatMap(({ label, ofRecord, ofSource }) => [
      `== ${label}`,
      shown(written(ofRecord(record))),
      ...(source === undefined ? [] : ['-- source', shown(written(ofSource(source)))]),
    ]);
    await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

/** Carriage returns can be seen, and a final line feed does not go lost. */
const shown = (text: string): string => text.replaceAll('\r', '␍').replace(/\n$/, '\n␄');

test.each(CITATION_FORMATS)('$label names the whole digest of a copy that differs', (format) => {
  const record: CitationRecord = { ...RECORD, status: { kind: 'mismatch' } };
  const text = written(format.ofRecord(record));
  expect(text).toContain(DIGEST);
  expect(text).toMatch(/stored copy did not match/i);
});

test.each(CITATION_FORMATS)('$label says that a record was withdrawn, and when', (format) => {
  const record: CitationRecord = {
    ...RECORD,
    status: { kind: 'withdrawn', on: day('2026-08-19') },
  };
  expect(written(format.ofRecord(record))).toMatch(
    /withdrawn (?:Aug\. 19, 2026|19 August 2026|August 19, 2026|2026-08-19)/i,
  );
});

test('no format has a day of access of its own', () => {
  for (const { ofRecord, ofSource } of CITATION_FORMATS) {
    const runs = [...ofRecord(UNDATED), ...(ofSource(UNDATED_SOURCE) ?? [])];
    for (const { text, dateAccessed } of runs) {
      expect(dateAccessed === undefined ? '[date accessed]' : text).toBe('[date accessed]');
      expect(text).not.toMatch(/urldate|Y2 {2}-|"accessed"/);
    }
  }
});

test('keys and names of formats are fit for ids and files', () => {
  const ids = CITATION_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});
