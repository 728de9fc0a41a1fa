import { textOfUtf8 } from '../domain/bytes.ts';
import { MANIFEST_PATH, parseManifest, type ManifestFile } from '../domain/manifest.ts';
import { faulty, type Parsed } from '../domain/parsed.ts';
import type { PublishedFiles } from './published-files.ts';

/** Told how far a check has come. */
export type OnProgress = (label: string, done: number, total: number) => void;

/** A published archive under verification: its files, and what several checks need of them, read once. */
export class PublishedArchive {
  readonly files: PublishedFiles;
  readonly progress: OnProgress;
  #manifest: Promise<Parsed<readonly ManifestFile[]> | undefined> | undefined;

  constructor(files: PublishedFiles, progress: OnProgress) {
    this.files = files;
    this.progress = progress;
  }

  /** The list of files, or what is wrong with it; `undefined` when there is none. */
  manifest(): Promise<Parsed<readonly ManifestFile[]> | undefined> {
    this.#manifest ??= this.#readManifest();
    return this.#manifest;
  }

  async #readManifest(): Promise<Parsed<readonly ManifestFile[]> | undefined> {
    const bytes = await this.files.read(MANIFEST_PATH);
    if (bytes === undefined) return undefined;
    const text = textOfUtf8(bytes);
    return text === undefined ? faulty('It is not UTF-8.') : parseManifest(text);
  }
}
