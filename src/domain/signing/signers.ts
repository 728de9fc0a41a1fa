import { formatNoteKey, parseNoteSigner, type NoteSigner } from '../log/note-key.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { minisignKeyLine, parseMinisignSigner, type MinisignSigner } from './minisign-key.ts';

/** Private keys by what they sign. */
export interface Signers {
  /** Sign checkpoints of the log. */
  readonly log: readonly NoteSigner[];
  /** Sign manifests. */
  readonly manifest: readonly MinisignSigner[];
}

export const NO_SIGNERS: Signers = { log: [], manifest: [] };

/** A text that holds one private key, with where it comes from. */
export interface KeySource {
  /** The file or the environment variable: never the key. */
  readonly name: string;
  readonly text: string;
}

/** Reads private keys of both kinds. What is wrong is told without repeating any of a key. */
export function parseSigners(sources: readonly KeySource[]): Parsed<Signers> {
  const log: NoteSigner[] = [];
  const manifest: MinisignSigner[] = [];
  for (const { name, text } of sources) {
    const ofLog = parseNoteSigner(text.trim());
    const ofManifest = parseMinisignSigner(text);
    if ('value' in ofLog) log.push(ofLog.value);
    else if ('value' in ofManifest) manifest.push(ofManifest.value);
    else {
      const { fault } = text.startsWith('PRIVATE+KEY+') ? ofLog : ofManifest;
      return faulty(`${name} holds no private key. ${fault}`);
    }
  }
  return parsed({ log, manifest });
}

/** @returns the signer that belongs to a public key as the ledger writes it, if it is among them */
export function logSignerOf({ log }: Signers, publicKey: string): NoteSigner | undefined {
  return log.find(({ key }) => formatNoteKey(key) === publicKey);
}

/** @returns the signer that belongs to a public key as the ledger writes it, if it is among them */
export function manifestSignerOf(
  { manifest }: Signers,
  publicKey: string,
): MinisignSigner | undefined {
  return manifest.find(({ key }) => minisignKeyLine(key) === publicKey);
}
