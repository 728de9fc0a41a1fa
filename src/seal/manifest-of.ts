import { sha256 } from '../domain/digest.ts';
import { isOutsideManifest, type ManifestFile } from '../domain/manifest.ts';
import { privateKeyIn, type PrivateKeyKind } from '../domain/signing/private-key.ts';

/** The files of an output, read one at a time. */
export interface OutputFiles {
  /** @returns every path below the root of the output */
  list(): readonly string[];
  read(path: string): Uint8Array;
}

/**
 * @returns every file of an output that the manifest covers, with its digest
 * @throws PublishedKeyError when a private key is among them
 */
export function manifestOf(
  output: OutputFiles,
  onFile: (done: number, total: number) => void,
): readonly ManifestFile[] {
  const paths = output.list().filter((path) => !isOutsideManifest(path));
  return paths.map((path, index) => {
    onFile(index + 1, paths.length);
    const bytes = output.read(path);
    const kind = isOutsideRecord(path) ? undefined : privateKeyIn(bytes);
    if (kind !== undefined) throw new PublishedKeyError(path, kind);
    return { path, digest: sha256(bytes) };
  });
}

/** A private key that was about to be published. */
export class PublishedKeyError extends Error {
  override readonly name = 'PublishedKeyError';

  constructor(path: string, kind: PrivateKeyKind) {
    super(`There is a ${kind} in ${path}, which would be published.`);
  }
}

/** Captured bytes, and what shows them, are published as they are, whatever they say. */
function isOutsideRecord(path: string): boolean {
  return path.startsWith('blob/') || path.includes('/captures/');
}
