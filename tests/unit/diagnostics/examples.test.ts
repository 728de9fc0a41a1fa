import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/diagnostics/codes.ts';
import { reportAsText } from '../../../src/diagnostics/reporters.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import {
  FIXTURES,
  invalidContent,
  loadContent,
  readContent,
  TOY,
  type ContentFiles,
} from '../../support/content.ts';
import { loadOrThrow, seal } from '../../support/ledger.ts';
import { drawAll } from '../../support/press.ts';
import { inTemporaryFolder } from '../../support/program.ts';

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
    const files = invalidContent(nameOf(code));
    const diagnostics = code.startsWith('paper/')
      ? await drawn(files)
      : loadContent(files).diagnostics;
    expect(diagnostics.map((one) => one.code)).toContain(code);
    const report = reportAsText(diagnostics, 'content/');
    await expect(report).toMatchFileSnapshot(join(FOLDER, nameOf(code), 'expected.txt'));
  });
});

/** What comes up when a sealed archive is drawn. */
async function drawn(files: ContentFiles): Promise<readonly Diagnostic[]> {
  const archive = loadOrThrow(seal(files, '2026-06-01T12:00:00Z'));
  return inTemporaryFolder(async (folder) => (await drawAll(archive, folder)).diagnostics);
}
