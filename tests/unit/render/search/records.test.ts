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
const partOf = (part: SearchRecord['part']): SearchRecord | undefined =>
  records.find((record) => record.part === part);

describe('search records', () => {
  test('stand in order of id, the clause before its analysis', () => {
    expect(records.map(({ part, shown }) => `${shown.id} ${part}`)).toEqual([
      'TA-C-000002 change',
      'TA-D-00001 document',
      'TA-P-000001 clause',
      'TA-P-000001 analysis',
    ]);
  });

  test('keep the words of the platform and ours apart', () => {
    expect(partOf('clause')?.content).toBe(WORDS);
    expect(partOf('analysis')?.content).toBe('Sharing of reading lists.\nPartners may be anyone.');
  });

  test('search the latest held text of a document', () => {
    expect(partOf('document')?.content).toContain('A later line.');
    expect(partOf('document')?.shown.date).toBe('2026-04-01');
  });

  test('carry what a provision can be narrowed by', () => {
    expect(partOf('clause')?.facets).toMatchObject({
      part: ['clause'],
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
