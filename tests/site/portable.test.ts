import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dirname as folderOf, join as joined } from 'node:path/posix';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sha256 } from '../../src/domain/digest.ts';
import { isOutsideManifest } from '../../src/domain/manifest.ts';
import { digestsBelow, filesBelow } from '../support/file-tree.ts';
import { buildOrThrow, inTemporaryFolder, PROJECT_ROOT, runMuniment } from '../support/program.ts';
import { zipEntries } from '../support/zip-entries.ts';

const TOY = join(PROJECT_ROOT, 'tests/fixtures/archives/toy');
const site = inject('demonstrationSite');
const top = mkdtempSync(join(tmpdir(), 'muniment-portable-'));
const out = join(top, 'Kopie für Büro', 'archive');

beforeAll(() => {
  mkdirSync(dirname(out));
  buildOrThrow(['--portable', '--out', out]);
});
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

/** Attributes that hold a reference, as a browser reads them, and the address in a refresh. */
function referencesOf(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  if (!('childNodes' in node)) return [];
  const attributes = defaultTreeAdapter.isElementNode(node) ? node.attrs : [];
  const own = attributes.flatMap(({ name, value }) => {
    if (/^(?:href|src|action|formaction|poster|data)$/.test(name)) return [value];
    return name === 'content' ? (/^\d+; url=(.*)$/.exec(value)?.slice(1) ?? []) : [];
  });
  const inside = 'content' in node ? referencesOf(node.content) : [];
  return [...own, ...inside, ...node.childNodes.flatMap(referencesOf)];
}

const isLocal = (reference: string): boolean => !/^(?:https?:|mailto:|#|\?|$)/.test(reference);

/** @returns the local references of a file that lead to no file of the archive */
function brokenIn(file: string, references: readonly string[], all: ReadonlySet<string>): string[] {
  return references
    .filter(isLocal)
    .filter((one) => !all.has(joined(folderOf(file), decodeURI(one.replace(/[?#].*$/s, '')))))
    .map((one) => `${one} in ${file}`);
}

describe('the folder', () => {
  test('has a file for every local reference of every page and style sheet', () => {
    const files = filesBelow(out);
    const all = new Set(files);
    const read = (file: string): string => readFileSync(join(out, file), 'utf8');
    const pages = files.filter((file) => file.endsWith('.html'));
    const styles = files.filter((file) => file.endsWith('.css'));
    const inPages = pages.flatMap((file) => brokenIn(file, referencesOf(parse(read(file))), all));
    const inStyles = styles.flatMap((file) =>
      brokenIn(file, read(file).match(/(?<=url\()[^)]+/g) ?? [], all),
    );
    expect([pages.length > 500, styles.length, inPages, inStyles]).toEqual([true, 1, [], []]);
  });

  test('has no module left, and asks for nothing ahead', () => {
    const found = filesBelow(out)
      .filter((file) => file.endsWith('.html'))
      .filter((file) =>
        /type="module"|rel="(?:module)?preload"/.test(readFileSync(join(out, file), 'utf8')),
      );
    expect(found).toEqual([]);
  });

  test('names the digest of every other file but those of the log', () => {
    const lines = digestsBelow(out).filter((line) => !isOutsideManifest(line.slice(66)));
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(`${lines.join('\n')}\n`);
  });

  test('holds the stored bytes, the texts and the data of the site unchanged', () => {
    const isSame = (line: string): boolean => /  (?:blob|data)\/(?!index)|version\.txt$/.test(line);
    const ofSite = digestsBelow(site).filter(isSame);
    expect(ofSite.length).toBeGreaterThan(100);
    expect(digestsBelow(out).filter(isSame)).toEqual(ofSite);
  });

  test('has every page of the site but the one for what is not there', () => {
    const pages = (folder: string): readonly string[] =>
      filesBelow(folder).filter((file) => file.endsWith('.html'));
    expect(pages(out)).toEqual(pages(site).filter((file) => file !== '404.html'));
  });
});

test('the ZIP holds the folder, under the name of the archive', () => {
  const entries = zipEntries(readFileSync(`${out}.zip`));
  const listed = entries.map(({ name, bytes }) => `${sha256(bytes)}  ${name}`);
  expect(listed).toEqual(
    digestsBelow(out).map((line) => line.replace('  ', '  provision-archive/')),
  );
});

test('a build in another zone, under another name, gives the same ZIP', async () => {
  await inTemporaryFolder((folder) => {
    const again = join(folder, 'again');
    buildOrThrow(['--portable', '--out', again], {
      env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(sha256(readFileSync(`${again}.zip`))).toBe(sha256(readFileSync(`${out}.zip`)));
  });
});

test('content with an error leaves folder and ZIP as they were', async () => {
  await inTemporaryFolder((folder) => {
    const [content, cache, kept] = ['content', 'cache', 'kept'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    cpSync(TOY, content, { recursive: true });
    const args = ['--portable', '--content', content, '--cache', cache, '--out', kept];
    buildOrThrow(args);
    const before = digestsBelow(folder).filter((line) => line.includes('  kept'));
    writeFileSync(join(content, 'notes.txt'), 'not a record');
    expect(runMuniment(['build', ...args]).status).toBe(1);
    expect(digestsBelow(folder).filter((line) => line.includes('  kept'))).toEqual(before);
  });
});

test('a ZIP that may be something else is not replaced', async () => {
  await inTemporaryFolder((folder) => {
    writeFileSync(join(folder, 'mine.zip'), 'mine');
    const run = runMuniment([
      'build',
      '--portable',
      '--content',
      TOY,
      '--out',
      join(folder, 'mine'),
    ]);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('mine.zip is there')]);
    expect(readFileSync(join(folder, 'mine.zip'), 'utf8')).toBe('mine');
  });
});
