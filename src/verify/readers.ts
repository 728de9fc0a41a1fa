import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import type { SealedProvision } from '../domain/sealed/sealed-provision.ts';
import type { VersionText } from '../domain/version-text.ts';

/** How the things that are verified are read: strictly, by the same code that reads content. */
export interface Readers {
  /** @returns the line of a ledger, or `undefined` when the text is not exactly one */
  line(text: string): LedgerLine | undefined;
  /** @returns the sealed record, or `undefined` when the bytes are not exactly one */
  provision(bytes: Uint8Array): SealedProvision | undefined;
  /** @returns the text of a stored file, or `undefined` when there is none to extract */
  version(bytes: Uint8Array, mediaType: string): VersionText | undefined;
}
