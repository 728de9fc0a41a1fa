import { diagnostic, wholeFile, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SignedCheckpoint } from '../../domain/log/checkpoint.ts';
import { parseNoteKey, verifyNote, type NoteKey } from '../../domain/log/note-key.ts';
import type { ContentPath } from '../../domain/records.ts';
import type { LedgerKey } from '../../domain/sealed/ledger.ts';

/** A checkpoint as it was kept with its signatures. */
export interface KeptCheckpoint {
  readonly file: ContentPath;
  readonly checkpoint: SignedCheckpoint;
}

/**
 * Compares checkpoints that were kept with the log that the lines of the ledger give, and verifies the signatures of
 * the keys that the lines name.
 *
 * @param computed - the checkpoints of the log now
 */
export function checkpointProblems(
  kept: readonly KeptCheckpoint[],
  computed: readonly SignedCheckpoint[],
  keys: readonly LedgerKey[],
): readonly Diagnostic[] {
  const expected = new Map(computed.map((checkpoint) => [checkpoint.size, checkpoint]));
  const known = logKeys(keys);
  return kept.flatMap(({ file, checkpoint }) => {
    const own = expected.get(checkpoint.size);
    if (own?.text !== checkpoint.text) {
      const message =
        own === undefined
          ? `It is over ${checkpoint.size} lines, and the ledger is not whole behind that line.`
          : `It states the root ${checkpoint.root}.\nThe first ${checkpoint.size} lines of the ledger give ${own.root}.`;
      return [diagnostic('ledger/checkpoint-changed', wholeFile(file), message)];
    }
    const verified = verifyNote(checkpoint, known);
    return 'fault' in verified
      ? [diagnostic('ledger/signature', wholeFile(file), verified.fault)]
      : [];
  });
}

/** @returns the keys of the log that the ledger names */
export function logKeys(keys: readonly LedgerKey[]): readonly NoteKey[] {
  return keys.flatMap(({ use, publicKey }) => {
    const key = use === 'log' ? parseNoteKey(publicKey) : undefined;
    return key !== undefined && 'value' in key ? [key.value] : [];
  });
}
