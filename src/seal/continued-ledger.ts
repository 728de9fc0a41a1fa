import { LEDGER_FILE } from '../domain/sealed/ledger.ts';
import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import type { Signers } from '../domain/signing/signers.ts';
import type { NewKey } from './keys-to-enter.ts';
import type { LineWriter } from './line-writer.ts';
import type { ReleaseFile } from './release-files.ts';
import { signedCheckpointFiles } from './sign-checkpoints.ts';

/** Who signs what a ledger is continued by. */
export interface Signing {
  readonly signers: Signers;
  /** Public keys that come into use. */
  readonly newKeys: readonly NewKey[];
  /** The lines that are there. */
  readonly earlier: readonly LedgerLine[];
}

/**
 * @param ledgerText - the ledger as it is, every line ended by a line feed
 * @returns the signed checkpoints behind new lines, if anybody signs, and last the ledger with them
 */
export function* continuedLedger(
  lines: LineWriter,
  ledgerText: string,
  signing: Signing | undefined,
): Generator<ReleaseFile> {
  if (signing !== undefined) {
    const { earlier, signers } = signing;
    yield* signedCheckpointFiles([...earlier, ...lines.written], earlier.length, signers);
  }
  yield { kind: 'ledger', path: LEDGER_FILE, text: ledgerText + lines.text() };
}
