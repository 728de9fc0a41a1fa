import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoggedCommit } from '../../../src/io/git-log.ts';
import { NotARepositoryError, openRepository } from '../../../src/io/git-repository.ts';
import { VersionsRepository } from '../../support/versions-repository.ts';

describe('a repository', () => {
  const repository = new VersionsRepository();
  const place = mkdtempSync(join(tmpdir(), 'muniment-git-'));
  const odd = 'Ünï "quoted"\\/line\nbreak.md';
  const big = 'x'.repeat(3_000_000);

  beforeAll(() => {
    repository.commit(
      {
        at: '2022-01-01T23:30:00-05:00',
        subject: 'First',
        body: 'One\n\n:100644 looks like a raw line\n',
        files: { [odd]: 'a', 'b/big.md': big, LICENSE: 'Words' },
      },
      {
        at: '2021-12-01T00:00:00Z',
        subject: 'Dated before its parent',
        files: { [odd]: undefined },
      },
      {
        at: '2022-01-03T00:00:00Z',
        subject: 'On a branch',
        branch: 'side',
        files: { 'c/c.md': 'c' },
      },
      { at: '2022-01-04T00:00:00Z', subject: 'Merge', merges: 'side' },
    );
  });

  afterAll(() => {
    repository.remove();
    rmSync(place, { recursive: true, force: true });
  });

  const read = async (
    path: string,
  ): Promise<{
    readonly name: string;
    readonly head: string;
    readonly commits: readonly LoggedCommit[];
  }> => {
    const opened = await openRepository(path);
    const commits = await collect(opened.commits());
    opened.close();
    return { name: opened.name, head: opened.head, commits };
  };

  test('is read commit by commit, parents first, dates in UTC, without names of people', async () => {
    const { commits, head, name } = await read(repository.path);
    expect(name).toBe('demo-versions');
    expect(head).toBe(repository.ids()[0]);
    expect(commits.map(({ subject, authoredAt }) => `${authoredAt} ${subject}`)).toEqual([
      '2022-01-02T04:30:00Z First',
      '2021-12-01T00:00:00Z Dated before its parent',
      '2022-01-03T00:00:00Z On a branch',
      '2022-01-04T00:00:00Z Merge',
    ]);
    expect(
      commits.map(({ changes }) => changes.map(({ status, path }) => `${status} ${path}`)),
    ).toEqual([
      ['added LICENSE', `added b/big.md`, `added ${odd}`],
      [`deleted ${odd}`],
      ['added c/c.md'],
      [],
    ]);
    expect(commits[0]?.body).toContain(':100644 looks like a raw line');
    expect(commits[3]?.parents).toHaveLength(2);
    expect(JSON.stringify(commits)).not.toContain('committer.example');
  });

  test('gives the same whether it is bare, a clone or a bundle', async () => {
    const clone = join(place, 'demo-versions');
    repository.git('clone', '--quiet', repository.path, clone);
    const [bare, cloned, bundled] = [
      await read(repository.path),
      await read(clone),
      await read(repository.bundle()),
    ];
    expect(cloned).toEqual(bare);
    expect(bundled).toEqual(bare);
  });

  test('gives the bytes of blobs of any size, asked for at once, and files of its newest commit', async () => {
    const opened = await openRepository(repository.path);
    const blobs = (await collect(opened.commits())).flatMap(({ changes }) => changes);
    const ids = blobs
      .filter(({ path }) => path.endsWith('big.md') || path.endsWith('c.md'))
      .map(({ blob }) => blob);
    const bytes = await Promise.all(ids.map((id) => opened.readBlob(id)));
    expect(bytes.map((one) => Buffer.from(one).toString())).toEqual([big, 'c']);
    expect(await opened.readFile('LICENSE')).toBe('Words');
    expect(await opened.readFile('NOTHING')).toBeUndefined();
    await expect(opened.readBlob('0'.repeat(40))).rejects.toThrow('does not hold');
    opened.close();
  });

  test('is not looked for in the folders around the one that was named', async () => {
    const clone = join(place, 'around');
    repository.git('clone', '--quiet', repository.path, clone);
    mkdirSync(join(clone, 'inside'));
    await expect(openRepository(join(clone, 'inside'))).rejects.toThrow(NotARepositoryError);
  });

  test('is refused without its whole history, and when it is no repository at all', async () => {
    const shallow = join(place, 'shallow');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.path}`, shallow);
    await expect(openRepository(shallow)).rejects.toThrow('shallow clone');
    writeFileSync(join(place, 'text.bundle'), 'no bundle');
    await expect(openRepository(join(place, 'text.bundle'))).rejects.toThrow(
      'neither a repository nor a git bundle',
    );
    await expect(openRepository(join(place, 'missing'))).rejects.toThrow('There is no');
  });

  test('cannot start programs through its configuration', async () => {
    const clone = join(place, 'configured');
    const proof = join(place, 'started');
    const program = join(place, 'program.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${proof}\n`);
    chmodSync(program, 0o755);
    repository.git('clone', '--quiet', repository.path, clone);
    const config = join(clone, '.git', 'config');
    repository.git('config', '--file', config, 'log.showSignature', 'true');
    repository.git('config', '--file', config, 'gpg.program', program);
    signNewestCommit(clone);

    runPlainLog(clone);
    expect(existsSync(proof), 'a plain log starts it').toBe(true);
    rmSync(proof);
    await read(clone);
    expect(existsSync(proof)).toBe(false);
  });

  test.each([
    [
      'https://user:secret@github.com/Example/demo-versions.git',
      'https://github.com/Example/demo-versions',
    ],
    ['git@github.com:Example/demo-versions.git', 'https://github.com/Example/demo-versions'],
    ['/home/somebody/demo-versions', undefined],
  ])('cloned from %s names %s', async (remote, url) => {
    const clone = join(place, `remote-${String(url === undefined)}-${remote.length}`);
    repository.git('clone', '--quiet', repository.path, clone);
    repository.git('config', '--file', join(clone, '.git', 'config'), 'remote.origin.url', remote);
    const opened = await openRepository(clone);
    opened.close();
    expect(opened.remoteUrl).toBe(url);
  });
});

async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** Puts a commit on top that claims to be signed. */
function signNewestCommit(clone: string): void {
  const git = (args: readonly string[], input = ''): string =>
    spawnSync('git', ['-C', clone, ...args], { input, encoding: 'utf8' }).stdout.trim();
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----';
  const person = 'Person <person@committer.example> 1640995200 +0000';
  const commit = [
    `tree ${git(['rev-parse', 'HEAD^{tree}'])}`,
    `parent ${git(['rev-parse', 'HEAD'])}`,
    `author ${person}`,
    `committer ${person}`,
    signature,
    '',
    'Signed',
    '',
  ].join('\n');
  git(['update-ref', 'HEAD', git(['hash-object', '-t', 'commit', '-w', '--stdin'], commit)]);
}

function runPlainLog(clone: string): void {
  spawnSync('git', ['-C', clone, 'log', '-1'], { encoding: 'utf8' });
}
