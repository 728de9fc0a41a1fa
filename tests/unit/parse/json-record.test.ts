import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { parseJsonRecord } from '../../../src/parse/json-record.ts';
import { HERE, positioned, type PositionedText } from '../../support/positioned.ts';

const FILE = contentPath('archive.json');

function codeAt({ text, line, column }: PositionedText): string | undefined {
  const { diagnostics, record } = parseJsonRecord(FILE, text);
  expect(record).toBeUndefined();
  expect(diagnostics.map((one) => one.place)).toEqual([
    { at: 'position', file: FILE, line, column },
  ]);
  return diagnostics[0]?.code;
}

describe('a JSON record', () => {
  test('gives its value', () => {
    const text = '{ "a": [1, true, null, "\\u00e9"], "b": {} }';
    expect(parseJsonRecord(FILE, text).record?.value).toEqual({ a: [1, true, null, 'é'], b: {} });
  });

  test('places a value, and the nearest around one that is not there', () => {
    const { record } = parseJsonRecord(FILE, '{\r\n  "a": [\r\n    { "b": 1 }\r\n  ]\r\n}\r\n');
    const at = (line: number, column: number): object => ({
      at: 'position',
      file: FILE,
      line,
      column,
    });
    expect(record?.placeOf(['a', 0, 'b'])).toEqual(at(3, 12));
    expect(record?.placeOf(['a', 0, 'c'])).toEqual(at(3, 5));
    expect(record?.placeOf(['z'])).toEqual(at(1, 1));
  });

  test('takes a member named like a built-in for what it is', () => {
    const { record } = parseJsonRecord(FILE, '{ "constructor": 1, "toString": 2 }');
    expect(record?.value).toEqual({ constructor: 1, toString: 2 });
  });
});

describe('a JSON record is refused', () => {
  test('for a member that stands twice, however it is written', () => {
    expect(
      codeAt(positioned`
{
  "list": [{
    "name": 1,
    ${HERE}"n\\u0061me": 2
  }]
}
`),
    ).toBe('json/duplicate-key');
  });

  test.each([
    ['a comment', positioned`{ ${HERE}/* no */ "a": 1 }`],
    ['a trailing comma', positioned`{ "a": 1, ${HERE}}`],
    ['a missing comma', positioned`{ "a": 1 ${HERE}"b": 2 }`],
    ['single quotes', positioned`{ ${HERE}'a': 1 }`],
    ['a second value', positioned`{} ${HERE}{}`],
    ['nothing', positioned`${HERE}`],
  ])('for %s', (_, sample) => {
    expect(codeAt(sample)).toBe('json/syntax');
  });
});
