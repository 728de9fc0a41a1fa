import type { ContentPath } from '../domain/records.ts';
import type { SitePath } from '../domain/urls.ts';
import type { EmittedFile } from '../render/emitter.ts';
import { EMITTERS } from '../render/emitters.ts';
import type { ViewContext } from '../render/views/context.ts';
import type { ProgressPort } from './ports.ts';

/** Takes the published files that are not pages. */
export interface ArtifactSink {
  write(path: SitePath, bytes: string | Uint8Array): void;
  /** Writes pieces one after another, holding none of them. */
  stream(path: SitePath, pieces: Iterable<string>): void;
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
      writeFile(file, sink);
      written += 1;
      progress.update(`Writing ${emitter.label}`, written, 0);
    }
  }
  return written;
}

function writeFile(file: EmittedFile, sink: ArtifactSink): void {
  switch (file.kind) {
    case 'made':
      return sink.write(file.path, file.render());
    case 'streamed':
      return sink.stream(file.path, file.chunks());
    case 'stored':
      return sink.copy(file.path, file.file);
    default:
      return file satisfies never;
  }
}
