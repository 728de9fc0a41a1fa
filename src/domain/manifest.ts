import { LOG_FOLDER, MANIFEST_PATH, MANIFEST_SIGNATURE_PATH } from './manifest-paths.ts';
import { parseDigest, type Digest } from './digest.ts';
import { byKey } from './order.ts';
import { faulty, parsed, type Parsed } from './parsed.ts';

/** One published file. */
export interface ManifestFile {
  /** From the root of the output, without a slash before it: `p/CA-P-010857/r1/record.json`. */
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: Digest;
}

export { LOG_FOLDER, MANIFEST_PATH, MANIFEST_SIGNATURE_PATH };

// With `s`: to a dot U+2028 and U+2029 end a line, to coreutils they do not.
const LINE = /^([0-9a-f]{64}) {2}(.+)$/su;

/**
 * The list of published files as `sha256sum` of GNU coreutils writes and reads it: for each file its
 * digest, two spaces and its path, sorted by path code unit by code unit.
 *
 * @throws Error for a path that {@link pathFault} finds wrong, or two of the same path
 */
export function formatManifest(files: readonly ManifestFile[]): string {
  const sorted = files.toSorted(byKey(({ path }) => path));
  for (const [index, { path }] of sorted.entries()) {
    const fault = path === sorted[index - 1]?.path ? 'It is there twice.' : pathFault(path);
    if (fault !== undefined) throw new Error(`${JSON.stringify(path)} in a manifest: ${fault}`);
  }
  return sorted.map(({ digest, path }) => `${digest}  ${path}\n`).join('');
}

/**
 * Whether a published file has no line in the manifest: the manifest itself, its signature, and the transparency log,
 * which has the manifest's digest among its entries. Each of them is verified by what it holds.
 */
export function isOutsideManifest(path: string): boolean {
  return path === MANIFEST_PATH || path === MANIFEST_SIGNATURE_PATH || path.startsWith(LOG_FOLDER);
}

/** Reads a manifest strictly: only what {@link formatManifest} writes. */
export function parseManifest(source: string): Parsed<readonly ManifestFile[]> {
  const lines = source.split('\n');
  if (lines.pop() !== '') return faulty('The last line is not ended by a line feed.');
  const files: ManifestFile[] = [];
  for (const [index, line] of lines.entries()) {
    const file = fileOf(line, files.at(-1));
    if ('fault' in file) return faulty(`Line ${index + 1}: ${file.fault}`);
    files.push(file.value);
  }
  return parsed(files);
}

/** @returns why a path cannot stand in a manifest, or `undefined` when it can */
export function pathFault(path: string): string | undefined {
  const steps = path.split('/');
  if (steps.includes('') || steps.includes('.') || steps.includes('..'))
    return 'The path does not lead down from the root of the output.';
  // coreutils writes these in an escaped form of its own.
  if (/[\\\p{Cc}]/u.test(path)) return 'The path has a backslash or a control character.';
  return path.isWellFormed() ? undefined : 'The path is not text.';
}

function fileOf(line: string, before: ManifestFile | undefined): Parsed<ManifestFile> {
  const [, hex = '', path = ''] = LINE.exec(line) ?? [];
  const digest = parseDigest(hex);
  if (digest === undefined)
    return faulty('not 64 lower-case hexadecimal digits, two spaces and a path.');
  const fault = pathFault(path);
  if (fault !== undefined) return faulty(fault);
  if (before !== undefined && !(before.path < path))
    return faulty('the path does not come after that of the line before.');
  return parsed({ path, digest });
}
