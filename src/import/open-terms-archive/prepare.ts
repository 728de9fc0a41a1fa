import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ContentPath } from '../../domain/records.ts';
import { parseRecordFile } from '../../parse/record-file.ts';
import type { ExistingChange } from './changes.ts';
import type { ExistingContent, ExistingDocument } from './existing-content.ts';
import { matchDocuments } from './known-documents.ts';
import { lineOf, memberOf } from '../plain-values.ts';
import type { ContentReader } from '../ports.ts';
import type { DocumentHistory, HistoryReading } from './recorded-versions.ts';

/** One document of the history beside what is stored of it. */
export interface DocumentWork {
  readonly history: DocumentHistory;
  /** Absent when the document is new. */
  readonly existing?: ExistingDocument;
  /** Versions that no stored capture names. */
  readonly newVersions: number;
  /** Stored change records; read only when there are new versions. */
  readonly changes: readonly ExistingChange[];
}

/** All that an import is going to do, or why it cannot. */
export type Preparation =
  | { readonly kind: 'ready'; readonly work: readonly DocumentWork[] }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'diverged'; readonly unknownCommits: number };

/** Compares the history with the content, before anything is written. */
export function prepareImport(
  reading: HistoryReading,
  existing: ExistingContent,
  content: ContentReader,
): Preparation {
  const stored = matchDocuments(reading.documents, existing.documents);
  const diagnostics: Diagnostic[] = [];
  const work = reading.documents.map((history): DocumentWork => {
    const document = stored.get(history.path);
    const known = new Set(document?.captures.flatMap(({ reference }) => reference ?? []));
    const newVersions = history.versions.filter(({ commit }) => !known.has(commit)).length;
    const files = newVersions > 0 ? (document?.changeFiles ?? []) : [];
    const changes = files.map((file) => readChange(file, content, diagnostics));
    return {
      history,
      newVersions,
      changes,
      ...(document === undefined ? {} : { existing: document }),
    };
  });
  if (hasErrors(diagnostics)) return { kind: 'unreadable', diagnostics };
  const unknownCommits = existing.documents
    .flatMap(({ captures }) => captures.flatMap(({ reference }) => reference ?? []))
    .filter((commit) => !reading.commits.has(commit)).length;
  const hasNews = work.some(({ newVersions }) => newVersions > 0);
  return unknownCommits > 0 && hasNews
    ? { kind: 'diverged', unknownCommits }
    : { kind: 'ready', work };
}

function readChange(
  file: ContentPath,
  content: ContentReader,
  diagnostics: Diagnostic[],
): ExistingChange {
  const read = parseRecordFile('change', file, content.read(file));
  diagnostics.push(...read.diagnostics);
  const before = lineOf(memberOf(read.record?.value, 'before'));
  const after = lineOf(memberOf(read.record?.value, 'after'));
  return {
    file,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
