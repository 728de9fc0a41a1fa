/** Why a ZIP is not read. */
export type ZipFault =
  'damaged' | 'unsupported' | 'path' | 'duplicate' | 'link' | 'encrypted' | 'too-large';

/** A ZIP that is refused as a whole. */
export class ZipRefusedError extends Error {
  override readonly name = 'ZipRefusedError';
  readonly fault: ZipFault;
  /** The entry that it is about; empty when it is about the whole. */
  readonly entry: string;

  constructor(fault: ZipFault, entry: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
    this.entry = entry;
  }
}

/** More than this is not unpacked: entries, and bytes of all of them together. */
export const ZIP_LIMITS = { entries: 1000, bytes: 512 * 1024 * 1024 } as const;
