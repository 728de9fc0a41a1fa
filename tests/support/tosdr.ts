import { createHash } from 'node:crypto';
import { sha256 } from '../../src/domain/digest.ts';
import { parseInstant } from '../../src/domain/instants.ts';
import type { ContentWriter } from '../../src/import/ports.ts';
import { importPoints } from '../../src/import/tosdr/import-points.ts';
import type { ImportResult } from '../../src/import/tosdr/import-points.ts';
import type { ImportSummary } from '../../src/import/tosdr/import-summary.ts';
import type { HeldText } from '../../src/import/tosdr/held-texts.ts';
import type { HeldVersion } from '../../src/import/tosdr/held-version.ts';
import { readHeldVersion } from '../../src/import/tosdr/held-version.ts';
import type { SourceFile } from '../../src/import/tosdr/read-source.ts';
import type { ContentFiles } from './content.ts';
import { contentOf } from './content.ts';

/** What the source puts before every HTML text; its offsets do not count it. */
export const FRAME = '\n        ';

type Fields = Readonly<Record<string, unknown>>;

const encoder = new TextEncoder();

/** @returns a point that quotes the terms of the service `lamp`, but for what is given */
export function aPoint(id: string, { tosdr, ...fields }: Fields & { tosdr?: Fields } = {}): Fields {
  return {
    id,
    title: 'They keep the light on',
    services: ['lamp'],
    topics: [],
    needModeration: false,
    quoteDoc: 'Terms of Use',
    quoteText: 'We keep the light on for as long as the lamp is yours.',
    quoteStart: 0,
    tosdr: { binding: true, tldr: 'Generated through the annotate view', ...tosdr },
    ...fields,
  };
}

/** @returns a service called Lamp, but for what is given */
export function aService(fields: Fields = {}): Fields {
  return { id: 7, name: 'Lamp', slug: 'lamp', url: 'lamp.example', fulltos: {}, ...fields };
}

/** @returns a held text ready for looking for quotations */
export function heldVersion(
  text: string,
  mediaType: HeldText['mediaType'],
  named: Partial<HeldText> = {},
): HeldVersion {
  const bytes = encoder.encode(text);
  const names = { path: 'documents/a', serviceName: 'Lamp', documentName: 'Terms of Use' };
  const version = readHeldVersion({ ...names, bytes, digest: sha256(bytes), mediaType, ...named });
  if (version === undefined) throw new Error('a text without words');
  return version;
}

/** A made-up folder of ToS;DR data. */
export interface TosdrFolder {
  readonly points?: readonly Fields[];
  readonly services?: readonly Fields[];
  readonly cases?: readonly Fields[];
  /** Texts by their path below `documents/`. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** @returns its files; the texts are listed in `documents.ndjson` with size and SHA-256 */
export function tosdrFiles(folder: TosdrFolder): readonly SourceFile[] {
  const texts = Object.entries(folder.texts ?? {}).map(([path, text]) => ({
    path: `documents/${path}`,
    bytes: encoder.encode(text),
  }));
  const wrapped = (kind: string, rows: readonly Fields[] = []): string =>
    lines(rows.map((row, n) => ({ path: `src/${kind}/${n}.json`, blob: blobOf(row), data: row })));
  const files = {
    'points.ndjson': wrapped('points', folder.points),
    'services.ndjson': wrapped('services', folder.services ?? [aService()]),
    'cases.ndjson': wrapped('cases', folder.cases),
    'documents.ndjson': lines(
      texts.map(({ path, bytes }) => ({
        document: path,
        source: path,
        blob: 'b10b',
        bytes: bytes.length,
        sha256: sha256(bytes),
      })),
    ),
  };
  const named = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: encoder.encode(text),
  }));
  return [...named, ...texts];
}

/** @returns a stand-in for the git id of a file */
export function blobOf(row: Fields): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('hex');
}

function lines(rows: readonly Fields[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** What an import left: the whole content folder, and the paths that were written, in order. */
export interface ImportedFiles {
  readonly files: ContentFiles;
  readonly written: readonly string[];
  readonly result: ImportResult;
}

/** Imports into a content folder that exists in memory only. */
export async function importTosdrFiles(
  files: readonly SourceFile[],
  before: ContentFiles = {},
  asOf = '2026-03-31T23:59:59Z',
): Promise<ImportedFiles> {
  const after: Record<string, string | Uint8Array> = { ...before };
  const written: string[] = [];
  const instant = parseInstant(asOf);
  if (instant === undefined) throw new Error(`not an instant: ${asOf}`);
  const result = await importPoints(
    { content: contentOf(before), writer: writerInto(after, written), progress: () => undefined },
    { files, asOf: instant, idPrefix: 'TT' },
  );
  return { files: after, written, result };
}

function writerInto(files: Record<string, string | Uint8Array>, written: string[]): ContentWriter {
  return {
    begin: () =>
      Promise.resolve({
        put: (path, content) => {
          files[path] = content;
          written.push(path);
          return Promise.resolve();
        },
        remove: (path) => {
          throw new Error(`an import removes nothing, but was asked to: ${path}`);
        },
        commit: () => Promise.resolve(),
      }),
  };
}

/** @returns the counts of an import that went through */
export function summaryOf({ result }: ImportedFiles): ImportSummary {
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result.diagnostics));
  return result.summary;
}

/** @returns a written record, as its JSON says */
export function recordAt(files: ContentFiles, path: string): Fields {
  const content = files[path];
  if (content === undefined) throw new Error(`no ${path} among ${Object.keys(files).join(', ')}`);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return JSON.parse(text) as Fields;
}

/** @returns the provisions that are JSON, in order of id */
export function provisionsOf(files: ContentFiles): readonly Fields[] {
  return Object.keys(files)
    .filter((path) => path.includes('/provisions/') && path.endsWith('.json'))
    .map((path) => recordAt(files, path))
    .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}
