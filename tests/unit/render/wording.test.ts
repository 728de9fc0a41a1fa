import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXCLAMATION, FORBIDDEN } from '../../support/forbidden-words.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', 'src');
const FOLDERS = ['render', 'components', 'layouts', 'pages'];

function offendersOf(pattern: RegExp): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|astro)$/.test(path))
      .flatMap((path) => {
        const lines = readFileSync(join(ROOT, folder, path), 'utf8').split('\n');
        return lines.flatMap((line, index) =>
          pattern.test(line) ? [`src/${folder}/${path}:${index + 1} ${line.trim()}`] : [],
        );
      }),
  );
}

test('no page says that something is secure, certified or urgent', () => {
  expect(offendersOf(FORBIDDEN)).toEqual([]);
});

test('no page exclaims', () => {
  expect(offendersOf(EXCLAMATION)).toEqual([]);
});

test('the patterns find what they are for', () => {
  for (const text of ['A secure archive', 'tamper-proof', 'Court-ready PDF', 'urgent']) {
    expect(FORBIDDEN.test(text), text).toBe(true);
  }
  expect(EXCLAMATION.test("'Copied!'")).toBe(true);
  expect(EXCLAMATION.test('if (a !== b && !c)')).toBe(false);
});
