import { sha256 } from '../domain/digest.ts';
import { isOutsideManifest, type ManifestFile } from '../domain/manifest.ts';

/** The files of an output, read one at a time. */
export interface OutputFiles {
  /** @returns every path below the root of the output */
  list(): readonly string[];
  read(path: string): Uint8Array;
}

/** @returns every file of an output that the manifest covers, with its digest */
export function manifestOf(
  output: OutputFiles,
  onFile: (done: number, total: number) => void,
): readonly ManifestFile[] {
  const paths = output.list().filter((path) => !isOutsideManifest(path));
  return paths.map((path, index) => {
    onFile(index + 1, paths.length);
    return { path, digest: sha256(output.read(path)) };
  });
}
