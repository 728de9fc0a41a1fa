import { describe, expect, test } from 'vitest';
import type { Slug } from '../../../../src/domain/slugs.ts';
import { regulationTables } from '../../../../src/render/artifacts/regulation-tables.ts';
import { regulationPlatformsView } from '../../../../src/render/views/regulation-platforms.ts';
import { regulationView } from '../../../../src/render/views/regulation.ts';
import type { ContentFiles } from '../../../support/content.ts';
import { aCapture, aDocument, anArchive, aProvision } from '../../../support/builders.ts';

const ACT = 'reading-act' as Slug;
const NAMES = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir', 'gorse', 'hazel'] as const;

/** A platform with as many provisions as said, each under Art. 3 of the act. */
function aPlatform(platform: string, provisions: number, number: number): ContentFiles {
  return aDocument({
    platform,
    id: `TA-D-${String(number + 1).padStart(5, '0')}`,
    files: [
      aCapture(),
      ...Array.from({ length: provisions }, (_, index) =>
        aProvision({
          id: `TA-P-${String(number * 1000 + index + 1).padStart(6, '0')}`,
          slug: `p${index}`,
          fields: { regulations: [{ regulation: ACT, pinCites: ['Art. 3'], note: 'Named.' }] },
        }),
      ),
    ],
  });
}

const reviewed = (name: string): ContentFiles => ({
  [`platforms/${name}/platform.json`]: JSON.stringify({
    name,
    regulationsReviewed: [{ regulation: ACT, on: '2026-05-01' }],
  }),
});

describe('the table of a regulation', () => {
  const context = anArchive({
    documents: [
      aPlatform('alder', 2, 0),
      aPlatform('birch', 0, 1),
      aPlatform('cedar', 1, 2),
      reviewed('birch'),
      reviewed('cedar'),
    ],
  });
  const { matrix, list } = regulationView({ regulation: ACT, page: 1 }, context);

  test('tells none found from not reviewed', () => {
    expect(matrix?.platforms.map(({ label }) => label)).toEqual(['Alder', 'cedar', 'birch']);
    const row = matrix?.rows.find(({ pinCite }) => pinCite === 'Art. 3');
    expect(row?.cells.map(({ kind }) => kind)).toEqual(['records', 'records', 'none']);
    const other = matrix?.rows.find(({ pinCite }) => pinCite !== 'Art. 3');
    expect(other?.cells.map(({ kind }) => kind)).toEqual(['not-reviewed', 'none', 'none']);
  });

  test('a number leads to the first record of its platform in the list', () => {
    const cell = matrix?.rows.find(({ pinCite }) => pinCite === 'Art. 3')?.cells[1];
    expect(cell).toMatchObject({
      count: '1',
      path: '/regulation/reading-act/#platform-cedar',
    });
    expect(list.rows.map(({ anchor }) => anchor)).toEqual([
      'platform-alder',
      undefined,
      'platform-cedar',
    ]);
  });

  test('as CSV has an empty cell where nobody looked', () => {
    const [file] = [...regulationTables.files(context)];
    const text = file?.kind === 'made' ? String(file.render()) : '';
    const rows = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = rows[0]?.findIndex((name) => name !== 'Art. 3' && name.startsWith('Art.')) ?? -1;
    expect(rows.slice(1).map((row) => [row[0], row[2], row[column]])).toEqual([
      ['alder', '', ''],
      ['cedar', '2026-05-01', '0'],
      ['birch', '2026-05-01', '0'],
    ]);
  });
});

test('the page of a regulation shows seven platforms; its table has all of them', () => {
  const context = anArchive({ documents: NAMES.map((name, index) => aPlatform(name, 1, index)) });
  const { matrix } = regulationView({ regulation: ACT, page: 1 }, context);
  expect(matrix?.platforms.length).toBe(7);
  expect(matrix?.totalName).toBe('All 8');
  expect(matrix?.rows.find(({ pinCite }) => pinCite === 'Art. 3')?.total).toBe('8');
  const table = regulationPlatformsView({ regulation: ACT, page: 1 }, context);
  expect(table.list.rows.length).toBe(8);
  expect(table.list.rows.at(-1)).toMatchObject({ articles: 'Art. 3: 1' });
});

test('a number leads to the page of a split list that holds the platform', () => {
  const context = anArchive({ documents: [aPlatform('alder', 201, 0), aPlatform('birch', 1, 1)] });
  const { matrix } = regulationView({ regulation: ACT, page: 1 }, context);
  const cells = matrix?.rows.find(({ pinCite }) => pinCite === 'Art. 3')?.cells;
  expect(cells?.[1]).toMatchObject({ path: '/regulation/reading-act/index/2/#platform-birch' });
  const second = regulationView({ regulation: ACT, page: 2 }, context);
  expect(second.list.rows.map(({ anchor }) => anchor)).toEqual([
    'platform-alder',
    'platform-birch',
  ]);
});
