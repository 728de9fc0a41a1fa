// Apart from the manifest itself, which hashes: addresses are formed in browsers too.

/** Where the manifest and its signature lie. */
export const MANIFEST_PATH = 'SHA256SUMS';
export const MANIFEST_SIGNATURE_PATH = 'SHA256SUMS.minisig';
/** The folder of the transparency log. */
export const LOG_FOLDER = 'log/';
