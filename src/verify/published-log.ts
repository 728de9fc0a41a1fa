import { textOfUtf8, utf8 } from '../domain/bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../domain/log/checkpoint.ts';
import { parseEntryBundle } from '../domain/log/entry-bundle.ts';
import type { NoteSignature } from '../domain/log/note.ts';
import { formatTilePath, tilesOfTree } from '../domain/log/tile-path.ts';
import type { TransparencyLog } from '../domain/log/transparency-log.ts';
import { LOG_FOLDER } from '../domain/manifest.ts';
import { closedLines } from '../domain/sealed/closings.ts';
import { logOfLedger } from '../domain/sealed/ledger-log.ts';
import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import type { PublishedFiles } from './published-files.ts';
import type { Readers } from './readers.ts';

/** A published log, made again from its entries. */
export interface PublishedLog {
  readonly lines: readonly LedgerLine[];
  /** With the signatures as they were found. */
  readonly log: TransparencyLog;
}

/**
 * Makes the log again from its entries. They lie there twice, as lines and as bundles: those are taken that give
 * the root of the checkpoint, so that one damaged file is told as that file.
 *
 * @returns `undefined` when neither can be read
 */
export async function readPublishedLog(
  files: PublishedFiles,
  readers: Readers,
): Promise<PublishedLog | undefined> {
  const stated = await checkpointAt(files, 'checkpoint');
  const candidates = [
    await linesOf(files, readers),
    stated === undefined ? undefined : await bundledLines(files, stated.size, readers),
  ].flatMap((lines) => (lines === undefined || lines.length === 0 ? [] : [lines]));
  const logs = candidates.flatMap((lines) => {
    const log = logOfLedger(lines, new Map());
    return log === undefined ? [] : [{ lines, log }];
  });
  const chosen =
    logs.find(({ log }) => log.checkpoints.at(-1)?.text === stated?.text) ?? logs.at(0);
  return chosen && withSignatures(chosen.lines, files);
}

/** The signatures that lie there, over what the entries give: a checkpoint that says something else loses them. */
async function withSignatures(
  lines: readonly LedgerLine[],
  files: PublishedFiles,
): Promise<PublishedLog | undefined> {
  const signatures = new Map<number, readonly NoteSignature[]>();
  for (const { line, isClosing } of closedLines(lines)) {
    if (!isClosing) continue;
    const kept = await checkpointAt(files, `checkpoints/${line.line}`);
    if (kept !== undefined) signatures.set(line.line, kept.signatures);
  }
  const log = logOfLedger(lines, signatures);
  return log && { lines, log };
}

async function checkpointAt(
  files: PublishedFiles,
  path: string,
): Promise<SignedCheckpoint | undefined> {
  const bytes = await files.read(`${LOG_FOLDER}${path}`);
  const checkpoint = parseCheckpoint((bytes && textOfUtf8(bytes)) ?? '');
  return 'value' in checkpoint ? checkpoint.value : undefined;
}

async function linesOf(
  files: PublishedFiles,
  readers: Readers,
): Promise<readonly LedgerLine[] | undefined> {
  const bytes = await files.read(`${LOG_FOLDER}ledger.ndjson`);
  const texts = bytes && textOfUtf8(bytes)?.split('\n').slice(0, -1);
  return texts && typed(texts, readers);
}

async function bundledLines(
  files: PublishedFiles,
  size: number,
  readers: Readers,
): Promise<readonly LedgerLine[] | undefined> {
  const texts: string[] = [];
  for (const tile of tilesOfTree(size)) {
    if (tile.level !== 'entries') break;
    const bytes = await files.read(`${LOG_FOLDER}${formatTilePath(tile)}`);
    const bundle = parseEntryBundle(bytes ?? utf8('?'));
    if ('fault' in bundle) return undefined;
    texts.push(...bundle.value.map((entry) => textOfUtf8(entry) ?? ''));
  }
  return typed(texts, readers);
}

function typed(texts: readonly string[], readers: Readers): readonly LedgerLine[] | undefined {
  const lines = texts.map((text) => readers.line(text));
  return lines.includes(undefined) ? undefined : lines.filter((line) => line !== undefined);
}
