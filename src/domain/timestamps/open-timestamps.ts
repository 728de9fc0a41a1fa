import { textOfUtf8, hexOf, concatBytes, sameBytes, utf8 } from '../bytes.ts';
import { hashBytes, parseDigest, type Digest } from '../digest.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';

/** Who vouches in a proof of OpenTimestamps, and for what. */
export type Attestation =
  | {
      /** The digest is committed to by this block of the Bitcoin chain, if its header has this Merkle root. */
      readonly kind: 'bitcoin';
      readonly height: number;
      /** As block explorers print it: the bytes in reverse order. */
      readonly merkleRoot: Digest;
    }
  /** A calendar has promised to have it committed to. */
  | { readonly kind: 'pending'; readonly calendar: string }
  /** An attestation of a kind that is not read here: eight bytes in hexadecimal digits. */
  | { readonly kind: 'unknown'; readonly tag: string };

/** A proof of OpenTimestamps: a way by hashes from a digest to attestations. */
export interface OpenTimestampsProof {
  /** SHA-256 of what was stamped. */
  readonly digest: Digest;
  /** At least one, in the order of the file. */
  readonly attestations: readonly Attestation[];
}

const MAGIC = concatBytes(
  utf8('\u0000OpenTimestamps\u0000\u0000Proof\u0000'),
  new Uint8Array([0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94]),
);
const VERSION = 1;
const SHA256 = 0x08;
const DIGEST_BYTES = 32;
const OPERATION = { append: 0xf0, prepend: 0xf1, sha1: 0x02, sha256: SHA256 } as const;
const ATTESTATION = 0x00;
const BRANCH = 0xff;
const TAGS = { bitcoin: '0588960d73d71901', pending: '83dfe30d2ef90c8e' } as const;

/** Bounds that the reference implementation keeps too; what goes beyond is not a proof that anybody made in earnest. */
const MOST = { message: 4096, payload: 8192, address: 1000, depth: 256, file: 1_000_000 } as const;

class ProofFault extends Error {}

/**
 * Reads an `.ots` file strictly and computes every step of it. Whether a block has the Merkle root that a proof leads to
 * only a header of that block can tell, and none is here.
 */
export function parseOpenTimestamps(bytes: Uint8Array): Parsed<OpenTimestampsProof> {
  if (bytes.length > MOST.file) return faulty('It is longer than a proof can be.');
  try {
    const reader = new ProofReader(bytes);
    if (!sameBytes(reader.take(MAGIC.length), MAGIC))
      return faulty('It does not begin as a proof.');
    const version = reader.number();
    if (version !== VERSION) return faulty(`It is of version ${version}; version 1 is read here.`);
    if (reader.byte() !== SHA256) return faulty('It is of another hash than SHA-256.');
    const message = reader.take(DIGEST_BYTES);
    const attestations = attestationsOf(reader, message, 0);
    if (!reader.isAtEnd) return faulty('Something follows after its end.');
    return parsed({ digest: digestOf(message), attestations });
  } catch (error) {
    if (error instanceof ProofFault) return faulty(error.message);
    throw error;
  }
}

/** Every attestation that a message leads to: those of it itself, and those behind each operation on it. */
function attestationsOf(
  reader: ProofReader,
  message: Uint8Array,
  depth: number,
): readonly Attestation[] {
  if (depth > MOST.depth) throw new ProofFault('It has more steps than a proof can have.');
  const found: Attestation[] = [];
  let tag = reader.byte();
  while (tag === BRANCH) {
    found.push(...behind(reader.byte(), reader, { message, depth }));
    tag = reader.byte();
  }
  found.push(...behind(tag, reader, { message, depth }));
  return found;
}

function behind(
  tag: number,
  reader: ProofReader,
  { message, depth }: { readonly message: Uint8Array; readonly depth: number },
): readonly Attestation[] {
  return tag === ATTESTATION
    ? [attestationOf(reader, message)]
    : attestationsOf(reader, resultOf(tag, reader, message), depth + 1);
}

function resultOf(tag: number, reader: ProofReader, message: Uint8Array): Uint8Array {
  switch (tag) {
    case OPERATION.sha256:
      return hashBytes('sha256', message);
    case OPERATION.sha1:
      return hashBytes('sha1', message);
    case OPERATION.append:
      return bounded(concatBytes(message, reader.bytes(MOST.message)));
    case OPERATION.prepend:
      return bounded(concatBytes(reader.bytes(MOST.message), message));
    default:
      throw new ProofFault(
        `It has a step (0x${tag.toString(16).padStart(2, '0')}) that is not computed here.`,
      );
  }
}

function bounded(message: Uint8Array): Uint8Array {
  if (message.length > MOST.message) throw new ProofFault('A step of it gives too long a result.');
  return message;
}

function attestationOf(reader: ProofReader, message: Uint8Array): Attestation {
  const tag = hexOf(reader.take(8));
  const payload = new ProofReader(reader.bytes(MOST.payload));
  if (tag !== TAGS.bitcoin && tag !== TAGS.pending) return { kind: 'unknown', tag };
  const attestation =
    tag === TAGS.bitcoin
      ? { kind: 'bitcoin' as const, height: payload.number(), merkleRoot: rootOf(message) }
      : { kind: 'pending' as const, calendar: addressOf(payload.bytes(MOST.address)) };
  if (!payload.isAtEnd) throw new ProofFault('An attestation of it holds more than it should.');
  return attestation;
}

function rootOf(message: Uint8Array): Digest {
  if (message.length !== DIGEST_BYTES)
    throw new ProofFault('What it leads to is not a Merkle root of a block.');
  return digestOf(message.toReversed());
}

function addressOf(bytes: Uint8Array): string {
  const text = textOfUtf8(bytes) ?? '';
  if (!/^[A-Za-z0-9./:_-]+$/.test(text)) throw new ProofFault('The address of a calendar is none.');
  return text;
}

function digestOf(bytes: Uint8Array): Digest {
  const digest = parseDigest(hexOf(bytes));
  if (digest === undefined) throw new Error('32 bytes that are no digest');
  return digest;
}

/** Reads bytes from the first to the last. */
class ProofReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const [byte] = this.take(1);
    if (byte === undefined) throw new ProofFault('It ends too early.');
    return byte;
  }

  take(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new ProofFault('It ends too early.');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  /** A number in groups of seven bits, the lowest first; each byte but the last has its high bit set. */
  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 42; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new ProofFault('A number in it is too large.');
  }

  bytes(most: number): Uint8Array {
    const count = this.number();
    if (count > most) throw new ProofFault('A part of it is too long.');
    return this.take(count);
  }
}
