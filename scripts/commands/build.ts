import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { sha256 } from '../../src/domain/digest.ts';
import { countFiles, OutputTree } from '../../src/io/output-tree.ts';
import { takeLock } from '../../src/io/process-lock.ts';
import { createProgress } from '../../src/io/progress.ts';
import {
  emitArtifacts,
  placePapers,
  PublishedKeyError,
  sealOutput,
  writeLog,
  type LoadedArchive,
} from '../../src/pipeline.ts';
import type { ViewContext } from '../../src/render/views/context.ts';
import { formatSize } from '../../src/render/words/numbers.ts';
import { buildSite } from '../../src/site/build.ts';
import { makePortable, zipOutput } from '../../src/site/portable-archive.ts';
import { writeSearchIndex } from '../../src/site/search-index.ts';
import { EXIT, UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS, PROJECT_ROOT } from '../folders.ts';
import { givenInstant } from '../given-instant.ts';
import { loadFolder, reportOf } from '../load.ts';
import { drawPapers } from './build/draw-papers.ts';
import { outputFolder, refuseOtherZip } from './build/output-folder.ts';

/** Where a portable archive goes unless told otherwise: not where a site lies that is published. */
const PORTABLE_OUT = 'dist-portable';

export const buildCommand: Command = {
  name: 'build',
  help: `muniment build [--content DIR] [--out DIR] [--at INSTANT] [--portable]

Checks the content as "muniment check" does, and unless it has errors, writes the whole site beside the
old output and puts it in its place at the end. A failed or stopped build leaves the old output as it was.

  --content DIR   the content folder; "content" when not given
  --out DIR       where the output goes; "dist" when not given, "dist-portable" with --portable
  --cache DIR     where derived data and rendered pages are kept between runs; ".muniment" of the project when not given
  --at INSTANT    when the checks of this build are made, such as 2026-11-24T09:00:00Z; pages then state it.
                  SOURCE_DATE_EPOCH (seconds since 1970) says the same. Without either, pages carry no build date.
  --without-papers
                  makes neither PDFs nor cards; pages then do not offer them.
  --portable      makes a folder that is read without a server or a network, by opening its index.html, search
                  included; and beside it a ZIP of the same files, named like the folder.

Exit codes: 0 built, 1 errors in the content and nothing written, 2 wrong call or another build is running.
`,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...FOLDER_OPTIONS,
        out: { type: 'string' },
        at: { type: 'string' },
        portable: { type: 'boolean', default: false },
        'without-papers': { type: 'boolean', default: false },
      },
      strict: true,
    });
    const { portable } = values;
    const content = existingFolder(values.content);
    const given = values.out ?? (portable ? PORTABLE_OUT : FOLDER_OPTIONS.out.default);
    const out = outputFolder(given, content);
    if (portable) refuseOtherZip(out);
    const checkedAt = givenInstant(values.at);
    const { loaded, diagnostics } = loadFolder({ content, cache: values.cache }, io);
    io.stderr.write(diagnostics.length > 0 ? reportOf(diagnostics, content, 'text') : '');
    if (loaded === undefined || hasErrors(diagnostics)) {
      io.stderr.write('Nothing was built: the content has errors.\n');
      return EXIT.content;
    }
    const context = { ...loaded, ...(checkedAt === undefined ? {} : { checkedAt }) };
    const folders = { content, out, cache: resolve(values.cache), portable };
    const isDrawn = !values['without-papers'];
    try {
      const problems = await oneAtATime(async () => {
        const drawn = isDrawn ? await drawPapers(context, folders.cache, io) : undefined;
        if (drawn !== undefined && hasErrors(drawn.diagnostics)) return drawn.diagnostics;
        const papers = drawn === undefined ? {} : { papers: drawn.papers };
        await writeOutput({ ...context, ...papers }, folders, io);
        return [];
      });
      if (problems.length > 0) {
        io.stderr.write(reportOf(problems, content, 'text'));
        io.stderr.write('Nothing was built: not everything could be drawn.\n');
        return EXIT.content;
      }
    } catch (error) {
      if (!(error instanceof PublishedKeyError)) throw error;
      io.stderr.write(
        `${error.message}\nNothing was built. Take the key out of what it came from.\n`,
      );
      return EXIT.content;
    }
    io.stdout.write(closingText(loaded, portable ? portableText(out) : servedText(out, given)));
    return EXIT.fine;
  },
};

/** Astro keeps what it prepares in the project's own folder, so two builds at once would mix there. */
async function oneAtATime<T>(build: () => Promise<T>): Promise<T> {
  const lock = takeLock(resolve(PROJECT_ROOT, '.astro', 'build.lock'));
  if (typeof lock === 'number') {
    throw new UsageError(
      `Process ${lock} is building with this program. Try again when it has ended.`,
    );
  }
  try {
    return await build();
  } finally {
    lock.release();
  }
}

interface OutputFolders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly portable: boolean;
}

/** A loaded archive, with the instant of the build if it has one. */
type ArchiveToBuild = LoadedArchive & Pick<ViewContext, 'checkedAt' | 'papers'>;

async function writeOutput(
  context: ArchiveToBuild,
  { content, out, cache, portable }: OutputFolders,
  io: CommandIo,
): Promise<void> {
  const progress = createProgress(io.stderr);
  const tree = new OutputTree(out, content);
  let rendered = 0;
  try {
    await buildSite(
      context,
      {
        root: PROJECT_ROOT,
        out: tree.staging,
        cache: resolve(cache, 'pages', sha256(content).slice(0, 16)),
      },
      (pages) => {
        rendered = pages;
        progress.update('Rendering pages', pages, 0);
      },
    );
    let others = emitArtifacts(context, tree, progress) + placePapers(context, tree);
    await writeSearchIndex(context, tree.staging, progress);
    const { archive, log, sealed: kept } = context;
    writeLog(tree, { log, keys: archive.ledger.keys, timestamps: kept.timestamps });
    if (portable) others = await makePortable(context, tree, progress);
    const sealed = sealOutput(tree, kept, progress);
    if (portable) await zipOutput(context, tree, progress);
    progress.finish(
      `Wrote ${countFiles(tree.staging, '.html')} pages, ${rendered} of them rendered anew, and ${others} other files; SHA256SUMS lists ${sealed.files} files`,
    );
  } catch (error) {
    tree.discard();
    throw error;
  }
  tree.publish();
}

function closingText({ archive }: LoadedArchive, where: readonly string[]): string {
  const { evidence } = archive.figures;
  return [
    `${archive.settings.name}: ${archive.platforms.size} platforms, ${archive.documents.size} documents, ${archive.figures.captures} captures, ${archive.provisions.size} provisions, ${archive.changes.size} changes.`,
    `Quotations verified in held snapshots: ${evidence.verified} of ${archive.provisions.size}.`,
    '',
    ...where,
    '',
  ].join('\n');
}

function servedText(out: string, given: string): readonly string[] {
  const start = given === FOLDER_OPTIONS.out.default ? 'npm start' : `npm start -- --out ${given}`;
  return [
    `The archive lies in ${out}.`,
    `To read it: "${start}" serves it on this machine; any web server that serves files will do.`,
  ];
}

function portableText(out: string): readonly string[] {
  const size = formatSize(statSync(`${out}.zip`).size);
  return [
    `The archive lies in ${out}, and in ${out}.zip (${size}).`,
    `To read it: open ${join(out, 'index.html')} in a web browser. README.txt beside it says more.`,
  ];
}
