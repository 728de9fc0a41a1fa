import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../support/file-tree.ts';
import { isInstalled } from '../support/installed.ts';
import { runMuniment } from '../support/program.ts';

const site = inject('demonstrationSite');

test('sha256sum finds every file of the demonstration archive as it is listed', () => {
  if (!isInstalled('sha256sum', '--version')) return;
  const { status, stdout, stderr } = spawnSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
    cwd: site,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const listed = stdout.match(/^.*(?=: OK$)/gm) ?? [];
  const outside = (path: string): boolean => /^(?:SHA256SUMS(?:\.minisig)?$|log\/)/.test(path);
  expect(listed.toSorted()).toEqual(filesBelow(site).filter((path) => !outside(path)));
});

test('muniment verify finds nothing wrong with it, and reads nothing else', () => {
  const { status, stdout } = runMuniment(['verify', site]);
  expect(stdout).toContain('No problem was found.');
  expect(status).toBe(0);
  const lines = readFileSync(join(site, 'SHA256SUMS'), 'utf8').split('\n').length - 1;
  expect(stdout).toContain(`${lines} of ${lines} files have the digest that SHA256SUMS states.`);
});

test.each([
  [['verify', '/no/such/folder'], 'There is no folder'],
  [['verify', 'a', 'b'], 'One folder is verified at a time.'],
  [['verify', site, '--format', 'xml'], '"xml" is not a report format.'],
])('muniment %j is a wrong call', (args, message) => {
  const { status, stderr } = runMuniment(args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});
