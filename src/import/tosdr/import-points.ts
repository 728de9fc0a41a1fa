import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instants.ts';
import type { ContentReader, ContentWriter, ReportProgress } from '../ports.ts';
import { COLLECTION } from './collection.ts';
import { readExistingRecords } from './existing-records.ts';
import { readHeldTexts } from './held-texts.ts';
import type { ImportSummary } from './import-summary.ts';
import { planImport } from './plan-import.ts';
import { readTosdrSource, type SourceFile } from './read-source.ts';
import { joinServices } from './services.ts';

/** The world outside, as an import uses it. */
export interface ImportPorts {
  readonly content: ContentReader;
  readonly writer: ContentWriter;
  readonly progress: ReportProgress;
}

export interface ImportOptions {
  /** The folder of ToS;DR data. */
  readonly files: readonly SourceFile[];
  /** Latest instant at which what has no date of its own can have been captured. */
  readonly asOf: Instant;
  /** For `archive.json`, when there is none. */
  readonly idPrefix: string;
}

/** How an import ended. Refused: nothing was written. */
export type ImportResult =
  | { readonly kind: 'imported'; readonly summary: ImportSummary }
  | { readonly kind: 'bad-source'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'bad-content'; readonly diagnostics: readonly Diagnostic[] };

/** Takes points of ToS;DR into a content folder, in one transaction. A second run over the same folder writes nothing. */
export async function importPoints(
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportResult> {
  const { content, writer, progress } = ports;
  progress('Reading the source', 0, 0);
  const { source, diagnostics } = readTosdrSource(options.files);
  if (source === undefined) return { kind: 'bad-source', diagnostics };
  const services = joinServices(source.services);
  const held = readHeldTexts(source.texts, source.documentLines, services);
  if (hasErrors(held.diagnostics)) return { kind: 'bad-source', diagnostics: held.diagnostics };
  progress('Reading the content folder', 0, 0);
  const read = readExistingRecords(content, COLLECTION);
  if (hasErrors(read.diagnostics)) return { kind: 'bad-content', diagnostics: read.diagnostics };

  const { files, summary } = planImport({
    source,
    services,
    texts: held.texts,
    existing: read.existing,
    asOf: options.asOf,
    idPrefix: read.existing.idPrefix ?? options.idPrefix,
    upstream: upstreamOf(options.files),
    progress,
  });
  if (files.length === 0) return { kind: 'imported', summary };
  const transaction = await writer.begin();
  for (const [done, { path, content: bytes }] of files.entries()) {
    await transaction.put(path, bytes);
    progress('Writing', done + 1, files.length);
  }
  await transaction.commit();
  return { kind: 'imported', summary };
}

/** The source has no number of its own: its points tell one state from another. */
function upstreamOf(files: readonly SourceFile[]): string {
  const points = files.find(({ path }) => path === 'points.ndjson');
  return `points.ndjson, SHA-256 ${sha256(points?.bytes ?? '')}`;
}
