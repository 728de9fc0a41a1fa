import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../../../src/render/csv.ts';

test('quotes cells as RFC 4180 says and ends the row with CR LF', () => {
  expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', ''])).toBe('a,"b,c","d""e","f\ng",\r\n');
});

test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
  'a spreadsheet takes %j for text',
  (cell) => {
    expect(csvRow([cell]).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a row is read again by a parser of RFC 4180', () => {
  const cells = fc.array(
    fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '=') }),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(cells, (row) => {
      const expected = row.map((cell) => (/^[=\r]/.test(cell) ? `'${cell}` : cell));
      expect(parseRow(csvRow(row))).toEqual(expected);
    }),
  );
});

/** A slow reader, written from the standard. */
function parseRow(text: string): readonly string[] {
  const cells: string[] = [];
  let rest = text;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const plain = /^[^",\r\n]*/.exec(rest)?.[0] ?? '';
    cells.push(quoted === null ? plain : (quoted[1] ?? '').replaceAll('""', '"'));
    rest = rest.slice(quoted === null ? plain.length : quoted[0].length);
    if (rest === '\r\n') return cells;
    if (!rest.startsWith(',')) throw new Error(`not RFC 4180: ${JSON.stringify(text)}`);
    rest = rest.slice(1);
  }
}
