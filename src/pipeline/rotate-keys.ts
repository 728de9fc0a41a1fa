import type { Instant } from '../domain/instants.ts';
import { formatNoteKey } from '../domain/log/note-key.ts';
import { minisignKeyLine } from '../domain/signing/minisign-key.ts';
import type { Signers } from '../domain/signing/signers.ts';
import { continuedLedger } from '../seal/continued-ledger.ts';
import { LineWriter } from '../seal/line-writer.ts';
import type { ReleaseFile } from '../seal/release-files.ts';
import type { LoadedLedger } from './read-ledger.ts';

/** Keys that take the place of others. */
export interface Rotation {
  readonly ledgerText: string;
  readonly at: Instant;
  readonly old: Signers;
  readonly made: Signers;
}

/** The files by which new keys come into use: signed checkpoints, and the ledger with a line for each key. */
export function* filesOfRotation(
  { ledger, lines: earlier }: Pick<LoadedLedger, 'ledger' | 'lines'>,
  { ledgerText, at, old, made }: Rotation,
): Generator<Pick<ReleaseFile, 'path' | 'text'>> {
  const lines = new LineWriter({ ledger, sealedAt: at });
  for (const { key } of made.log) lines.key('log', formatNoteKey(key));
  for (const { key } of made.manifest) lines.key('manifest', minisignKeyLine(key));
  const signers = {
    log: [...old.log, ...made.log],
    manifest: [...old.manifest, ...made.manifest],
  };
  yield* continuedLedger(lines, ledgerText, { signers, newKeys: [], earlier });
}
