import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PublishedFolder } from '../../src/io/published-folder.ts';
import { verifyOutput } from '../../src/pipeline.ts';
import type { Problem } from '../../src/verify/check.ts';
import { filesBelow } from '../support/file-tree.ts';
import { linkedCopy, turnBit } from '../support/site-copy.ts';
import { runVerifyScript } from '../support/verify-script.ts';

const site = inject('demonstrationSite');
let folder: string;
let copy: string;
beforeAll(() => {
  // Beside the site, since a file has links on its own disk only.
  folder = mkdtempSync(join(tmpdir(), 'muniment-tampered-'));
  copy = join(folder, 'site');
  linkedCopy(site, copy);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function problemsOf(): Promise<readonly Problem[]> {
  const published = new PublishedFolder(copy);
  const files = {
    paths: published.list(),
    read: (path: string) => Promise.resolve(published.readIfThere(path)),
  };
  const outcomes = await verifyOutput(files, { progress: () => undefined });
  return outcomes.flatMap(({ problems }) => problems);
}

function pathLike(pattern: RegExp): string {
  const found = filesBelow(site).find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`the site has no file like ${pattern}`);
  return found;
}

/** The stored file that the first sealed record quotes. */
const [, quoted = ''] =
  /"snapshotDigest":"([0-9a-f]{64})","time":[^\n]*"publish"/.exec(
    readFileSync(join(site, 'log/ledger.ndjson'), 'utf8'),
  ) ?? [];

const KINDS: readonly (readonly [what: string, pattern: RegExp, codes: readonly string[]])[] = [
  ['a page of a record', /^platform\/[^/]+\/[^/]+\/[^/]+\/index\.html$/, ['file/changed']],
  ['a page of a revision', /^p\/[^/]+\/r1\/index\.html$/, ['file/changed']],
  ['a sealed record', /\/r1\/record\.json$/, ['file/changed', 'revision/changed']],
  ['an inclusion proof', /\/r1\/inclusion\.tlog-proof$/, ['file/changed', 'proof/invalid']],
  ['an evidence bag', /\/r1\/evidence\.zip$/, ['file/changed']],
  ['an annotation', /\/r1\/anno\.jsonld$/, ['file/changed']],
  ['a stored file that is quoted', new RegExp(quoted), ['file/changed', 'quotation/snapshot']],
  ['a text of a capture', /\/version\.txt$/, ['file/changed']],
  ['a search file', /^search\/index\/.*\.packed$/, ['file/changed']],
  ['a file of the search engine', /^pagefind\/.*\.pf_/, ['file/changed']],
  ['a list of digests', /^hash\/..\/index\.json$/, ['file/changed']],
  ['the data', /^data\/provisions\.csv$/, ['file/changed']],
  ['a style sheet', /^_assets\/.*\.css$/, ['file/changed']],
  ['the checking program', /^verify\.mjs$/, ['file/changed']],
];

/** Files of the log, which no manifest lists: the checking program reads the entries and the latest checkpoint only. */
const OF_THE_LOG: readonly (readonly [what: string, pattern: RegExp, code: string])[] = [
  ['the checkpoint', /^log\/checkpoint$/, 'log/checkpoint'],
  ['the ledger', /^log\/ledger\.ndjson$/, 'log/lines'],
  ['an earlier checkpoint', /^log\/checkpoints\//, 'log/checkpoint'],
  ['a tile', /^log\/tile\/0\//, 'log/tile'],
  ['a bundle of entries', /^log\/tile\/entries\//, 'log/entries'],
];

describe('one turned bit', () => {
  test('is missed nowhere when there is none', async () => {
    expect(await problemsOf()).toEqual([]);
    expect(runVerifyScript(copy)).toMatchObject({ status: 0, failing: [] });
  });

  test.each(KINDS)(
    'in %s is found by both programs, which name the file',
    async (_, like, codes) => {
      const path = pathLike(like);
      const putBack = turnBit(copy, site, path);
      const own = (await problemsOf()).filter((problem) => problem.path === path);
      expect([...new Set(own.map(({ code }) => code))].toSorted()).toEqual(codes);
      const { status, failing } = runVerifyScript(copy);
      putBack();
      expect(status).toBe(1);
      expect(failing.join('\n')).toContain(`FAILS  ${path}: `);
    },
  );

  test.each(OF_THE_LOG)('in %s is found, and the file is named', async (_, like, code) => {
    const path = pathLike(like);
    const putBack = turnBit(copy, site, path);
    const problems = await problemsOf();
    const { status } = runVerifyScript(copy);
    putBack();
    expect(problems.filter((one) => one.path === path).map((one) => one.code)).toContain(code);
    expect(status).toBe(/tile|checkpoints/.test(path) ? 0 : 1);
  });

  test.each([0, 0.5])('in the list of files, at %d of it, is found', async (at) => {
    const putBack = turnBit(copy, site, 'SHA256SUMS', at);
    const problems = await problemsOf();
    const { failing } = runVerifyScript(copy);
    putBack();
    expect(problems.map(({ message }) => message).join('\n')).toContain('SHA256SUMS');
    expect(failing.join('\n')).toContain('SHA256SUMS');
  });
});
