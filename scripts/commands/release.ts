import { parseArgs } from 'node:util';
import { currentInstant } from '../../src/io/clock.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import { PublishedFolder } from '../../src/io/published-folder.ts';
import { createProgress } from '../../src/io/progress.ts';
import { readLedger } from '../../src/pipeline/read-ledger.ts';
import {
  filesOfEntering,
  releasableOutput,
  type Entering,
  type ReleasableOutput,
} from '../../src/pipeline/release.ts';
import { keysToEnter } from '../../src/pipeline/seal.ts';
import { writeLog, writeSignature } from '../../src/pipeline/seal-output.ts';
import { EXIT, UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { givenInstant } from '../given-instant.ts';
import { replacingOutput } from '../replacing-output.ts';
import { refuseBeforeLastLine, withLedger, type OpenLedger } from '../open-ledger.ts';
import { configuredSigners, SIGNING_HELP, SIGNING_OPTIONS, valueOrUsageError } from '../signing.ts';

export const releaseCommand: Command = {
  name: 'release',
  help: `muniment release [--content DIR] [--out DIR] [--at INSTANT] [--keys DIR]

Enters the manifest of a built archive (SHA256SUMS) in the ledger and in the transparency log of that built
archive, so that everybody can tell that this list of files, and no other, was published. Signs the manifest
and the log's checkpoint when keys are configured. Call it when the archive is built and is to be published;
calling it again changes nothing.

  --content DIR   the content folder; "content" when not given
  --out DIR       the built archive; "dist" when not given
  --at INSTANT    when the manifest is entered; SOURCE_DATE_EPOCH says the same; the machine's clock when neither is given
${SIGNING_HELP}

Exit codes: 0 entered, or entered before; 1 the ledger or the built archive is not as it should be; 2 wrong call.
`,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: FOLDER_OPTIONS.content,
        out: FOLDER_OPTIONS.out,
        at: { type: 'string' },
        ...SIGNING_OPTIONS,
      },
      strict: true,
    });
    const [content, out] = [existingFolder(values.content), existingFolder(values.out)];
    const at = givenInstant(values.at) ?? currentInstant();
    const signers = configuredSigners(values.keys, [content, out]);
    const code = await withLedger(content, io, async (ledger) => {
      refuseUnknownKeys(ledger, signers, values.unsigned);
      refuseBeforeLastLine(ledger.loaded, at);
      return enter(ledger, { ledgerText: ledger.text, at, signers }, { content, out, io });
    });
    return code ?? EXIT.content;
  },
};

/** A key comes into use by sealing, not by the way. */
function refuseUnknownKeys(
  { loaded: { ledger } }: OpenLedger,
  signers: Entering['signers'],
  allowUnsigned: boolean,
): void {
  const setting = { log: ledger.log ?? '', allowUnsigned };
  const entered = valueOrUsageError(keysToEnter(ledger, signers, setting));
  if (entered.length > 0)
    throw new UsageError(
      'The ledger does not name these keys: call "muniment seal" with them first.',
    );
}

interface Place {
  readonly content: string;
  readonly out: string;
  readonly io: CommandIo;
}

async function enter(
  ledger: OpenLedger,
  entering: Entering,
  { content, out, io }: Place,
): Promise<number> {
  const progress = createProgress(io.stderr);
  const checked = releasableOutput(new PublishedFolder(out), ledger.loaded, progress);
  if ('fault' in checked) {
    io.stderr.write(`${out} was not released. ${checked.fault}\n`);
    return EXIT.content;
  }
  progress.finish(`Compared ${checked.value.files.length} files with SHA256SUMS`);
  await ledger.write(filesOfEntering(checked.value, ledger.loaded, entering));
  const now = readLedger(new ContentFolder(content), progress);
  const published = replacingOutput(out);
  writeSignature(published, now, checked.value.digest);
  writeLog(published, { ...now, keys: now.ledger.keys });
  io.stdout.write(closingText(checked.value, now));
  return EXIT.fine;
}

function closingText(
  { digest, files }: ReleasableOutput,
  { ledger, log, manifestSignatures }: ReturnType<typeof readLedger>,
): string {
  const entered = ledger.manifests.find(({ manifestDigest }) => manifestDigest === digest);
  const checkpoint = log?.checkpoints.at(-1);
  const isSigned = (checkpoint?.signatures.length ?? 0) > 0;
  return [
    `SHA256SUMS, a list of ${files.length} files, is entry ${(entered?.line ?? 0) - 1} of the log, since ${entered?.enteredAt ?? ''}.`,
    `It is ${manifestSignatures.has(digest) ? '' : 'not '}signed; the checkpoint over ${checkpoint?.size ?? 0} entries is ${isSigned ? '' : 'not '}signed.`,
    'Keep the folder "ledger" of the content with its history: the next release continues it.',
    '',
  ].join('\n');
}
