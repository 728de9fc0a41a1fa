import { formatCheckpoint } from '../domain/log/checkpoint.ts';
import { signNoteText } from '../domain/log/note-key.ts';
import type { ContentPath } from '../domain/records.ts';
import { ledgerCheckpointPath } from '../domain/sealed/ledger.ts';
import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import { logOfLedger } from '../domain/sealed/ledger-log.ts';
import { logSignerOf, type Signers } from '../domain/signing/signers.ts';

/** A signed checkpoint as a file of the ledger. */
export interface CheckpointFile {
  readonly kind: 'checkpoint';
  readonly path: ContentPath;
  readonly text: string;
}

/**
 * Signs the checkpoints that lines added: each by the key that the ledger names for it, and where a key takes the
 * place of another by both, so that who trusts the old one can trust the new one.
 *
 * @param lines - the whole ledger, the added lines included
 * @param from - number of lines that were there before
 * @returns the files, by size; none for checkpoints of which no key is among the signers
 */
export function signedCheckpointFiles(
  lines: readonly LedgerLine[],
  from: number,
  signers: Signers,
): readonly CheckpointFile[] {
  const checkpoints = logOfLedger(lines, new Map())?.checkpoints ?? [];
  return checkpoints
    .filter(({ size }) => size > from)
    .flatMap(({ size, text }) => {
      const signatures = signingKeys(lines, size)
        .flatMap((publicKey) => logSignerOf(signers, publicKey) ?? [])
        .map((signer) => signNoteText(text, signer));
      return signatures.length === 0
        ? []
        : [
            {
              kind: 'checkpoint',
              path: ledgerCheckpointPath(size),
              text: formatCheckpoint({ text, signatures }),
            },
          ];
    });
}

/** The key in use after so many lines, and the one before it where the last of them is the change. */
function signingKeys(lines: readonly LedgerLine[], size: number): readonly string[] {
  const named = lines
    .slice(0, size)
    .flatMap((line) => (line.type === 'key' && line.use === 'log' ? [line] : []));
  const latest = named.at(-1);
  return named.slice(latest?.line === size ? -2 : -1).map(({ publicKey }) => publicKey);
}
