import { describe, expect, test } from 'vitest';
import { addDays, type Instant, type PlainDate } from '../../../../src/domain/instants.ts';
import { platformsPath } from '../../../../src/domain/urls.ts';
import { idBlockView, idIndexView } from '../../../../src/render/views/ids.ts';
import { listPage, pageNumbers, ROWS_PER_PAGE } from '../../../../src/render/views/list-pages.ts';
import { platformProvisionsView } from '../../../../src/render/views/platform-provisions.ts';
import { platformView } from '../../../../src/render/views/platform.ts';
import { weekBars, weekRows } from '../../../../src/render/views/weeks.ts';
import type { Slug } from '../../../../src/domain/slugs.ts';
import { aCapture, aDocument, anArchive, aProvision } from '../../../support/builders.ts';

const LANTERN = 'lantern' as Slug;
const many = anArchive({
  documents: [
    aDocument({
      files: [
        aCapture(),
        ...Array.from({ length: 201 }, (_, index) =>
          aProvision({ id: `TA-P-${String(index + 1).padStart(6, '0')}`, slug: `p${index + 1}` }),
        ),
      ],
    }),
  ],
});

describe('a list that is split', () => {
  test('has at least one page, and each row on one page', () => {
    expect(pageNumbers(0)).toEqual([1]);
    const rows = Array.from({ length: 2 * ROWS_PER_PAGE + 1 }, (_, index) => index);
    const pages = pageNumbers(rows.length).map((page) =>
      listPage({ path: platformsPath, rows, noun: 'row' }, page),
    );
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.at(-1)?.pager?.text).toBe('401 to 401 of 401 rows');
    expect(pages[1]?.pager?.pages.map(({ path }) => path)).toEqual([
      '/platform/',
      '/platform/index/2/',
      '/platform/index/3/',
    ]);
  });

  test('a platform shows some of its records and leads to all', () => {
    const view = platformView({ platform: LANTERN }, many);
    expect(view.provisions.length).toBe(25);
    expect(view.recordLinks[0]?.label).toBe('All 201');
    const last = platformProvisionsView({ platform: LANTERN, page: 2 }, many);
    expect(last.list.rows.map(({ id }) => id)).toEqual(['TA-P-000201']);
    expect(last.address).toBe('/platform/lantern/provisions/index/2/');
  });

  test('ids stand in blocks of a hundred, and no block is empty', () => {
    const blocks = idIndexView(many).kinds.flatMap(({ blocks: of }) => of);
    expect(blocks.map(({ label, records }) => `${label} ${records}`)).toEqual([
      'TA-P-0000xx 99',
      'TA-P-0001xx 100',
      'TA-P-0002xx 2',
      'TA-D-000xx 1',
    ]);
    const view = idBlockView({ block: 'TA-P-0001xx' }, many);
    expect(view.rows.length).toBe(100);
    expect([view.earlier?.label, view.later?.label]).toEqual(['TA-P-0000xx', 'TA-P-0002xx']);
  });
});

describe('changes by week', () => {
  const from = '2026-05-13T10:00:00Z' as Instant;
  const to = '2026-05-27T10:00:00Z' as Instant;
  const changedOn = (day: string): { change: { changedOn: PlainDate } } => ({
    change: { changedOn: day as PlainDate },
  });

  test('begin with the week of the first capture and end with the last instant known', () => {
    const rows = weekRows({
      changes: [changedOn('2026-05-25'), changedOn('2026-05-26')],
      from,
      to,
    });
    expect(rows.map(({ week, changes }) => `${week.iso} ${changes}`)).toEqual([
      '2026-05-11 0',
      '2026-05-18 0',
      '2026-05-25 2',
    ]);
  });

  test('are not counted without a capture', () => {
    expect(weekRows({ changes: [], from: undefined, to })).toEqual([]);
    expect(weekBars({ changes: [], from: undefined, to })).toBeUndefined();
  });

  test('are drawn for the last seven weeks, the month said where it begins', () => {
    const late = `${addDays('2026-05-13' as PlainDate, 70)}T00:00:00Z` as Instant;
    const bars = weekBars({ changes: [changedOn('2026-07-20')], from, to: late });
    expect(bars?.bars.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '8 Jun 0',
      '15 0',
      '22 0',
      '29 0',
      '6 Jul 0',
      '13 0',
      '20 1',
    ]);
    expect(bars?.note).toBe('The last 7 weeks.');
  });
});
