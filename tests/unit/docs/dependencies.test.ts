import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importsOf } from '../../support/source-imports.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const PACKAGE = z.object({ dependencies: z.record(z.string(), z.string()) });
const INSTALLED = z.object({ license: z.string() });

/** Packages of the table, with the licence that it names. */
const LISTED = new Map(
  [...read('docs/decisions/dependencies.md').matchAll(/^\| (`[^|]+`) +\| ([^|]+?) +\|/gm)].flatMap(
    ([, names = '', licence = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, licence] as const),
  ),
);

describe('the table of dependencies', () => {
  test('lists every package that the program imports, and node', () => {
    const specifiers = sources().flatMap((path) => specifiersOf(path, read(path)));
    const dependencies = Object.keys(PACKAGE.parse(JSON.parse(read('package.json'))).dependencies);
    const imported = dependencies.filter(
      (name) =>
        name === 'node' || specifiers.some((one) => one === name || one.startsWith(`${name}/`)),
    );
    expect([...LISTED.keys()].sort()).toEqual(imported.sort());
  });

  test.each([...LISTED])('names the licence of %s', (name, licence) => {
    expect(INSTALLED.parse(JSON.parse(read('node_modules', name, 'package.json'))).license).toBe(
      licence,
    );
  });
});

function sources(): readonly string[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|astro|css)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

function specifiersOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.css'))
    return [...text.matchAll(/['"]([@a-z][^'"]*)['"]/g)].map(([, name = '']) => name);
  const resolved = [...text.matchAll(/\bresolve\('([^']+)'\)/g)].map(([, name = '']) => name);
  return importsOf({ path, text })
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => specifier)
    .concat(resolved);
}
