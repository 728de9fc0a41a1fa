import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { contentPath } from '../../src/domain/content-file.ts';
import { countWords, textOf } from '../../src/domain/version-text.ts';
import { describeCollection } from '../../src/import/open-terms-archive/collection.ts';
import type { CollectionSources } from '../../src/import/open-terms-archive/collection.ts';
import type { DeclarationFile } from '../../src/import/open-terms-archive/declarations.ts';
import { readDeclarations } from '../../src/import/open-terms-archive/declarations.ts';
import type { ImportResult } from '../../src/import/open-terms-archive/import-result.ts';
import { importHistory } from '../../src/import/open-terms-archive/import-history.ts';
import type { GitHistory, ReadText, ReportProgress } from '../../src/import/ports.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import type { FolderSteps } from '../../src/io/content-writer.ts';
import { ContentFolderWriter } from '../../src/io/content-writer.ts';
import { openRepository } from '../../src/io/git-repository.ts';
import { extractVersion } from '../../src/parse/extract/index.ts';
import { loadContent, readContent } from './content.ts';
import { filesBelow } from './file-tree.ts';

export type Imported = Extract<ImportResult, { readonly kind: 'imported' }>;

export interface ImportSetting {
  readonly declarations?: readonly DeclarationFile[];
  readonly metadata?: Partial<CollectionSources>;
  readonly progress?: ReportProgress;
  /** How files get into place, to make a run die there. */
  readonly steps?: FolderSteps;
}

const readText: ReadText = (bytes, mediaType) => {
  const version = extractVersion(bytes, mediaType);
  return Promise.resolve(version && { digest: version.digest, words: countWords(textOf(version)) });
};

/** A content folder in a temporary place, for imports to write to. */
export class ImportFolder {
  readonly path = join(mkdtempSync(join(tmpdir(), 'muniment-content-')), 'content');

  /** Imports as the command does. */
  async run(repository: string, setting: ImportSetting = {}): Promise<ImportResult> {
    const git = await openRepository(repository);
    try {
      return await this.importFrom(git, setting);
    } finally {
      git.close();
    }
  }

  async importFrom(git: GitHistory, setting: ImportSetting = {}): Promise<ImportResult> {
    const writer = new ContentFolderWriter(this.path, setting.steps);
    const licence = await git.readFile('LICENSE');
    const sources = { repositoryName: git.name, ...(licence === undefined ? {} : { licence }) };
    try {
      return await importHistory(
        {
          git,
          writer,
          content: new ContentFolder(this.path),
          progress: setting.progress ?? (() => undefined),
          readText,
        },
        {
          collection: describeCollection({ ...sources, ...setting.metadata }),
          declarations: readDeclarations(setting.declarations ?? []),
          skeleton: { idPrefix: 'TS' },
        },
      );
    } finally {
      writer.close();
    }
  }

  /** Imports, and fails unless that was done. */
  async import(repository: string, setting: ImportSetting = {}): Promise<Imported> {
    const result = await this.run(repository, setting);
    if (result.kind === 'refused') throw new Error(result.reasons.join('\n'));
    return result;
  }

  /** @returns every file that is content, sorted */
  files(): readonly string[] {
    return filesBelow(this.path).filter((file) => !file.startsWith('.'));
  }

  text(file: string): string {
    return Buffer.from(new ContentFolder(this.path).read(contentPath(file))).toString('utf8');
  }

  /** @returns the parsed JSON of a record */
  json(file: string): unknown {
    return JSON.parse(this.text(file));
  }

  /** @returns all files below a folder with their texts */
  texts(folder = ''): Readonly<Record<string, string>> {
    const names = this.files().filter((file) => file.startsWith(folder));
    return Object.fromEntries(names.map((file) => [file, this.text(file)]));
  }

  /** @returns path, size and time of every file: equal only when nothing was written */
  stamps(): readonly string[] {
    return this.files().map((file) => {
      const { size, mtimeNs, ino } = statSync(join(this.path, file), { bigint: true });
      return `${file} ${size} ${mtimeNs} ${ino}`;
    });
  }

  /** @returns what the program's own check says */
  check(): readonly Diagnostic[] {
    return loadContent(readContent(this.path)).diagnostics;
  }

  /** @returns the errors among {@link check}, each as code and message */
  errors(): readonly string[] {
    const errors = this.check().filter((one) => hasErrors([one]));
    return errors.map(({ code, message, place }) => `${code} ${JSON.stringify(place)} ${message}`);
  }

  remove(): void {
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }
}
