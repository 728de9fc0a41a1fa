import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors } from '../src/diagnostics/diagnostic.ts';
import type { Instant } from '../src/domain/instants.ts';
import type { ContentPath } from '../src/domain/records.ts';
import { LEDGER_FILE } from '../src/domain/sealed/ledger.ts';
import { ContentFolder } from '../src/io/content-folder.ts';
import { ContentFolderWriter, ContentInUseError } from '../src/io/content-writer.ts';
import { createProgress } from '../src/io/progress.ts';
import { readLedger, type LoadedLedger } from '../src/pipeline/read-ledger.ts';
import { UsageError, type CommandIo } from './command.ts';
import { reportOf } from './load.ts';

/** A file to be written; bytes where it is no text. */
export interface LedgerFile {
  readonly path: ContentPath;
  readonly text: string | Uint8Array;
}

/** A ledger that a command continues. */
export interface OpenLedger {
  readonly loaded: LoadedLedger;
  /** Its lines, each ended by a line feed. */
  readonly text: string;
  /** Writes files into the content folder, all or none. */
  write(files: Iterable<LedgerFile>): Promise<void>;
}

/**
 * Gives the ledger of a content folder to a function, while nobody else can write to the folder.
 *
 * @returns what the function gives, or `undefined` when the ledger cannot be continued; why was printed
 * @throws UsageError when nothing was ever sealed
 */
export async function withLedger<T>(
  content: string,
  io: CommandIo,
  use: (ledger: OpenLedger) => Promise<T>,
): Promise<T | undefined> {
  const writer = openWriter(content, io);
  if (writer === undefined) return undefined;
  try {
    const loaded = load(content, io);
    if (loaded === undefined) return undefined;
    return await use({
      loaded,
      text: readFileSync(join(content, LEDGER_FILE), 'utf8'),
      write: async (files) => {
        const transaction = await writer.begin();
        for (const { path, text } of files) await transaction.put(path, text);
        await transaction.commit();
      },
    });
  } finally {
    writer.close();
  }
}

/** @throws UsageError when an instant lies before the last line of the ledger */
export function refuseBeforeLastLine({ lines }: LoadedLedger, at: Instant): void {
  const last = lines.at(-1)?.time;
  if (last !== undefined && at < last)
    throw new UsageError(`The last line of the ledger is of ${last}, which is after ${at}.`);
}

function openWriter(content: string, io: CommandIo): ContentFolderWriter | undefined {
  if (!existsSync(join(content, LEDGER_FILE)))
    throw new UsageError('Nothing was sealed yet: call "muniment seal" first.');
  try {
    return new ContentFolderWriter(content);
  } catch (error) {
    if (!(error instanceof ContentInUseError)) throw error;
    io.stderr.write(`${error.message} Nothing was written.\n`);
    return undefined;
  }
}

function load(content: string, io: CommandIo): LoadedLedger | undefined {
  const progress = createProgress(io.stderr);
  const loaded = readLedger(new ContentFolder(content), progress);
  progress.finish(`Read the ledger: ${loaded.lines.length} lines`);
  if (!hasErrors(loaded.diagnostics)) return loaded;
  io.stderr.write(reportOf(loaded.diagnostics, content, 'text'));
  io.stderr.write('Nothing was written: the ledger has errors.\n');
  return undefined;
}
