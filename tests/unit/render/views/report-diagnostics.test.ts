import { describe, expect, test } from 'vitest';
import { diagnosticsCsv } from '../../../../src/render/artifacts/diagnostics-csv.ts';
import { reportView } from '../../../../src/render/views/report.ts';
import {
  diagnosticsView,
  SHOWN_OF_A_CODE,
} from '../../../../src/render/views/report-diagnostics.ts';
import type { ViewContext } from '../../../../src/render/views/context.ts';
import { aCapture, aDocument, anArchive, aProvision, FIRST } from '../../../support/builders.ts';

/** Records that quote words which are known to be missing: one warning each. */
const withMissing = (count: number): ViewContext =>
  anArchive({
    documents: [
      aDocument({
        files: [
          aCapture({ at: FIRST }),
          ...Array.from({ length: count }, (_, n) =>
            aProvision({
              id: `TA-P-${String(n + 1).padStart(6, '0')}`,
              slug: `missing-${String(n + 1).padStart(2, '0')}`,
              passages: [{ exact: 'These words are not there.', knownMissing: true }],
            }),
          ),
        ],
      }),
    ],
  });

const tableOf = (context: ViewContext): string =>
  [...diagnosticsCsv.files(context)]
    .map((file) => (file.kind === 'made' ? String(file.render()) : ''))
    .join('');

describe('the report', () => {
  test('says with place, finding and remedy what the check warned of, and leads to the record', () => {
    const { lead, groups } = diagnosticsView(withMissing(1));
    expect(lead).toContain('reported 1 warning under 1 code.');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      code: 'excerpt/known-missing',
      state: { glyph: 'ring', word: '1 warning' },
      remedy: 'Cite the capture that the words come from when it is found.',
    });
    expect(groups[0]?.rows[0]).toMatchObject({
      place: expect.stringMatching(/provisions\/missing-01\.json, line \d+, column \d+$/) as string,
      page: { label: 'TA-P-000001' },
      found: [expect.stringContaining('does not occur in the capture') as string],
    });
    expect(groups[0]?.rows[0]?.page?.path).toMatch(/\/missing-01\/$/);
  });

  test('shows the first of many of one code and counts the others', () => {
    const [group] = diagnosticsView(withMissing(SHOWN_OF_A_CODE + 2)).groups;
    expect(group?.rows).toHaveLength(SHOWN_OF_A_CODE);
    expect(group?.more).toBe('and 2 more, in the table.');
    expect(group?.rows.map(({ page }) => page?.label)[0]).toBe('TA-P-000001');
  });

  test('words meaning and remedy with curly quotation marks', () => {
    const texts = diagnosticsView(withMissing(1)).groups.flatMap(({ meaning, remedy }) => [
      meaning,
      remedy,
    ]);
    expect(texts.join(' ')).toContain('“not in source”');
    expect(texts.join(' ')).not.toMatch(/["']/);
  });

  test('says that there was nothing', () => {
    expect(diagnosticsView(anArchive())).toMatchObject({
      lead: expect.stringContaining('reported no warnings.') as string,
      groups: [],
    });
  });

  test('has them on its first page only', () => {
    expect(reportView({ page: 1 }, withMissing(1)).diagnostics).toBeDefined();
    expect(reportView({ page: 2 }, withMissing(1)).diagnostics).toBeUndefined();
  });
});

describe('the table of all', () => {
  test('has every one of them, with the address of its page', () => {
    const rows = tableOf(withMissing(SHOWN_OF_A_CODE + 2))
      .split('\r\n')
      .slice(1, -1);
    expect(rows).toHaveLength(SHOWN_OF_A_CODE + 2);
    expect(rows[0]).toMatch(/^warning,excerpt\/known-missing,.*missing-01\.json,\d+,\d+,/);
    expect(rows[0]).toContain('/missing-01/');
  });

  test('has its column names alone when there was nothing', () => {
    expect(tableOf(anArchive())).toBe('severity,code,file,line,column,message,related,url\r\n');
  });
});
