import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { BlobReader } from './blob-reader.ts';
import type { LoggedCommit } from './git-log.ts';
import { LOG_ARGUMENTS, parseLog } from './git-log.ts';
import { runGit, startGit } from './git-run.ts';

/** A path that cannot be read as a repository, with the reason in a sentence. */
export class NotARepositoryError extends Error {
  override readonly name = 'NotARepositoryError';
}

/** A git repository on disk, read through the `git` program and never written to. */
export interface GitRepository {
  /** Name of its folder or file, without `.git` and `.bundle`. */
  readonly name: string;
  /** Web address it was cloned from, without credentials; absent when there is none. */
  readonly remoteUrl?: string;
  /** Id of the newest commit of its main branch. */
  readonly head: string;
  /** Every commit behind `head`, parents before their children. */
  commits(): AsyncIterable<LoggedCommit>;
  /** @throws Error when there is no such blob */
  readBlob(id: string): Promise<Uint8Array>;
  /** @returns a file of the newest commit, or `undefined` when it has none at that path */
  readFile(path: string): Promise<string | undefined>;
  /** Ends git and removes what was unpacked. */
  close(): void;
}

/**
 * Opens a clone, a bare repository or a bundle. A bundle is unpacked into a temporary folder.
 *
 * @throws NotARepositoryError when the path is none of these, or a clone without its whole history
 */
export async function openRepository(path: string): Promise<GitRepository> {
  const source = resolve(path);
  if (!existsSync(source)) throw new NotARepositoryError(`There is no ${source}.`);
  const name = basename(source).replace(/\.(git|bundle)$/, '');
  if (statSync(source).isDirectory()) return readFolder(gitDirOf(source), name, () => undefined);
  if (!isBundle(source))
    throw new NotARepositoryError(`${source} is neither a repository nor a git bundle.`);
  const unpacked = mkdtempSync(join(tmpdir(), 'muniment-bundle-'));
  const remove = (): void => rmSync(unpacked, { recursive: true, force: true });
  try {
    await runGit(['clone', '--quiet', '--bare', '--', source, unpacked]);
    return await readFolder(unpacked, name, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

/** The folder is named outright: otherwise git would look for a repository in the folders around it. */
function gitDirOf(folder: string): string {
  const inside = join(folder, '.git');
  if (existsSync(inside)) return inside;
  if (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'))) return folder;
  throw new NotARepositoryError(`${folder} is not a git repository.`);
}

async function readFolder(
  gitDir: string,
  name: string,
  onClose: () => void,
): Promise<GitRepository> {
  const git = (...args: readonly string[]): Promise<string> =>
    runGit([`--git-dir=${gitDir}`, ...args]).then((output) => output.toString('utf8').trim());
  if ((await git('rev-parse', '--is-shallow-repository')) === 'true') {
    throw new NotARepositoryError(
      `${gitDir} is a shallow clone: fetch the whole history first (git fetch --unshallow).`,
    );
  }
  const head = await headOf(git);
  const remoteUrl = webAddress(await git('config', '--get', 'remote.origin.url').catch(() => ''));
  const blobs = new BlobReader(gitDir);
  return {
    name,
    ...(remoteUrl === undefined ? {} : { remoteUrl }),
    head,
    commits: () => logOf(gitDir, head),
    readBlob: async (id) => {
      const bytes = await blobs.read(id);
      if (bytes === undefined) throw new Error(`the repository does not hold the bytes ${id}`);
      return bytes;
    },
    readFile: async (path) => {
      const bytes = await blobs.read(`${head}:${path}`);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    close: () => {
      blobs.close();
      onClose();
    },
  };
}

async function* logOf(gitDir: string, head: string): AsyncGenerator<LoggedCommit> {
  const git = startGit([`--git-dir=${gitDir}`, ...LOG_ARGUMENTS, head]);
  git.stdin.end();
  yield* parseLog(git.stdout);
  await git.ended;
}

/** What is checked out; in a repository where that is nothing, `main`, `master` or the only branch. */
async function headOf(git: (...args: readonly string[]) => Promise<string>): Promise<string> {
  const checkedOut = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').catch(
    () => undefined,
  );
  if (checkedOut !== undefined) return checkedOut;
  const lines = (
    await git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads')
  ).split('\n');
  const branches = new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => [line.replace(/ \S+$/, ''), line.replace(/^.* /, '')]),
  );
  const only = branches.size === 1 ? [...branches.values()][0] : undefined;
  const head = branches.get('main') ?? branches.get('master') ?? only;
  if (head === undefined)
    throw new NotARepositoryError(
      'The repository has no commit, or no branch that is clearly the main one.',
    );
  return head;
}

function isBundle(file: string): boolean {
  const start = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return /^# v\d git bundle/.test(start.toString('latin1'));
}

/** `git@host:owner/name.git` and addresses with a name or password become plain web addresses. */
function webAddress(remote: string): string | undefined {
  const [, host, path] = /^(?:ssh:\/\/)?[^@/\s]+@([^:/\s]+)[:/]([^\s]+)$/.exec(remote) ?? [];
  const text = host === undefined || path === undefined ? remote : `https://${host}/${path}`;
  if (!/^https:\/\/\S+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return `https://${url.host}${url.pathname.replace(/\.git$|\/$/, '')}`;
}
