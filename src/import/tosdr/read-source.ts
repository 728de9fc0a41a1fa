import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { contentPath } from '../../domain/content-file.ts';
import { decodeUtf8 } from '../../parse/raw-record.ts';
import {
  SHAPES,
  type DocumentLine,
  type PointFile,
  type SourceCase,
  type SourceService,
} from './source-shapes.ts';

/** A file of the source folder: its path with `/` between parts, and its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Everything that the import reads. */
export interface TosdrSource {
  /** In order of the file. */
  readonly points: readonly PointFile[];
  readonly services: readonly SourceService[];
  readonly cases: readonly SourceCase[];
  readonly documentLines: readonly DocumentLine[];
  /** The texts under `documents/html` and `documents/markdown`, in order of path. */
  readonly texts: readonly SourceFile[];
}

const REQUIRED = ['points.ndjson', 'services.ndjson', 'cases.ndjson'] as const;

/**
 * Reads a folder of ToS;DR data.
 *
 * `documents.ndjson` and the folder `documents` may be missing: then no text is held.
 *
 * @returns the source, or what is wrong with it: every line that is not JSON of the expected shape
 */
export function readTosdrSource(files: readonly SourceFile[]): {
  readonly source?: TosdrSource;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const linesOf = <K extends keyof typeof SHAPES>(kind: K): readonly LineOf<K>[] =>
    readLines(files, kind, diagnostics);
  for (const name of REQUIRED) {
    if (files.some(({ path }) => path === name)) continue;
    const place = { at: 'file', file: contentPath(name) } as const;
    diagnostics.push(diagnostic('file/missing', place, 'The folder has no such file.'));
  }
  const source: TosdrSource = {
    points: linesOf('points'),
    services: linesOf('services').map((file) => file.data),
    cases: linesOf('cases').map((file) => file.data),
    documentLines: linesOf('documents'),
    texts: files.filter(({ path }) =>
      /^documents\/(?:html\/.+\.html|markdown\/.+\.md)$/.test(path),
    ),
  };
  return diagnostics.length > 0 ? { diagnostics } : { source, diagnostics };
}

type LineOf<K extends keyof typeof SHAPES> = ReturnType<(typeof SHAPES)[K]['parse']>;

function readLines<K extends keyof typeof SHAPES>(
  files: readonly SourceFile[],
  kind: K,
  diagnostics: Diagnostic[],
): readonly LineOf<K>[] {
  const path = contentPath(`${kind}.ndjson`);
  const bytes = files.find((file) => file.path === path)?.bytes;
  const text = bytes === undefined ? '' : decodeUtf8(bytes);
  if (text === undefined) {
    diagnostics.push(
      diagnostic('file/encoding', { at: 'file', file: path }, 'The file is not UTF-8.'),
    );
    return [];
  }
  return text.split('\n').flatMap((line, row) => {
    if (line.trim() === '') return [];
    const parsed = parseLine(line);
    const result = SHAPES[kind].safeParse(parsed);
    if (result.success) return [result.data as LineOf<K>];
    const place = { at: 'position', file: path, line: row + 1, column: 1 } as const;
    const issue = result.error.issues[0];
    diagnostics.push(
      parsed === undefined
        ? diagnostic('json/syntax', place, 'The line is not JSON.')
        : diagnostic(
            'field/value',
            place,
            `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
          ),
    );
    return [];
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
