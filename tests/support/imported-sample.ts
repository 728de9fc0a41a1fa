import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/domain/digest.ts';
import { buildOrThrow, runMuniment } from './program.ts';

/** Documents with a history whose every version is taken. */
const HISTORIES = ['Threads/Privacy Policy.md', 'Telegram/Privacy Policy.md'];

export interface Corpora {
  readonly tosdr: string;
  readonly openTermsArchive: string;
}

/**
 * Builds an archive of some hundred real records: the points of every service whose hash begins with a 0, and the
 * whole history of a few documents. The same corpora give the same archive.
 *
 * @param folder - empty, to work in
 * @returns the folder of the built site
 */
export function buildImportedSample(folder: string, corpora: Corpora): string {
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  const [points, versions] = [pointsOfSome(folder, corpora), someHistories(folder, corpora)];
  const to = ['--content', content];
  importOrThrow(['open-terms-archive', versions, ...to, '--metadata', metadataOf(corpora)]);
  importOrThrow(['tosdr', points, ...to, '--as-of', '2023-12-31']);
  buildOrThrow([...to, '--out', out, '--cache', join(folder, 'cache')]);
  return out;
}

const metadataOf = ({ openTermsArchive }: Corpora): string =>
  join(openTermsArchive, 'metadata.yml');

function pointsOfSome(folder: string, { tosdr }: Corpora): string {
  const to = join(folder, 'tosdr');
  mkdirSync(to);
  for (const name of ['services.ndjson', 'cases.ndjson', 'documents.ndjson', 'documents'])
    cpSync(join(tosdr, name), join(to, name), { recursive: true });
  const some = readFileSync(join(tosdr, 'points.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => sha256(Buffer.from(serviceOf(line))).startsWith('0'));
  writeFileSync(join(to, 'points.ndjson'), `${some.join('\n')}\n`);
  return to;
}

const serviceOf = (line: string): string => /"services":\s*\[\s*"([^"]*)"/.exec(line)?.[1] ?? '';

/** A repository with only the commits that touch the chosen documents. */
function someHistories(folder: string, { openTermsArchive }: Corpora): string {
  const [whole, some] = [join(folder, 'whole.git'), join(folder, 'pga-versions.git')];
  git(['clone', '--quiet', '--bare', join(openTermsArchive, 'pga-versions.bundle'), whole]);
  git(['init', '--quiet', '--bare', '--initial-branch=main', some]);
  const branch = git(['--git-dir', whole, 'symbolic-ref', 'HEAD']).toString().trim();
  const exported = git([
    ...['--git-dir', whole, 'fast-export', '--', branch, '--'],
    ...[...HISTORIES, 'LICENSE'],
  ]);
  git(['--git-dir', some, 'fast-import', '--quiet'], exported);
  git(['--git-dir', some, 'symbolic-ref', 'HEAD', branch]);
  return some;
}

function git(args: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, {
    input,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
  return stdout;
}

function importOrThrow(args: readonly string[]): void {
  const { status, stdout, stderr } = runMuniment(['import', ...args]);
  if (status !== 0) throw new Error(`import ended with ${String(status)}:\n${stdout}${stderr}`);
}
