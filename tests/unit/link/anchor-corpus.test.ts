import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorPassage, findLoosely, indexText, selectorsFor } from '../../../src/link/anchor.ts';
import { extractVersion } from '../../../src/parse/extract/index.ts';
import { corpusFolder } from '../../support/corpora.ts';

const TAG = /<(\/?)((?:a|ch|cr|j|law|ltd|ter|use|pinc)[123]?)>/g;

/** @returns the text between each opening tag and the nearest closing one of the same name, tags left out; unpaired tags give none */
function taggedClauses(marked: string): readonly string[] {
  const open: { readonly tag: string; readonly at: number }[] = [];
  const clauses: string[] = [];
  let plain = '';
  let end = 0;
  for (const match of marked.matchAll(TAG)) {
    const [whole, slash, tag = ''] = match;
    plain += marked.slice(end, match.index);
    end = match.index + whole.length;
    if (slash === '') open.push({ tag, at: plain.length });
    else {
      const place = open.findLastIndex((one) => one.tag === tag);
      for (const { at } of place < 0 ? [] : open.splice(place, 1)) clauses.push(plain.slice(at));
    }
  }
  return clauses;
}

const folder = corpusFolder('unfair-clauses');

test.skipIf(folder === undefined)(
  'every clause that lawyers tagged is found in its document and proved there',
  () => {
    let [clauses, exact] = [0, 0];
    const faults: string[] = [];
    for (const path of readdirSync(join(folder ?? '', 'original_xml'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!path.endsWith('.xml')) continue;
      const bytes = readFileSync(
        join(folder ?? '', 'original_text', path.replace(/\.xml$/, '.txt')),
      );
      const text = indexText(extractVersion(bytes, 'text/plain') ?? { paragraphs: [] });
      for (const clause of taggedClauses(
        readFileSync(join(folder ?? '', 'original_xml', path), 'utf8'),
      )) {
        clauses += 1;
        const match = findLoosely(text, clause);
        const [place] = match?.places ?? [];
        if (match?.level === 'exact') exact += 1;
        const isProved =
          place !== undefined &&
          anchorPassage(text, {
            exact: place.exact,
            ...selectorsFor(text, place.anchor),
            knownMissing: false,
          }).state === 'found';
        if (!isProved || !['exact', 'whitespace'].includes(match?.level ?? ''))
          faults.push(`${path}: ${clause.slice(0, 60)}`);
      }
    }
    console.log(
      `unfair clauses: ${exact} of ${clauses} found character by character, the others but for white space`,
    );
    expect(faults).toEqual([]);
    expect(clauses).toBeGreaterThan(1000);
  },
);
