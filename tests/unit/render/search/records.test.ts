import { describe, expect, test } from 'vitest';
import { facetLabels } from '../../../../src/render/search/facets.ts';
import { searchRecords } from '../../../../src/render/search/records.ts';
import type { SearchRecord } from '../../../../src/render/search/search-record.ts';
import {
  aCapture,
  aDescribedChange,
  aDocument,
  anArchive,
  aProvision,
  FIRST,
  SECOND,
  WORDS,
} from '../../../support/builders.ts';

const CONTEXT = anArchive({
  documents: [
    aDocument({
      files: [
        aCapture({ at: FIRST }),
        aCapture({ at: SECOND, text: ['# Policy', WORDS, 'A later line.'] }),
        aProvision({
          fields: { severity: 'high', sections: { whyItMatters: 'Partners *may* be anyone.' } },
        }),
        aDescribedChange(),
      ],
    }),
  ],
});
const records = [...searchRecords(CONTEXT)];
const [provision, change, document] = records;
const runsOf = (record: SearchRecord | undefined): readonly (readonly string[])[] =>
  record?.texts.map(({ runs }) => runs) ?? [];

describe('search records', () => {
  test('are provisions, changes and documents, each in order of id', () => {
    expect(records.map(({ shown }) => shown.id)).toEqual([
      'TA-P-000001',
      'TA-C-000002',
      'TA-D-00001',
    ]);
  });

  test('keep the words of the platform and ours apart', () => {
    expect(provision?.texts).toEqual([
      { part: 'analysis', isTitle: true, runs: ['Sharing of reading lists'] },
      { part: 'clause', runs: [WORDS] },
      { part: 'analysis', runs: ['Partners may be anyone.'] },
    ]);
  });

  test('search the latest held text of a document', () => {
    expect(runsOf(document).at(-1)?.join()).toContain('A later line.');
    expect(document?.shown.date).toBe('2026-04-01');
  });

  test('search what somebody wrote about a change', () => {
    expect(change?.texts.map(({ part }) => part)).toEqual(['change', 'change']);
    expect(runsOf(change).flat().join(' ')).not.toBe('');
  });

  test('carry what a provision can be narrowed by', () => {
    expect(provision?.facets).toMatchObject({
      platform: ['lantern'],
      severity: ['high'],
      evidence: ['verified'],
      year: ['2026'],
    });
  });

  test('every value has a name among the labels', () => {
    const labels = new Map(
      facetLabels(CONTEXT.archive).map(({ name, values }) => [
        name as string,
        new Set(values.map(({ value }) => value)),
      ]),
    );
    const unnamed = records.flatMap(({ facets }) =>
      Object.entries(facets).flatMap(([name, values]) =>
        values.filter((value) => labels.get(name)?.has(value) !== true),
      ),
    );
    expect(unnamed).toEqual([]);
  });
});
