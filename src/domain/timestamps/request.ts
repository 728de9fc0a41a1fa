import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampReqVersion } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { bytesOfHex, hexOf } from '../bytes.ts';
import { parseDigest, type Digest } from '../digest.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import { isWholeDer } from './der.ts';

/** What a time-stamping authority is asked (RFC 3161, section 2.4.1). */
export interface TimestampRequest {
  /** SHA-256 of what is to be stamped. Nothing else of it is sent. */
  readonly imprint: Digest;
  /** A number drawn by chance, in hexadecimal digits, which the answer repeats; absent when another program made none. */
  readonly nonce?: string;
}

export const SHA256_OID = '2.16.840.1.101.3.4.2.1';
const NOT_ONE = 'It is not a time-stamp request (RFC 3161).';

/**
 * @param nonce - 16 bytes drawn by chance
 * @returns the bytes of a `.tsq` file: SHA-256, with a nonce, asking for the authority's certificate
 */
export function formatRequest(imprint: Digest, nonce: Uint8Array): Uint8Array {
  // A positive integer has its first bit clear, and no byte before it that says nothing.
  const positive = nonce.map((byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte));
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256_OID, parameters: null }),
      hashedMessage: new OctetString(new Uint8Array(bytesOfHex(imprint))),
    }),
    nonce: new Uint8Array(positive).buffer,
    certReq: true,
  });
  return new Uint8Array(AsnConvert.serialize(request));
}

/** Reads a `.tsq` file, by whomever it was made. */
export function parseRequest(bytes: Uint8Array): Parsed<TimestampRequest> {
  if (!isWholeDer(bytes)) return faulty(NOT_ONE);
  try {
    const { messageImprint, nonce } = AsnConvert.parse(new Uint8Array(bytes), TimeStampReq);
    const imprint = imprintOf(messageImprint);
    if (imprint === undefined)
      return faulty('It asks for a timestamp of another hash than SHA-256.');
    return parsed(nonce === undefined ? { imprint } : { imprint, nonce: integerOf(nonce) });
  } catch {
    return faulty(NOT_ONE);
  }
}

/** @returns the digest that a message imprint states, or `undefined` when it is not a SHA-256 */
export function imprintOf({ hashAlgorithm, hashedMessage }: MessageImprint): Digest | undefined {
  return hashAlgorithm.algorithm === SHA256_OID
    ? parseDigest(hexOf(new Uint8Array(hashedMessage.buffer)))
    : undefined;
}

/** @returns the hexadecimal digits of an integer, as few bytes as it has */
export function integerOf(bytes: ArrayBuffer): string {
  return hexOf(new Uint8Array(bytes)).replace(/^(?:00)+(?=..)/, '');
}
