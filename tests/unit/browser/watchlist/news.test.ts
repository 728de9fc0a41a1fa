import { describe, expect, test } from 'vitest';
import { newsOf } from '../../../../src/browser/watchlist/news.ts';
import type { PlainDate } from '../../../../src/domain/instants.ts';
import { changePath } from '../../../../src/domain/urls.ts';
import type { WatchedRow, WatchedState } from '../../../../src/domain/watchlist/watched.ts';
import { recordId } from '../../../support/builders.ts';

const SEEN: WatchedState = {
  isWithdrawn: false,
  captures: 2,
  changes: 1,
  clauseChanges: 1,
  evidence: 'verified',
  revision: 1,
};
const CHANGE = { on: '2026-05-03' as PlainDate, path: changePath(recordId('TA-C-000004')) };

const rowWith = (state: Partial<WatchedState>, more: Partial<WatchedRow> = {}): WatchedRow => ({
  kind: 'provision',
  key: 'TA-P-000001',
  title: 'Sharing',
  where: 'Lantern, Policy',
  path: changePath(recordId('TA-C-000001')),
  state: { ...SEEN, ...state },
  lastCaptureOn: '2026-05-05' as PlainDate,
  lastChange: CHANGE,
  lastClauseChange: CHANGE,
  ...more,
});

const texts = (row: WatchedRow, seen = SEEN): readonly string[] =>
  newsOf(seen, row).map(({ text }) => text);

test('nothing is new when all stands as it was seen', () => {
  expect(texts(rowWith({}))).toEqual([]);
});

describe('what is new', () => {
  test.each<[string, WatchedRow, readonly string[]]>([
    ['captures', rowWith({ captures: 4 }), ['2 more captures, the latest of 5 May 2026.']],
    ['one capture', rowWith({ captures: 3 }), ['1 more capture, the latest of 5 May 2026.']],
    ['fewer captures', rowWith({ captures: 1 }), ['1 capture, were 2.']],
    ['a change', rowWith({ changes: 2 }), ['1 more recorded change, on 3 May 2026.']],
    ['changes', rowWith({ changes: 3 }), ['2 more recorded changes, the last on 3 May 2026.']],
    [
      'a change of the clause',
      rowWith({ changes: 2, clauseChanges: 2 }),
      [
        'A recorded change touches the quoted words, on 3 May 2026.',
        '1 more recorded change, on 3 May 2026.',
      ],
    ],
    [
      'fewer changes of it',
      rowWith({ clauseChanges: 0 }),
      ['0 changes of the quoted words, was 1.'],
    ],
    ['evidence', rowWith({ evidence: 'mismatch' }), ['Evidence: Mismatch, was Verified.']],
    ['a revision', rowWith({ revision: 3 }), ['Revision 3; you saw revision 1.']],
  ])('%s', (_, row, expected) => {
    expect(texts(row)).toEqual(expected);
  });

  test('a first seal', () => {
    const { revision: _, ...unsealed } = SEEN;
    expect(texts(rowWith({}), unsealed)).toEqual(['Sealed since: revision 1.']);
  });

  test('withdrawal is told alone, once, with its reason', () => {
    const withdrawn = { on: '2026-05-09' as PlainDate, reason: 'Wrong source' };
    const row = rowWith({ isWithdrawn: true, captures: 0, changes: 0 }, { withdrawn });
    expect(texts(row)).toEqual(['Withdrawn on 9 May 2026: Wrong source.']);
    expect(texts(row, row.state)).toEqual([]);
  });

  test('a change is led to', () => {
    const [news] = newsOf(SEEN, rowWith({ changes: 2 }));
    expect(news?.link).toEqual({ path: '/c/TA-C-000004/', label: 'See the latest change' });
  });
});
