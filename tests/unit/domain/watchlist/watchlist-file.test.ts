import { describe, expect, test } from 'vitest';
import {
  formatWatchlist,
  MOST_ENTRIES,
  parseWatchlist,
  type WatchlistEntry,
} from '../../../../src/domain/watchlist/watchlist-file.ts';
import { parsePlainDate, type PlainDate } from '../../../../src/domain/instants.ts';

const ARCHIVE = { address: 'https://toy.example/', idPrefix: 'TA' };

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

const ENTRY: WatchlistEntry = {
  kind: 'provision',
  key: 'TA-P-000001',
  title: '<img src=x onerror=alert(1)>',
  addedOn: day('2026-05-01'),
  seenOn: day('2026-05-11'),
  seen: { isWithdrawn: false, captures: 2, changes: 1, clauseChanges: 0, evidence: 'verified' },
};

/** A list of one entry, as its file has it, with something laid over the entry or the list. */
const fileWith = (entry: object, list: object = {}): string =>
  JSON.stringify({
    format: 'muniment-watchlist-1',
    archive: ARCHIVE.address,
    entries: [{ ...ENTRY, ...entry }],
    ...list,
  });

const problemsOf = (text: string): readonly string[] => {
  const read = parseWatchlist(text, ARCHIVE);
  return 'problems' in read ? read.problems : [];
};

test('a list reads back as it was written, titles untouched', () => {
  expect(parseWatchlist(formatWatchlist([ENTRY], ARCHIVE), ARCHIVE)).toEqual({ entries: [ENTRY] });
});

test('the first of two entries of one name counts', () => {
  const twice = JSON.stringify({
    format: 'muniment-watchlist-1',
    archive: ARCHIVE.address,
    entries: [ENTRY, { ...ENTRY, title: 'Another' }],
  });
  expect(parseWatchlist(twice, ARCHIVE)).toEqual({ entries: [ENTRY] });
});

test('what an entry has beside its fields is left out', () => {
  const text = fileWith({ path: 'https://elsewhere.example/', seen: { ...ENTRY.seen, x: 1 } });
  expect(parseWatchlist(text, ARCHIVE)).toEqual({ entries: [ENTRY] });
});

describe('a file is refused with its reason when', () => {
  test.each([
    ['it is no JSON', '{', /^This is no JSON\.$/],
    ['it is another list', '[]', /^This is no watchlist/],
    ['its format is of another time', fileWith({}, { format: 'x' }), /^This is no watchlist/],
    [
      'it is of another archive',
      fileWith({}, { archive: 'https://b.example/' }),
      /another archive/,
    ],
    ['it has no entries', fileWith({}, { entries: {} }), /no list of "entries"/],
    [
      'it has too many',
      fileWith({}, { entries: Array.from({ length: MOST_ENTRIES + 1 }, () => ENTRY) }),
      /at most/,
    ],
    ['an entry is no object', fileWith({}, { entries: [7] }), /^Entry 1: not an object\.$/],
    ['a kind is unknown', fileWith({ kind: 'change' }), /^Entry 1: "kind" is "change"/],
    [
      'an id is of another kind',
      fileWith({ key: 'TA-D-00001' }),
      /^Entry 1: "key" is "TA-D-00001"/,
    ],
    ['an id is of another archive', fileWith({ key: 'XX-P-000001' }), /of this archive \(TA-…\)/],
    ['a platform is no slug', fileWith({ kind: 'platform', key: '../x' }), /platform's address/],
    ['a title is empty', fileWith({ title: ' ' }), /"title" is not a text/],
    ['a title is a book', fileWith({ title: 'x'.repeat(501) }), /"title" is not a text/],
    ['a day does not exist', fileWith({ addedOn: '2026-02-30' }), /"addedOn" is "2026-02-30"/],
    ['a day is missing', fileWith({ seenOn: undefined }), /"seenOn" is missing/],
    ['a count is negative', fileWith({ seen: { ...ENTRY.seen, captures: -1 } }), /"seen"/],
    ['a count is no number', fileWith({ seen: { ...ENTRY.seen, revision: '2' } }), /"seen"/],
    [
      'a word of evidence is unknown',
      fileWith({ seen: { ...ENTRY.seen, evidence: 'ok' } }),
      /"seen"/,
    ],
  ])('%s', (_, text, reason) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(reason)]);
  });

  test('its entries have several faults: all are told, and none is added', () => {
    const text = fileWith({}, { entries: [{ ...ENTRY, title: 1 }, ENTRY, 'x'] });
    expect(problemsOf(text).map((one) => one.slice(0, 8))).toEqual(['Entry 1:', 'Entry 3:']);
  });
});
