import { parseNoteKey } from '../log/note-key.ts';
import type { LedgerKey } from './ledger.ts';
import { formatMinisignKey, minisignKeyId, parseMinisignKey } from '../signing/minisign-key.ts';

/** A public key as a file. */
export interface KeyFile {
  /** Below the folder of the log: `keys/log-44da7435.pub`. */
  readonly path: string;
  readonly text: string;
}

/** @returns every public key that the ledger names, as the programs read it that verify with it: x/mod one line, minisign two */
export function keyFiles(keys: readonly LedgerKey[]): readonly KeyFile[] {
  return keys.flatMap(({ use, publicKey }) => {
    if (use === 'log') {
      const key = parseNoteKey(publicKey);
      return 'value' in key
        ? [{ path: `keys/log-${key.value.keyId}.pub`, text: `${publicKey}\n` }]
        : [];
    }
    const key = parseMinisignKey(publicKey);
    return 'value' in key
      ? [
          {
            path: `keys/manifest-${minisignKeyId(key.value)}.pub`,
            text: formatMinisignKey(key.value),
          },
        ]
      : [];
  });
}
