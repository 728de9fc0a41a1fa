import { diagnostic, wholeFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { TransparencyLog } from '../domain/log/transparency-log.ts';
import type { ContentPath } from '../domain/records.ts';
import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import { logOfLedger, type SignaturesBySize } from '../domain/sealed/ledger-log.ts';
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger } from '../domain/sealed/ledger.ts';
import { lineOf, parseLedgerLines } from '../parse/ledger-lines.ts';
import { contentFileAt } from '../parse/layout.ts';
import { typedLine, type TypedLine } from '../validate/ledger/typed-line.ts';
import { chainProblem } from '../verify/ledger/chain.ts';
import { sequenceProblems } from '../verify/ledger/sequence.ts';
import { checkpointProblems } from '../verify/ledger/signatures.ts';
import { LedgerObjects } from './ledger-objects.ts';
import { LedgerReader } from './ledger-reader.ts';
import { readSignatures, type KeptSignatures } from './ledger-signatures.ts';
import { NO_TIMESTAMPS, readTimestamps, type LoadedTimestamps } from './ledger-timestamps.ts';
import type { ContentSource, ProgressPort } from './ports.ts';

/** A ledger that was read whole, with the means to read its objects again. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly objects: LedgerObjects;
  readonly lines: readonly LedgerLine[];
  /** The lines as a transparency log; absent when there are none, or none that can be read. */
  readonly log?: TransparencyLog;
  /** Signatures of manifests, by the digest of the manifest. */
  readonly manifestSignatures: KeptSignatures['manifests'];
  readonly timestamps: LoadedTimestamps;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the ledger of a content folder and verifies it: the chain of its lines, and the digest and form of
 * every object that they name. What is found wrong is an error, since none of it may ever change.
 */
export function readLedger(content: ContentSource, progress: ProgressPort): LoadedLedger {
  const files = content.list();
  const objects = new LedgerObjects(content, files);
  const lying = files.filter((file) => contentFileAt(file).kind === 'ledger-object');
  if (!files.includes(LEDGER_FILE)) return nothing(objects, unlisted(lying));
  const { lines, diagnostics } = readLines(content.read(LEDGER_FILE));
  const broken = diagnostics[0] ?? chainProblem(lines, placeOfLine);
  if (broken !== undefined) return nothing(objects, [broken]);
  const reader = new LedgerReader(lines, objects);
  const ledger = reader.read(progress);
  const named = new Set(reader.named);
  const all = lines.map(({ line }) => line);
  const kept = readSignatures(content, files);
  const log = logOfLedger(all, signaturesOf(kept));
  const timestamps = readTimestamps(content, files, { log, lines: all });
  return {
    ledger,
    objects,
    lines: all,
    ...(log === undefined ? {} : { log }),
    manifestSignatures: kept.manifests,
    timestamps,
    diagnostics: [
      ...sequenceProblems(all, placeOfLine),
      ...reader.diagnostics,
      ...unlisted(lying.filter((file) => !named.has(file))),
      ...kept.diagnostics,
      ...checkpointProblems(kept.checkpoints, log?.checkpoints ?? [], ledger.keys),
      ...unlisted(signaturesWithoutManifest(kept, ledger)),
      ...timestamps.diagnostics,
    ],
  };
}

/** Nothing was sealed, or the lines cannot be trusted: then nothing is known of what lies beside them either. */
function nothing(objects: LedgerObjects, diagnostics: readonly Diagnostic[]): LoadedLedger {
  return {
    ledger: EMPTY_LEDGER,
    objects,
    lines: [],
    manifestSignatures: new Map(),
    timestamps: NO_TIMESTAMPS,
    diagnostics,
  };
}

function signaturesOf({ checkpoints }: KeptSignatures): SignaturesBySize {
  return new Map(checkpoints.map(({ checkpoint }) => [checkpoint.size, checkpoint.signatures]));
}

function signaturesWithoutManifest(
  { manifests }: KeptSignatures,
  ledger: Ledger,
): readonly ContentPath[] {
  const entered = new Set(ledger.manifests.map(({ manifestDigest }) => manifestDigest));
  return [...manifests].flatMap(([digest, { file }]) => (entered.has(digest) ? [] : [file]));
}

const placeOfLine = (line: number): Place => lineOf(LEDGER_FILE, line);

function readLines(bytes: Uint8Array): {
  readonly lines: readonly TypedLine[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = parseLedgerLines(LEDGER_FILE, bytes);
  const lines: TypedLine[] = [];
  for (const { at, text, value } of parsed.lines) {
    const typed = typedLine(value, text, placeOfLine(at));
    if ('code' in typed) return { lines, diagnostics: [typed] };
    lines.push(typed);
  }
  return { lines, diagnostics: parsed.diagnostics };
}

function unlisted(files: readonly ContentPath[]): readonly Diagnostic[] {
  const [first] = files;
  if (first === undefined) return [];
  const message =
    files.length === 1
      ? 'No line of the ledger names this object.'
      : `No line of the ledger names this object and ${files.length - 1} more.`;
  return [diagnostic('ledger/object-unlisted', wholeFile(first), message)];
}
