import type { ContentPath } from '../domain/records.ts';
import type { SitePath } from '../domain/urls.ts';
import { EMITTERS } from '../render/emitters.ts';
import type { ViewContext } from '../render/views/context.ts';
import type { ProgressPort } from './ports.ts';

/** Takes the published files that are not pages. */
export interface ArtifactSink {
  write(path: SitePath, bytes: string | Uint8Array): void;
  copy(path: SitePath, file: ContentPath): void;
}

/** Writes every file of every emitter. @returns how many */
export function emitArtifacts(
  context: ViewContext,
  sink: ArtifactSink,
  progress: ProgressPort,
): number {
  let written = 0;
  for (const emitter of EMITTERS) {
    for (const file of emitter.files(context)) {
      if (file.kind === 'made') sink.write(file.path, file.render());
      else sink.copy(file.path, file.file);
      written += 1;
      progress.update(`Writing ${emitter.label}`, written, 0);
    }
  }
  return written;
}
