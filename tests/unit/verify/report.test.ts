import { expect, test } from 'vitest';
import { PROBLEMS } from '../../../src/verify/codes.ts';
import { allHold, verificationAsJson, verificationAsText } from '../../../src/verify/report.ts';
import { verifyOutput } from '../../../src/pipeline.ts';
import { publishedFiles, withManifest } from '../../support/published.ts';

const sealed = withManifest({ 'index.html': 'home' });
const verified = (
  files: Readonly<Record<string, string | Uint8Array>>,
): ReturnType<typeof verifyOutput> =>
  verifyOutput(publishedFiles(files), { progress: () => undefined });

test('a report names every check, then every problem with what to do', async () => {
  const outcomes = await verified({ ...sealed, 'more.html': 'more' });
  const text = verificationAsText(outcomes);
  expect(text).toMatch(/^fails {2}Files +1 of 1 files/m);
  expect(text).toContain('\nmore.html\n  file/unlisted\n  SHA256SUMS has no line for it.\n');
  expect(text).toContain(`  ${PROBLEMS['file/unlisted'].remedy}\n\n1 problem.\n`);
  expect(allHold(outcomes)).toBe(false);
});

test('a report without problems says so', async () => {
  const outcomes = await verified(sealed);
  const text = verificationAsText(outcomes);
  expect(text).toMatch(/^ok {5}Files +1 of 1 files/m);
  expect(text).toMatch(/\n\nNo problem was found\.\n$/);
  expect(allHold(outcomes)).toBe(true);
});

test('the same is there as JSON', async () => {
  const checks: unknown = JSON.parse(verificationAsJson(await verified(sealed)));
  expect(checks).toContainEqual({
    id: 'files',
    label: 'Files',
    holds: true,
    summary: '1 of 1 files have the digest that SHA256SUMS states.',
    problems: [],
  });
});

test.each(Object.entries(PROBLEMS))('%s is explained in whole sentences', (code, entry) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  expect(entry.meaning).toMatch(/^\p{Lu}.*\.$/u);
  expect(entry.remedy).toMatch(/^\p{Lu}.*\.$/u);
});
