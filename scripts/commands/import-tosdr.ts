import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportAsText } from '../../src/diagnostics/reporters.ts';
import { parseInstant, parsePlainDate, type Instant } from '../../src/domain/instants.ts';
import { DEFAULT_ID_PREFIX } from '../../src/import/skeleton.ts';
import { importPoints, type ImportOptions } from '../../src/import/tosdr/import-points.ts';
import type { SourceFile } from '../../src/import/tosdr/read-source.ts';
import { summaryText } from '../../src/import/tosdr/summary-text.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import { ContentFolderWriter, ContentInUseError } from '../../src/io/content-writer.ts';
import { createProgress } from '../../src/io/progress.ts';
import { EXIT, UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder } from '../folders.ts';

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  'id-prefix': { type: 'string' },
} as const;

export const importTosdr: Command = {
  name: 'import tosdr',
  help: `muniment import tosdr DIR --content DIR [--as-of YYYY-MM-DD]

Takes over points of Terms of Service; Didn't Read: every point with a quotation becomes a provision,
its quotation looked for in the texts that DIR holds. A second run adds only what is new.
docs/formats/import-tosdr.md tells what becomes what.

  DIR                 points.ndjson, services.ndjson, cases.ndjson, and perhaps documents.ndjson with
                      documents/html and documents/markdown
  --content DIR       the content folder; it is made when it is missing
  --as-of YYYY-MM-DD  the last day, in UTC, on which texts without a date can have been captured;
                      today when not given
  --id-prefix LETTERS two to eight capital letters that record ids start with, for a content folder
                      without archive.json; ${DEFAULT_ID_PREFIX} when not given

Exit codes: 0 imported, 1 the content folder or DIR stands in the way and nothing was written, 2 wrong call.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new UsageError('Name one folder of ToS;DR data.');
    if (values.content === undefined)
      throw new UsageError('Name the content folder with --content DIR.');
    const source = existingFolder(folder);
    const options = {
      asOf: asOfInstant(values['as-of']),
      idPrefix: idPrefixOf(values['id-prefix']),
      files: sourceFiles(source),
    };
    return importInto(resolve(values.content), source, options, io);
  },
};

async function importInto(
  folder: string,
  source: string,
  options: ImportOptions,
  io: CommandIo,
): Promise<number> {
  const progress = createProgress(io.stderr);
  const writer = openWriter(folder);
  if (writer === undefined) {
    io.stderr.write(`Another process is importing into ${folder}. Nothing was written.\n`);
    return EXIT.content;
  }
  try {
    const update = (label: string, done: number, total: number): void =>
      progress.update(label, done, total);
    const ports = { content: new ContentFolder(folder), writer, progress: update };
    const result = await importPoints(ports, options);
    if (result.kind === 'imported') {
      progress.finish('Imported');
      io.stdout.write(summaryText(result.summary));
      return EXIT.fine;
    }
    progress.finish('Not imported');
    io.stderr.write(
      refusalText(result.diagnostics, result.kind === 'bad-source' ? source : folder),
    );
    return EXIT.content;
  } finally {
    writer.close();
  }
}

function refusalText(diagnostics: readonly Diagnostic[], folder: string): string {
  return `${reportAsText(diagnostics, `${relative(process.cwd(), folder) || '.'}/`)}Nothing was written.\n`;
}

function openWriter(folder: string): ContentFolderWriter | undefined {
  try {
    return new ContentFolderWriter(folder);
  } catch (error) {
    if (error instanceof ContentInUseError) return undefined;
    throw error;
  }
}

/** Only what the import reads: the folder may hold more. */
function sourceFiles(folder: string): readonly SourceFile[] {
  const files = new ContentFolder(folder);
  return files
    .list()
    .filter((path) => /^(?:points|services|cases|documents)\.ndjson$|^documents\//.test(path))
    .map((path) => ({ path, bytes: files.read(path) }));
}

function asOfInstant(given: string | undefined): Instant {
  const today = new Date().toISOString().slice(0, 10);
  const day = parsePlainDate(given ?? today);
  if (day === undefined) throw new UsageError(`"${given ?? ''}" is not a date such as 2026-05-11.`);
  if (day > today)
    throw new UsageError(`${day} is in the future: nothing can have been captured until then.`);
  const instant = parseInstant(`${day}T23:59:59Z`);
  if (instant === undefined) throw new Error(`no instant at the end of ${day}`);
  return instant;
}

function idPrefixOf(given: string | undefined): string {
  if (given !== undefined && !/^[A-Z]{2,8}$/.test(given)) {
    throw new UsageError(`"${given}" is not two to eight capital letters.`);
  }
  return given ?? DEFAULT_ID_PREFIX;
}
