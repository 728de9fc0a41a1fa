import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256, type Digest } from '../../domain/digest.ts';
import { parseInstant, type Instant } from '../../domain/instants.ts';
import { contentPath } from '../../domain/content-file.ts';
import type { SourceFile } from './read-source.ts';
import type { Services } from './services.ts';
import { foldName } from './source-text.ts';
import type { DocumentLine } from './source-shapes.ts';

/** The text of a document that the source folder holds. */
export interface HeldText {
  /** In the source folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly mediaType: 'text/html' | 'text/markdown';
  /** Service as the file name has it. */
  readonly serviceName: string;
  /** Document as the file name has it: for HTML cut after 27 characters and followed by `...`. */
  readonly documentName: string;
  /** Instant in the name of a Markdown file; HTML files have none. */
  readonly capturedAt?: Instant;
  /** Id of the file's bytes in the repository that it comes from, when `documents.ndjson` states it. */
  readonly blob?: string;
}

/**
 * Reads what the names of the texts say, and compares their bytes with `documents.ndjson`.
 *
 * `html/<Service>_<Document>.html`: a service may have `_` in its name, so the longest known name
 * decides, and without one the first `_`. `markdown/<Service>__<Type>__<instant>.md`.
 */
export function readHeldTexts(
  files: readonly SourceFile[],
  lines: readonly DocumentLine[],
  services: Services,
): { readonly texts: readonly HeldText[]; readonly diagnostics: readonly Diagnostic[] } {
  const names = [...services.bySlug.values(), ...services.withoutSlug].map(({ name }) => name);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const lineOf = new Map(lines.map((line) => [line.document, line]));
  const diagnostics: Diagnostic[] = [];
  const texts = files.map((file): HeldText => {
    const line = lineOf.get(file.path);
    const digest = sha256(file.bytes);
    if (line !== undefined && line.sha256 !== digest) {
      const place = { at: 'file', file: contentPath(file.path) } as const;
      const message = `Recorded ${line.sha256} in documents.ndjson.\nComputed ${digest} over ${file.bytes.length} bytes.`;
      diagnostics.push(diagnostic('capture/digest-mismatch', place, message));
    }
    const named = file.path.endsWith('.md') ? markdownName(file.path) : htmlName(file.path, known);
    return {
      path: file.path,
      bytes: file.bytes,
      digest,
      ...named,
      ...(line === undefined ? {} : { blob: line.blob }),
    };
  });
  return { texts, diagnostics };
}

type Named = Pick<HeldText, 'mediaType' | 'serviceName' | 'documentName' | 'capturedAt'>;

function markdownName(path: string): Named {
  const base = baseName(path, '.md');
  const [serviceName = base, documentName = base, date = ''] = base.split('__');
  const capturedAt = parseInstant(date.replace(/T(\d{2})-(\d{2})-(\d{2})Z$/, 'T$1:$2:$3Z'));
  return {
    mediaType: 'text/markdown',
    serviceName: serviceName.trim(),
    documentName: documentName.trim(),
    ...(capturedAt === undefined ? {} : { capturedAt }),
  };
}

function htmlName(path: string, known: ReadonlySet<string>): Named {
  const base = baseName(path, '.html');
  const cuts = [...base.matchAll(/_/g)].map((match) => match.index);
  const cut = cuts.findLast((at) => known.has(base.slice(0, at).toLowerCase())) ?? cuts[0];
  return {
    mediaType: 'text/html',
    serviceName: base.slice(0, cut).trim(),
    documentName: (cut === undefined ? base : base.slice(cut + 1)).trim(),
  };
}

function baseName(path: string, ending: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -ending.length);
}

/** Characters after which the source cuts the name of an HTML file. */
const CUT_MARK = '...';

/** @returns whether a text's name is, or was cut from, the name that quotations give their document */
export function namesDocument(text: Pick<HeldText, 'documentName'>, quoteDoc: string): boolean {
  const [name, wanted] = [foldName(text.documentName), foldName(quoteDoc)];
  if (name === wanted) return true;
  return name.endsWith(CUT_MARK) && wanted.startsWith(name.slice(0, -CUT_MARK.length));
}
