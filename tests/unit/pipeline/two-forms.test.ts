import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFilePath } from '../../../src/domain/urls.ts';
import { emitArtifacts } from '../../../src/pipeline.ts';
import { loadContent, readContent, TOY, type ContentFiles } from '../../support/content.ts';
import { inOtherForm } from '../../support/other-form.ts';

const DEMONSTRATION = join(import.meta.dirname, '../../../content');

/** @returns a value without the places of files, which are the only trace of a record's form */
function withoutFiles(value: unknown): unknown {
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, withoutFiles(one)]));
  if (Array.isArray(value)) return value.map(withoutFiles);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== 'file');
  return Object.fromEntries(members.map(([key, one]) => [key, withoutFiles(one)]));
}

function archiveOf(files: ContentFiles): unknown {
  const { loaded, diagnostics } = loadContent(files);
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
  return withoutFiles(loaded?.archive);
}

/** @returns every file that is published beside the pages, but for the list of places in content files */
function publishedFrom(files: ContentFiles): ReadonlyMap<string, unknown> {
  const published = new Map<string, unknown>();
  const { loaded } = loadContent(files);
  if (loaded === undefined) throw new Error('no archive.json');
  const sink = {
    write: (path: string, bytes: string | Uint8Array) => void published.set(path, bytes),
    stream: (path: string, pieces: Iterable<string>) =>
      void published.set(path, [...pieces].join('')),
    copy: (path: string, file: string) => void published.set(path, `copy of ${file}`),
  };
  emitArtifacts(loaded, sink, { update: () => undefined });
  expect(published.delete(dataFilePath('diagnostics.csv'))).toBe(true);
  return published;
}

const recordsIn = (files: ContentFiles, ending: string): number =>
  Object.keys(files).filter(
    (path) => /\/(provisions|changes)\//.test(path) && path.endsWith(ending),
  ).length;

describe.each([
  ['the toy archive', TOY],
  ['the demonstration archive', DEMONSTRATION],
])('%s', (_, folder) => {
  const files = readContent(folder);
  const turned = inOtherForm(files);

  test('has records in both forms, and each is turned into the other', () => {
    const [markdown, json] = [recordsIn(files, '.md'), recordsIn(files, '.json')];
    expect(markdown * json).toBeGreaterThan(0);
    expect([recordsIn(turned, '.json'), recordsIn(turned, '.md')]).toEqual([markdown, json]);
  });

  test('is the same archive with every record in the other form', () => {
    expect(archiveOf(turned)).toEqual(archiveOf(files));
  });

  test('publishes the same bytes with every record in the other form', () => {
    const published = publishedFrom(files);
    expect(published.size).toBeGreaterThan(0);
    expect(publishedFrom(turned)).toEqual(published);
  });

  test('and the comparison sees one changed letter', () => {
    const changed = Object.fromEntries(
      Object.entries(turned).map(([path, content]) => [
        path,
        typeof content === 'string'
          ? content
              .replace('What it is\n\n', 'What it is\n\nX')
              .replace('"whatItIs":"', '"whatItIs":"X')
          : content,
      ]),
    );
    expect(archiveOf(changed)).not.toEqual(archiveOf(files));
  });
});
