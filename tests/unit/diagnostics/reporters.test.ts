import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type Place,
} from '../../../src/diagnostics/diagnostic.ts';
import {
  countText,
  inReadingOrder,
  reportAsAnnotations,
  reportAsJson,
  reportAsText,
} from '../../../src/diagnostics/reporters.ts';
import { contentPath } from '../../../src/domain/content-file.ts';

const at = (file: string, line: number, column: number): Place => ({
  at: 'position',
  file: contentPath(file),
  line,
  column,
});

const LONG = 'A word and another word, '.repeat(20).trim();
const SAMPLE: readonly Diagnostic[] = [
  diagnostic('platform/empty', { at: 'archive' }, 'Nothing here.'),
  diagnostic('field/missing', at('b.md', 10, 1), 'The field "x" is not there.'),
  diagnostic('field/value', at('b.md', 2, 5), LONG),
  diagnostic('file/unknown', wholeFile(contentPath('b.md')), 'Not here: 100%, or\nthere.', [
    { place: at('a.json', 3, 3), label: 'declared' },
  ]),
];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('diagnostics are reported', () => {
  test('by file, line, column and code, the whole archive last', () => {
    expect(inReadingOrder(SAMPLE).map((one) => one.code)).toEqual([
      'file/unknown',
      'field/value',
      'field/missing',
      'platform/empty',
    ]);
  });

  test('in the same order whatever order they come in', () => {
    expect(reportAsText(SAMPLE.toReversed(), 'content/')).toBe(reportAsText(SAMPLE, 'content/'));
    expect(reportAsJson(SAMPLE.toReversed())).toBe(reportAsJson(SAMPLE));
  });

  test('as text, one block each', () => {
    expect(reportAsText(SAMPLE.slice(1, 2), 'content/')).toMatchInlineSnapshot(`
      "content/b.md:10:1
        error  field/missing
        The field "x" is not there.
        Add it.

      1 error, 0 warnings
      "
    `);
  });

  test('as text with related places, files and the whole archive', () => {
    expect(reportAsText(SAMPLE, 'c/').split('\n')).toEqual(
      expect.arrayContaining(['c/b.md', '  related: declared in c/a.json:3:3', '(whole archive)']),
    );
  });

  test('as text alone when there is nothing to say', () => {
    expect(reportAsText([], 'content/')).toBe('0 errors, 0 warnings\n');
  });

  test('as the same text on every terminal: no line is wrapped, nothing is coloured', () => {
    const before = reportAsText(SAMPLE, 'content/');
    vi.stubEnv('COLUMNS', '20');
    vi.stubEnv('FORCE_COLOR', '1');
    vi.stubGlobal('process', {
      ...process,
      stdout: { ...process.stdout, columns: 20, isTTY: true },
    });
    const after = reportAsText(SAMPLE, 'content/');
    expect(after).toBe(before);
    expect(after.split('\n')).toContain(`  ${LONG}`);
    expect(after).not.toContain('\u001b');
  });

  test('as JSON that gives back every value', () => {
    expect(JSON.parse(reportAsJson(SAMPLE))).toEqual(inReadingOrder(SAMPLE));
    expect(reportAsJson([])).toBe('[]\n');
  });

  test('as annotations, one line each, with what a command would read escaped', () => {
    const place = at('a,b:c.md', 1, 2);
    const sample = diagnostic('file/unknown', place, 'Not here: 100%, or\nthere.');
    expect(reportAsAnnotations([sample], 'content/')).toBe(
      '::error file=content/a%2Cb%3Ac.md,line=1,col=2,title=file/unknown::Not here: 100%25, or%0Athere.%0AMove it to the folder where its kind belongs, or remove it.\n',
    );
  });

  test('as annotations of a file, and of no file', () => {
    const lines = reportAsAnnotations(SAMPLE, 'content/').split('\n');
    expect(lines[0]).toMatch(/^::error file=content\/b\.md,title=file\/unknown::/);
    expect(lines[3]).toMatch(/^::warning title=platform\/empty::/);
  });
});

test.each([
  [0, '0 errors, 0 warnings'],
  [1, '0 errors, 1 warning'],
  [2, '1 error, 1 warning'],
  [4, '3 errors, 1 warning'],
])('the first %d are counted as %s', (count, words) => {
  expect(countText(SAMPLE.slice(0, count))).toBe(words);
});
