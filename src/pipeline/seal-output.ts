import { formatManifest } from '../domain/manifest.ts';
import { manifestPath, type SitePath } from '../domain/urls.ts';
import { manifestOf, type OutputFiles } from '../seal/manifest-of.ts';
import type { ProgressPort } from './ports.ts';

/** An output that is whole but for what seals it. */
export interface SealableOutput extends OutputFiles {
  write(path: SitePath, bytes: string | Uint8Array): void;
}

/**
 * Seals an output: writes its manifest. Nothing else of the output may be written afterwards.
 *
 * @returns how many files the manifest covers
 */
export function sealOutput(output: SealableOutput, progress: ProgressPort): number {
  const files = manifestOf(output, (done, total) => {
    progress.update('Computing digests', done, total);
  });
  output.write(manifestPath, formatManifest(files));
  return files.length;
}
