import { contentPath } from '../../domain/content-file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reportAsText } from '../../diagnostics/reporters.ts';
import type { ContentPath } from '../../domain/records.ts';
import { AddressBook } from './addresses.ts';
import type { ImportedCollection } from './collection.ts';
import type { Declarations } from './declarations.ts';
import { DocumentImporter } from './document-importer.ts';
import { DocumentTypes } from './document-types.ts';
import type { ExistingContent } from './existing-content.ts';
import { readExistingContent } from './existing-content.ts';
import type { ImportResult } from './import-result.ts';
import { ImportCounts } from './import-result.ts';
import type {
  ContentReader,
  ContentTransaction,
  ContentWriter,
  GitHistory,
  ReadText,
  ReportProgress,
} from '../ports.ts';
import type { DocumentWork } from './prepare.ts';
import { prepareImport } from './prepare.ts';
import { jsonText, withMember } from '../json-text.ts';
import { readHistory } from './recorded-versions.ts';
import type { SkeletonOptions } from '../skeleton.ts';
import { archiveSkeleton, DEFAULT_ID_PREFIX } from '../skeleton.ts';
import { TextFactsCache } from './text-cache.ts';
import { IdAllocator } from './write-document.ts';

/** The world outside, as an import uses it. */
export interface ImportPorts {
  readonly git: GitHistory;
  readonly content: ContentReader;
  readonly writer: ContentWriter;
  readonly readText: ReadText;
  readonly progress: ReportProgress;
}

export interface ImportOptions {
  readonly collection: ImportedCollection;
  readonly declarations: Declarations;
  /** For `archive.json`, when there is none. */
  readonly skeleton: SkeletonOptions;
}

/**
 * Takes a versions repository of Open Terms Archive into a content folder: platforms, documents,
 * captures with their bytes, change records, the collection with its licence, and missing document
 * types. What was imported before stays untouched; a second run over the same history writes nothing.
 */
export async function importHistory(
  ports: ImportPorts,
  options: ImportOptions,
): Promise<ImportResult> {
  const { git, content, progress } = ports;
  progress('Reading the history', 0, 0);
  const reading = await readHistory(git.commits());
  progress('Reading the content folder', 0, 0);
  const read = readExistingContent(content, options.collection.slug);
  if (read.kind === 'refused') return refuse(read.diagnostics);
  const prepared = prepareImport(reading, read.existing, content);
  if (prepared.kind === 'unreadable') return refuse(prepared.diagnostics);
  if (prepared.kind === 'diverged')
    return { kind: 'refused', reasons: [divergedText(prepared.unknownCommits)] };

  const counts = new ImportCounts();
  const notes = [...options.declarations.problems, ...olderNote(read.existing, reading.commits)];
  const types = new DocumentTypes(read.existing.documentTypes);
  const run = { ports, options, existing: read.existing, types, counts, notes };
  await writeFrame(run, prepared.work);
  await writeDocuments(run, prepared.work);
  if (reading.commits.has(read.existing.upstream ?? '') || read.existing.upstream === undefined) {
    await writeUpstream(ports, options.collection);
  }
  const { slug } = options.collection;
  return {
    kind: 'imported',
    collection: slug,
    counts,
    commits: reading.commitCount,
    skipped: reading.skipped,
    notes,
  };
}

interface Run {
  readonly ports: ImportPorts;
  readonly options: ImportOptions;
  readonly existing: ExistingContent;
  readonly types: DocumentTypes;
  readonly counts: ImportCounts;
  readonly notes: string[];
}

const ARCHIVE = contentPath('archive.json');
const TYPES = contentPath('vocabulary/document-types.json');
const collectionFile = ({ slug }: ImportedCollection): ContentPath =>
  contentPath(`collections/${slug}.json`);

/** Writes what the documents refer to: the archive itself, the collection, document types. */
async function writeFrame(run: Run, work: readonly DocumentWork[]): Promise<void> {
  const { ports, options, existing, types, counts, notes } = run;
  for (const { history, existing: stored } of work) {
    if (stored === undefined) types.slugOf(history.termsType);
  }
  counts.documentTypesAdded = types.added;
  const puts: (readonly [ContentPath, string])[] = [];
  if (existing.idPrefix === undefined) {
    puts.push([ARCHIVE, archiveSkeleton(options.skeleton)]);
    notes.push(
      'archive.json was made with provisional words: name, publisher, licence and origin are yours to state.',
    );
  }
  if (!existing.hasCollection)
    puts.push([collectionFile(options.collection), collectionText(options.collection)]);
  if (types.added > 0) {
    const text = existing.hasDocumentTypes ? decode(ports.content.read(TYPES)) : undefined;
    puts.push([TYPES, types.textAfter(text)]);
  }
  if (puts.length === 0) return;
  const transaction = await ports.writer.begin();
  await putAll(puts, transaction);
  await transaction.commit();
}

async function writeDocuments(run: Run, work: readonly DocumentWork[]): Promise<void> {
  const { ports, options, existing, types, counts, notes } = run;
  const prefix = existing.idPrefix ?? options.skeleton.idPrefix ?? DEFAULT_ID_PREFIX;
  const importer = new DocumentImporter({
    git: ports.git,
    content: ports.content,
    writer: ports.writer,
    facts: new TextFactsCache(ports.git, ports.content, ports.readText),
    ids: new IdAllocator(prefix, existing.highest),
    addresses: new AddressBook(existing.takenAddresses),
    types,
    platformNames: existing.platformNames,
    collection: options.collection,
    declarations: options.declarations,
    counts,
    notes,
  });
  importer.rememberPlatforms(work);
  const total = work.reduce((sum, { newVersions }) => sum + newVersions, 0);
  let done = 0;
  for (const one of work) {
    await importer.import(one, (captures) =>
      ports.progress('Importing versions', done + captures, total),
    );
    done += one.newVersions;
  }
}

/** The state of the source is noted last: until then, the next run finds out by itself what is missing. */
async function writeUpstream(
  { git, content, writer }: ImportPorts,
  collection: ImportedCollection,
): Promise<void> {
  const file = collectionFile(collection);
  const text = decode(content.read(file));
  const changed = withMember(text, 'upstream', git.head);
  if (changed === text) return;
  const transaction = await writer.begin();
  await transaction.put(file, changed);
  await transaction.commit();
}

function collectionText({
  name,
  publisher,
  licences,
  attribution,
  url,
}: ImportedCollection): string {
  return jsonText({ name, publisher, licences, attribution, url });
}

async function putAll(
  puts: readonly (readonly [ContentPath, string])[],
  transaction: ContentTransaction,
): Promise<void> {
  for (const [file, text] of puts) await transaction.put(file, text);
}

function olderNote(existing: ExistingContent, commits: ReadonlySet<string>): readonly string[] {
  return existing.upstream === undefined || commits.has(existing.upstream)
    ? []
    : [
        `This copy of the repository does not hold the commit ${existing.upstream} that was imported last: it is older.`,
      ];
}

function divergedText(unknownCommits: number): string {
  return `The repository does not hold ${unknownCommits} commits that were imported before, but has others that were not: its history was rewritten, or it is another repository. Nothing was written.`;
}

function refuse(diagnostics: readonly Diagnostic[]): ImportResult {
  return {
    kind: 'refused',
    reasons: [
      reportAsText(diagnostics, ''),
      'Nothing was written: these records must be readable first.',
    ],
  };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
