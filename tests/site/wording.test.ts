import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../support/file-tree.ts';
import { EXCLAMATION, FORBIDDEN } from '../support/forbidden-words.ts';

const CLAIMS = new RegExp(`${FORBIDDEN.source}|${EXCLAMATION.source}`, 'giu');
/** So many characters behind a word tell whose word it is. */
const BEHIND = 14;

const site = inject('demonstrationSite');
const files = filesBelow(site);
const textOf = (path: string): string =>
  readFileSync(join(site, path), 'utf8')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

/** What platforms wrote: they may say what they like, and are quoted with it. */
const theirs = files.filter((path) => path.endsWith('/version.txt')).map(textOf);

test('no page and no form says that something is secure, certified or urgent, but for the words of platforms', () => {
  const ours = files.filter((path) => /\.html$|template\.txt$/.test(path));
  expect(ours.length).toBeGreaterThan(200);
  expect(theirs.length).toBeGreaterThan(10);
  const claims = ours.flatMap((path) => {
    const text = textOf(path);
    return [...text.matchAll(CLAIMS)]
      .map(({ 0: word, index }) => text.slice(index, index + word.length + BEHIND))
      .filter((words) => !theirs.some((version) => version.includes(words)))
      .map((words) => `${path}: ${words}`);
  });
  expect(claims).toEqual([]);
});
