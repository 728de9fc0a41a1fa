import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/diagnostics/codes.ts';
import { reportAsText } from '../../../src/diagnostics/reporters.ts';
import { FIXTURES, invalidContent, loadContent, readContent, TOY } from '../../support/content.ts';

const FOLDER = join(FIXTURES, 'invalid');
const codes = Object.keys(CODES).sort();
const nameOf = (code: string): string => code.replace('/', '--');

test('the toy archive is valid', () => {
  expect(loadContent(readContent(TOY)).diagnostics).toEqual([]);
});

test('every code has an example, and every example a code', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(codes.map(nameOf).sort());
});

describe('the example of', () => {
  test.each(codes)('%s is reported as documented', async (code) => {
    const { diagnostics } = loadContent(invalidContent(nameOf(code)));
    expect(diagnostics.map((one) => one.code)).toContain(code);
    const report = reportAsText(diagnostics, 'content/');
    await expect(report).toMatchFileSnapshot(join(FOLDER, nameOf(code), 'expected.txt'));
  });
});
