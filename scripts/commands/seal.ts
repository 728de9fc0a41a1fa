import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import type { Instant } from '../../src/domain/instants.ts';
import { LEDGER_FILE } from '../../src/domain/sealed/ledger.ts';
import type { Signers } from '../../src/domain/signing/signers.ts';
import { logOrigin } from '../../src/domain/urls.ts';
import { currentInstant } from '../../src/io/clock.ts';
import { ContentFolderWriter, ContentInUseError } from '../../src/io/content-writer.ts';
import { createProgress } from '../../src/io/progress.ts';
import type { LoadedArchive } from '../../src/pipeline.ts';
import {
  isEmptyPlan,
  keysToEnter,
  releaseOf,
  writeRelease,
  type ReleasePlan,
  type Signing,
} from '../../src/pipeline/seal.ts';
import { EXIT, UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { givenInstant } from '../given-instant.ts';
import { callText } from '../invocation.ts';
import { loadFolder, reportOf } from '../load.ts';
import { configuredSigners, SIGNING_HELP, SIGNING_OPTIONS, valueOrUsageError } from '../signing.ts';
import { planText, sealedText, signedText } from './seal/plan-text.ts';

export const sealCommand: Command = {
  name: 'seal',
  help: `muniment seal [--content DIR] [--at INSTANT] [--keys DIR] [--dry-run]

Keeps every new and every changed record as a revision (r1, r2, …) in the folder "ledger" of the content,
where it is never changed again. A revision has an address of its own, which citations name. Withdrawals
and the addresses that the archive has are written down too, so that "muniment check" notices when one is
lost. The content is checked first; nothing is sealed while it has errors.

  --content DIR   the content folder; "content" when not given
  --cache DIR     where derived data is kept between runs; ".muniment" of the project when not given
  --at INSTANT    when the release is sealed, such as 2026-11-24T09:00:00Z; SOURCE_DATE_EPOCH (seconds since
                  1970) says the same; the machine's clock when neither is given
${SIGNING_HELP}
  --dry-run       only say what would be sealed, and why

A run that is stopped leaves the ledger as it was, or is completed by the next run. When nothing has
changed, nothing is written.

Exit codes: 0 sealed, or nothing to seal; 1 errors in the content, or somebody else is writing to it; 2 wrong call.
`,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: FOLDER_OPTIONS.content,
        cache: FOLDER_OPTIONS.cache,
        at: { type: 'string' },
        ...SIGNING_OPTIONS,
        'dry-run': { type: 'boolean', default: false },
      },
      strict: true,
    });
    const run = {
      content: existingFolder(values.content),
      contentOption:
        values.content === FOLDER_OPTIONS.content.default ? [] : ['--content', values.content],
      cache: values.cache,
      sealedAt: givenInstant(values.at) ?? currentInstant(),
      signers: configuredSigners(values.keys, [values.content, FOLDER_OPTIONS.out.default]),
      allowUnsigned: values.unsigned,
    };
    return values['dry-run'] ? dryRun(run, io) : seal(run, io);
  },
};

interface SealRun {
  readonly content: string;
  /** The option as it was given, for calls that are printed. */
  readonly contentOption: readonly string[];
  readonly cache: string;
  readonly sealedAt: Instant;
  readonly signers: Signers;
  readonly allowUnsigned: boolean;
}

function dryRun(run: SealRun, io: CommandIo): number {
  const loaded = load(run, io);
  if (loaded === undefined) return EXIT.content;
  io.stdout.write(planText(releaseOf(loaded), loaded));
  return EXIT.fine;
}

/** The folder is claimed before it is read: what is sealed is what lies in it. */
async function seal(run: SealRun, io: CommandIo): Promise<number> {
  const writer = openWriter(run.content, io);
  if (writer === undefined) return EXIT.content;
  try {
    const loaded = load(run, io);
    if (loaded === undefined) return EXIT.content;
    const plan = releaseOf(loaded);
    const signing = signingOf(run, loaded);
    const isEmpty = isEmptyPlan(plan) && signing.newKeys.length === 0;
    if (!isEmpty) await write(plan, { run, loaded, signing, writer, io });
    io.stdout.write(sealedText(plan, loaded, run.sealedAt));
    if (isEmpty) return EXIT.fine;
    io.stdout.write(signedText(signing, loaded.archive.ledger));
    io.stdout.write(`Next: "${callText(['build', ...run.contentOption])}" makes their pages.\n`);
    return EXIT.fine;
  } finally {
    writer.close();
  }
}

function openWriter(content: string, io: CommandIo): ContentFolderWriter | undefined {
  try {
    return new ContentFolderWriter(content);
  } catch (error) {
    if (!(error instanceof ContentInUseError)) throw error;
    io.stderr.write(`${error.message} Nothing was sealed.\n`);
    return undefined;
  }
}

function load(run: SealRun, io: CommandIo): LoadedArchive | undefined {
  const { loaded, diagnostics } = loadFolder(run, io);
  const told = diagnostics.filter(({ code }) => code !== 'ledger/drafts');
  if (told.length > 0) io.stderr.write(reportOf(told, run.content, 'text'));
  if (loaded === undefined || hasErrors(diagnostics)) {
    io.stderr.write('Nothing was sealed: the content has errors.\n');
    return undefined;
  }
  refuseEarlier(run.sealedAt, loaded);
  return loaded;
}

/** A release that is dated before what it holds, or before the release before, would contradict itself. */
function refuseEarlier(sealedAt: Instant, { archive }: LoadedArchive): void {
  const last = archive.ledger.releases.at(-1)?.sealedAt;
  if (last !== undefined && sealedAt < last)
    throw new UsageError(`The last release was sealed at ${last}, which is after ${sealedAt}.`);
  if (archive.asOf !== undefined && sealedAt < archive.asOf)
    throw new UsageError(
      `The archive records something of ${archive.asOf}, which is after ${sealedAt}.`,
    );
}

/** @throws UsageError when the configured keys are not those of the ledger */
function signingOf(run: SealRun, { archive, sealed }: LoadedArchive): Signing {
  const { signers, allowUnsigned } = run;
  const log = archive.ledger.log ?? logOrigin(archive.settings);
  const newKeys = valueOrUsageError(keysToEnter(archive.ledger, signers, { log, allowUnsigned }));
  return { signers, newKeys, earlier: sealed.lines };
}

interface Writing {
  readonly run: SealRun;
  readonly loaded: LoadedArchive;
  readonly signing: Signing;
  readonly writer: ContentFolderWriter;
  readonly io: CommandIo;
}

async function write(
  plan: ReleasePlan,
  { run, loaded, signing, writer, io }: Writing,
): Promise<void> {
  const progress = createProgress(io.stderr);
  const file = join(run.content, LEDGER_FILE);
  const ledgerText = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const setting = { context: loaded, sealedAt: run.sealedAt, ledgerText, signing };
  const total = plan.revisions.length + plan.withdrawals.length;
  await writeRelease(plan, setting, await writer.begin(), (done) =>
    progress.update('Sealing records', Math.min(done, total), total),
  );
  progress.finish(`Wrote ${LEDGER_FILE}, and ${total} sealed objects beside it`);
}
