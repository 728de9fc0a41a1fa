import { textOfUtf8 } from '../domain/bytes.ts';
import { LOG_FOLDER, MANIFEST_PATH, parseManifest, type ManifestFile } from '../domain/manifest.ts';
import { faulty, type Parsed } from '../domain/parsed.ts';
import type { LedgerKey } from '../domain/sealed/ledger.ts';
import type { RevisionLine } from '../domain/sealed/ledger-line.ts';
import type { PublishedFiles } from './published-files.ts';
import { readPublishedLog, type PublishedLog } from './published-log.ts';
import type { Readers } from './readers.ts';

/** Told how far a check has come. */
export type OnProgress = (label: string, done: number, total: number) => void;

/** A published archive under verification: its files, and what several checks need of them, read once. */
export class PublishedArchive {
  readonly files: PublishedFiles;
  readonly readers: Readers;
  readonly progress: OnProgress;
  #manifest: Promise<Parsed<readonly ManifestFile[]> | undefined> | undefined;
  #log: Promise<PublishedLog | undefined> | undefined;

  constructor(files: PublishedFiles, readers: Readers, progress: OnProgress) {
    this.files = files;
    this.readers = readers;
    this.progress = progress;
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

/** @returns the lines of revisions, in order */
export function revisionLines({ lines }: PublishedLog): readonly RevisionLine[] {
  return lines.flatMap((line) => (line.type === 'publish' || line.type === 'revise' ? [line] : []));
}

/** @returns the public keys that the entries name */
export function namedKeys({ lines }: PublishedLog): readonly LedgerKey[] {
  return lines.flatMap((line) =>
    line.type === 'key' ? [{ use: line.use, publicKey: line.publicKey, line: line.line }] : [],
  );
}
