import { textOfUtf8 } from '../domain/bytes.ts';
import { LOG_FOLDER, MANIFEST_PATH, parseManifest, type ManifestFile } from '../domain/manifest.ts';
import type { NoteKey } from '../domain/log/note-key.ts';
import type { RecordId } from '../domain/ids.ts';
import { faulty, type Parsed } from '../domain/parsed.ts';
import type { LedgerKey } from '../domain/sealed/ledger.ts';
import type { RevisionLine } from '../domain/sealed/ledger-line.ts';
import type { PublishedFiles } from './published-files.ts';
import { readPublishedLog, type PublishedLog } from './published-log.ts';
import type { Readers } from './readers.ts';

/** Told how far a check has come. */
export type OnProgress = (label: string, done: number, total: number) => void;

/** What of an archive is verified, and against what. */
export interface VerifySetting {
  readonly progress: OnProgress;
  /** One record alone, or one revision of it; the whole archive when absent. */
  readonly scope?: VerifyScope | undefined;
  /** The key of the log that whoever verifies has from the publisher. */
  readonly key?: NoteKey | undefined;
}

export interface VerifyScope {
  readonly id: RecordId;
  readonly revision?: number | undefined;
}

/** A published archive under verification: its files, and what several checks need of them, read once. */
export class PublishedArchive {
  readonly files: PublishedFiles;
  readonly readers: Readers;
  readonly progress: OnProgress;
  readonly key: NoteKey | undefined;
  readonly scope: VerifyScope | undefined;
  #manifest: Promise<Parsed<readonly ManifestFile[]> | undefined> | undefined;
  #log: Promise<PublishedLog | undefined> | undefined;

  constructor(files: PublishedFiles, readers: Readers, setting: VerifySetting) {
    this.files = files;
    this.readers = readers;
    this.progress = setting.progress;
    this.key = setting.key;
    this.scope = setting.scope;
  }

  /** The list of files, or what is wrong with it; `undefined` when there is none. */
  manifest(): Promise<Parsed<readonly ManifestFile[]> | undefined> {
    this.#manifest ??= this.#readManifest();
    return this.#manifest;
  }

  /** The log, made again from its entries; `undefined` when there is none that can be read. */
  log(): Promise<PublishedLog | undefined> {
    this.#log ??= readPublishedLog(this.files, this.readers);
    return this.#log;
  }

  /** @returns the lines of the revisions that are verified, in order */
  async revisionLines(): Promise<readonly RevisionLine[]> {
    const lines = (await this.log())?.lines ?? [];
    return lines.flatMap((line) =>
      (line.type === 'publish' || line.type === 'revise') && isIn(line, this.scope) ? [line] : [],
    );
  }

  /** Whether a revision, or any file of a log, says that this archive was ever sealed. */
  async wasSealed(): Promise<boolean> {
    const { paths } = this.files;
    return paths === undefined
      ? (await this.files.read(`${LOG_FOLDER}checkpoint`)) !== undefined
      : paths.some((path) => path.startsWith(LOG_FOLDER) || path.endsWith('.tlog-proof'));
  }

  async #readManifest(): Promise<Parsed<readonly ManifestFile[]> | undefined> {
    const bytes = await this.files.read(MANIFEST_PATH);
    if (bytes === undefined) return undefined;
    const text = textOfUtf8(bytes);
    return text === undefined ? faulty('It is not UTF-8.') : parseManifest(text);
  }
}

function isIn({ id, revision }: RevisionLine, scope: VerifyScope | undefined): boolean {
  return (
    scope === undefined ||
    (id === scope.id && (scope.revision === undefined || revision === scope.revision))
  );
}

/** @returns the public keys that the entries name */
export function namedKeys({ lines }: PublishedLog): readonly LedgerKey[] {
  return lines.flatMap((line) =>
    line.type === 'key' ? [{ use: line.use, publicKey: line.publicKey, line: line.line }] : [],
  );
}
