import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One commit of a test repository. */
export interface CommitSpec {
  /** Author date, ISO 8601. */
  readonly at: string;
  readonly subject: string;
  readonly body?: string;
  /** New bytes by path; `undefined` deletes the file. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly author?: string;
  /** Branch that the commit is made on; `main` unless told otherwise. A new branch starts at `main`. */
  readonly branch?: string;
  /** Branch that the commit merges. */
  readonly merges?: string;
}

/**
 * A bare versions repository in a temporary folder, made by plain git.
 *
 * Commits go in through `git fast-import`, so that paths may be ones that the machine's file system
 * cannot hold, and author dates are exactly those given.
 */
export class VersionsRepository {
  readonly path: string;
  readonly #branches = new Set<string>();

  constructor(name = 'demo-versions') {
    this.path = join(mkdtempSync(join(tmpdir(), 'muniment-versions-')), `${name}.git`);
    git(['init', '--quiet', '--bare', '--initial-branch=main', this.path]);
  }

  commit(...commits: readonly CommitSpec[]): void {
    // A branch that an earlier call made goes on from where it is.
    const resumed = new Set(this.#branches);
    const stream = commits.map((commit) => this.#commitStream(commit, resumed)).join('');
    git([`--git-dir=${this.path}`, 'fast-import', '--quiet', '--date-format=rfc2822'], stream);
  }

  /** @returns ids of the commits of `main`, newest first */
  ids(): readonly string[] {
    return git([`--git-dir=${this.path}`, 'log', '--format=%H', 'main'])
      .trim()
      .split('\n');
  }

  git(...args: readonly string[]): string {
    return git([`--git-dir=${this.path}`, ...args]);
  }

  /** @returns the path of a bundle of the whole repository */
  bundle(): string {
    const path = join(this.path, '..', 'demo-versions.bundle');
    this.git('bundle', 'create', '--quiet', path, '--all');
    return path;
  }

  remove(): void {
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }

  #commitStream({ branch = 'main', ...commit }: CommitSpec, resumed: Set<string>): string {
    const isNew = !this.#branches.has(branch);
    this.#branches.add(branch);
    const from = resumed.delete(branch)
      ? `from refs/heads/${branch}^0\n`
      : isNew && branch !== 'main'
        ? 'from refs/heads/main\n'
        : '';
    const date = new Date(commit.at).toUTCString().replace('GMT', '+0000');
    const message =
      commit.body === undefined ? commit.subject : `${commit.subject}\n\n${commit.body}`;
    return [
      `commit refs/heads/${branch}\n`,
      `author ${commit.author ?? 'Bot'} <person@committer.example> ${date}\n`,
      // Recorded days later than fetched, as a repository may have it.
      `committer Committing Person <person@committer.example> Fri, 01 Jan 2027 00:00:00 +0000\n`,
      blobData(message),
      from,
      commit.merges === undefined ? '' : `merge refs/heads/${commit.merges}\n`,
      ...Object.entries(commit.files ?? {}).map(([path, text]) =>
        text === undefined
          ? `D ${quoted(path)}\n`
          : `M 100644 inline ${quoted(path)}\n${blobData(text)}`,
      ),
    ].join('');
  }
}

const blobData = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Paths as fast-import reads them: in quotation marks, with C escapes. */
const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** @returns what git prints. @throws Error with its own words when it fails */
function git(args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
