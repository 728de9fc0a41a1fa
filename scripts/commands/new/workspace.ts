import { resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Digest } from '../../../src/domain/digest.ts';
import type { RecordId, RecordKind } from '../../../src/domain/ids.ts';
import type {
  ArchiveSettings,
  Capture,
  ContentPath,
  Term,
  VocabularyKind,
} from '../../../src/domain/records.ts';
import type { Slug } from '../../../src/domain/slugs.ts';
import type { VersionText } from '../../../src/domain/version-text.ts';
import { holdsRecordIds, nextRecordId } from '../../../src/draft/record-ids.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { FileCache } from '../../../src/io/file-cache.ts';
import { readRecords, type TypedRecords } from '../../../src/pipeline/read-records.ts';
import { VersionTextStore } from '../../../src/pipeline/version-texts.ts';
import { EXIT } from '../../command.ts';
import { reportOf } from '../../load.ts';
import { briefProgress } from './brief-progress.ts';
import type { NewRun } from './kind.ts';

/** A content folder into which a record shall go: everything that could be read, before anything is linked. */
export interface Workspace {
  readonly settings: ArchiveSettings;
  readonly records: TypedRecords;
  readonly files: readonly ContentPath[];
  /** True when a file could not be read: what seems to be missing may stand there. */
  readonly hasUnreadable: boolean;
  textOf(capture: Capture): VersionText | undefined;
  textDigestOf(capture: Capture): Digest | undefined;
  nextId(kind: RecordKind): RecordId;
  terms(kind: VocabularyKind): readonly Term[];
  /** @returns whether a path of the site is an old address of a moved or withdrawn record */
  isOldAddress(path: string): boolean;
}

/** @returns the folder's records; `undefined` when `archive.json` cannot be read, after saying so */
export function openWorkspace({ content, cache, io }: NewRun): Workspace | undefined {
  const folder = new ContentFolder(content);
  const texts = new VersionTextStore(folder, new FileCache(resolve(cache, 'derived')));
  const progress = briefProgress(io);
  const { records, diagnostics } = readRecords(
    folder,
    (file) => texts.readSnapshot(file),
    progress,
  );
  progress.clear();
  const { settings } = records;
  if (settings === undefined) {
    io.stderr.write(reportOf(diagnostics.filter(isAboutArchive), content, 'text'));
    io.stderr.write('A record needs an archive to belong to: "muniment new archive" makes one.\n');
    return undefined;
  }
  const files = folder.list();
  const oldAddresses = new Set([
    ...records.aliases.map(({ from }) => from),
    ...records.tombstones.flatMap(({ addresses }) => addresses),
  ]);
  return {
    settings,
    records,
    files,
    hasUnreadable: hasErrors(diagnostics),
    textOf: (capture) => texts.versionOf(capture),
    textDigestOf: (capture) => texts.summaryOf(capture)?.digest,
    nextId: (kind) =>
      nextRecordId(settings.idPrefix, kind, textsOf(folder, files.filter(holdsRecordIds))),
    terms: (kind) => records.terms.filter(({ vocabulary }) => vocabulary === kind),
    isOldAddress: (path) => oldAddresses.has(path),
  };
}

/** Runs what needs a workspace; without one the exit code is that of errors in the content. */
export async function withWorkspace(
  run: NewRun,
  use: (workspace: Workspace) => Promise<number>,
): Promise<number> {
  const workspace = openWorkspace(run);
  return workspace === undefined ? EXIT.content : use(workspace);
}

/** @returns whether a path of the content folder starts with a folder, in any letter case */
export function isFolderTaken(workspace: Workspace, folder: string): boolean {
  const start = `${folder.toLowerCase()}/`;
  return workspace.files.some((file) => file.toLowerCase().startsWith(start));
}

/** @returns whether a file of a folder has a name before its ending, in any letter case */
export function isNameTaken(workspace: Workspace, folder: string, name: Slug | string): boolean {
  const start = `${folder}/${name}.`.toLowerCase();
  return workspace.files.some((file) => file.toLowerCase().startsWith(start));
}

function isAboutArchive({ place }: Diagnostic): boolean {
  return place.at === 'archive' || place.file === 'archive.json';
}

function* textsOf(folder: ContentFolder, files: readonly ContentPath[]): Iterable<string> {
  for (const file of files) yield new TextDecoder().decode(folder.read(file));
}
