import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyCommand } from '../../scripts/commands/verify.ts';
import { UsageError } from '../../scripts/command.ts';
import { ioInto, type Printed } from '../support/command-io.ts';
import { serveFolder, type FileHost } from '../support/serve.ts';

const site = inject('demonstrationSite');
let host: FileHost;
beforeAll(async () => {
  host = await serveFolder(site);
});
afterAll(() => host.close());

/** Runs the command in this process, where the host of the files runs too. */
async function verify(
  ...args: readonly string[]
): Promise<Printed & { readonly status: number; readonly asked: readonly string[] }> {
  const printed = { stdout: '', stderr: '' };
  const before = host.requests.length;
  const status = await verifyCommand.run(args, ioInto(printed));
  return { ...printed, status, asked: host.requests.slice(before) };
}

const lines = readFileSync(join(site, 'log/ledger.ndjson'), 'utf8').trim().split('\n');
const [id = ''] = lines.flatMap((line) => /"id":"([^"]+)".*"publish"/.exec(line)?.[1] ?? []);

test('one record is verified at its fixed link, and only its files and the log are fetched', async () => {
  const { status, stdout, asked } = await verify(`${host.origin}/p/${id}/r1/`);
  expect(stdout).toContain('1 of 1 sealed records have the digest that the log names.');
  expect(stdout).toContain('1 of 1 proofs lead from their revision to a checkpoint of the log.');
  expect(stdout).toContain('The words of 1 of 1 revisions stand in the stored files');
  expect(status).toBe(0);
  const others = asked.filter((path) => !/^\/(?:log\/|blob\/)/.test(path));
  expect(new Set(others)).toEqual(
    new Set([`/p/${id}/r1/record.json`, `/p/${id}/r1/inclusion.tlog-proof`]),
  );
});

test('an evidence bag is fetched and verified by itself', async () => {
  const { status, stdout, asked } = await verify(`${host.origin}/p/${id}/r1/evidence.zip`);
  expect(stdout).toContain('No problem was found.');
  expect(status).toBe(0);
  expect(asked).toEqual([`/p/${id}/r1/evidence.zip`]);
});

test('a whole archive is verified with --all, and says that nobody could list it', async () => {
  const { status, stdout } = await verify(host.origin, '--all');
  expect(stdout).toContain('files beside them were not looked for');
  expect(stdout).toContain('No problem was found.');
  expect(status).toBe(0);
});

test('a record that the log does not name does not hold', async () => {
  const { status, stdout } = await verify(`${host.origin}/p/CA-P-999999/`);
  expect(stdout).toContain('No entry of the log is of CA-P-999999.');
  expect(status).toBe(1);
});

test.each([
  [['http://127.0.0.1:1/p/CA-P-000101/r1/'], 'cannot be read'],
  [['https://archive.example/about/'], 'Give the permalink or fixed link of a record'],
  [['.', '--all'], '--all is for web addresses'],
  [['.', '--key', 'nonsense'], '--key: A public key of a log reads'],
])('%j is a wrong call, and says why', async (args, message) => {
  const failed = verify(...args);
  await expect(failed).rejects.toThrow(UsageError);
  await expect(failed).rejects.toThrow(message);
});
