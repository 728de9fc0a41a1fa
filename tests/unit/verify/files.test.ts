import { expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/digest.ts';
import { briefly, outcomeOf, withManifest } from '../../support/published.ts';

const FILES = { 'index.html': 'home', 'p/CA-P-000001/index.html': 'record' };
const sealed = withManifest(FILES);

test('holds when every file is listed with its digest', async () => {
  const { summary, problems } = await outcomeOf('files', sealed);
  expect(problems).toEqual([]);
  expect(summary).toBe('2 of 2 files have the digest that SHA256SUMS states.');
});

test('passes over what is outside of the list', async () => {
  const outside = { 'SHA256SUMS.minisig': 'signature', 'log/checkpoint': 'checkpoint' };
  const { problems } = await outcomeOf('files', { ...sealed, ...outside });
  expect(problems).toEqual([]);
});

test('finds a file that was changed', async () => {
  const { summary, problems } = await outcomeOf('files', { ...sealed, 'index.html': 'hone' });
  expect(summary).toBe('1 of 2 files have the digest that SHA256SUMS states.');
  expect(problems[0]?.message.split('\n').slice(0, 2)).toEqual([
    `Its SHA-256 is ${sha256('hone')}.`,
    `SHA256SUMS states ${sha256('home')}.`,
  ]);
  expect(problems).toMatchObject([{ code: 'file/changed', path: 'index.html' }]);
});

test('finds a file that is missing and one that is too much', async () => {
  const { 'index.html': home, ...rest } = sealed;
  const { problems } = await outcomeOf('files', { ...rest, 'home.html': home ?? '' });
  expect(briefly(problems)).toEqual([
    `file/missing index.html: SHA256SUMS lists it with ${sha256('home')}.`,
    'file/unlisted home.html: SHA256SUMS has no line for it.',
  ]);
});

test('says where nobody could look for further files', async () => {
  const { summary, problems } = await outcomeOf('files', { ...sealed, 'more.html': '' }, false);
  expect(problems).toEqual([]);
  expect(summary).toBe(
    '2 of 2 files have the digest that SHA256SUMS states; files beside them were not looked for.',
  );
});

test('does without nothing: a missing or damaged list is a problem', async () => {
  expect(briefly((await outcomeOf('files', FILES)).problems)).toEqual([
    'manifest/missing SHA256SUMS: There is no SHA256SUMS.',
  ]);
  const damaged = { ...sealed, SHA256SUMS: String(sealed['SHA256SUMS']).replace('  ', ' ') };
  const { summary, problems } = await outcomeOf('files', damaged);
  expect(summary).toBe('No file was compared: the list of files cannot be read.');
  expect(briefly(problems)).toEqual([
    'manifest/syntax SHA256SUMS: Line 1: not 64 lower-case hexadecimal digits, two spaces and a path.',
  ]);
  const notText = { ...sealed, SHA256SUMS: Uint8Array.of(0xff, 0x0a) };
  expect(briefly((await outcomeOf('files', notText)).problems)).toEqual([
    'manifest/syntax SHA256SUMS: It is not UTF-8.',
  ]);
});
