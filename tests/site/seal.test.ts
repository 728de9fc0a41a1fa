import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { digestsBelow, filesBelow } from '../support/file-tree.ts';
import { isInstalled } from '../support/installed.ts';
import { checkLogWithGo, hasGo } from '../support/log-check.ts';
import {
  buildOrThrow,
  inTemporaryFolder,
  PROJECT_ROOT,
  runMuniment,
  type ProgramRun,
} from '../support/program.ts';

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
  [['verify', 'a', 'b'], 'One archive, record or bag is verified at a time.'],
  [['verify', site, '--format', 'xml'], '"xml" is not a report format.'],
])('muniment %j is a wrong call', (args, message) => {
  const { status, stderr } = runMuniment(args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

/** Without Go there is nothing to compare with; the reason is printed. */
function withGo(compare: () => void): void {
  if (hasGo) compare();
  else console.log('not compared: Go with golang.org/x/mod is not here');
}

const proofsBelow = (folder: string): readonly string[] =>
  filesBelow(folder)
    .filter((path) => path.endsWith('.tlog-proof'))
    .map((path) => join(folder, path));

test('golang.org/x/mod verifies the log and every proof of the demonstration archive', () => {
  const proofs = proofsBelow(site);
  expect(proofs.length).toBeGreaterThan(10);
  withGo(() => {
    const { status, stdout, stderr } = checkLogWithGo(join(site, 'log'), 'unsigned', proofs);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`proofs ${proofs.length}\n`);
  });
});

/** Runs a command that must succeed. */
function run(...args: readonly string[]): ProgramRun {
  const result = runMuniment(args);
  if (result.status !== 0) throw new Error(`muniment ${args.join(' ')}: ${result.stderr}`);
  return result;
}

test('an archive is signed and released by commands, and built again without a key', async () => {
  await inTemporaryFolder((folder) => {
    const at = (name: string): string => join(folder, name);
    const [content, keys, out] = ['content', 'keys', 'out'].map(at) as [string, string, string];
    cpSync(join(PROJECT_ROOT, 'tests/fixtures/archives/sealed'), content, { recursive: true });
    rmSync(join(content, 'ledger'), { recursive: true });
    const where = ['--content', content, '--keys', keys];
    const cache = ['--cache', at('cache')];
    expect(
      runMuniment(['keys', 'new', '--content', content, '--keys', at('content/keys')]),
    ).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('which is published') as string,
    });
    const made = run('keys', 'new', ...where);
    for (const name of readdirSync(keys)) {
      const secret = readFileSync(join(keys, name), 'utf8').trim().slice(-40);
      expect(made.stdout).not.toContain(secret);
      expect(statSync(join(keys, name)).mode & 0o077).toBe(0);
    }
    run('seal', ...where, '--at', '2026-06-01T00:00:00Z');
    expect(runMuniment(['release', '--content', content, '--out', folder]).status).toBe(2);
    buildOrThrow(['--content', content, '--out', out, ...cache]);
    run('release', ...where, '--out', out, '--at', '2026-06-02T00:00:00Z');
    const released = digestsBelow(out);
    expect(run('verify', out).stdout).toContain('SHA256SUMS is entry 7 of the log');
    run('release', ...where, '--out', out, '--at', '2026-06-03T00:00:00Z');
    expect(digestsBelow(out)).toEqual(released);
    // On a machine without any key, and without anything kept.
    buildOrThrow(['--content', content, '--out', at('again'), '--cache', at('other-cache')]);
    expect(digestsBelow(at('again'))).toEqual(released);
    const key = (kind: string): string => {
      const name = readdirSync(join(out, 'log/keys')).find((one) => one.startsWith(kind));
      return (
        readFileSync(join(out, 'log/keys', name ?? ''), 'utf8')
          .trim()
          .split('\n')
          .at(-1) ?? ''
      );
    };
    if (isInstalled('minisign', '-v')) {
      const args = ['-Vm', 'SHA256SUMS', '-P', key('manifest')];
      expect(spawnSync('minisign', args, { cwd: out }).status).toBe(0);
    }
    withGo(() => {
      const result = checkLogWithGo(join(out, 'log'), key('log'), proofsBelow(out));
      expect(result).toMatchObject({ status: 0, stderr: '' });
    });
    run('keys', 'rotate', ...where, '--at', '2026-06-04T00:00:00Z');
    expect(run('check', '--content', content).stdout).toContain('0 errors');
  });
});
