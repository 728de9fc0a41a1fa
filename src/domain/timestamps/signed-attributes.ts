import type { AsnType } from 'asn1js';
import { sameBytes } from '../bytes.ts';
import { hashBytes, type HashName } from '../digest.ts';
import type { Certificate } from './certificate.ts';
import { identifierOf, octetsOf, partsOf, readDer } from './der.ts';

/** Hash functions by their object identifiers (RFC 5754). */
export const HASHES: ReadonlyMap<string, HashName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Reads the attributes that a signature is over from the very bytes that it is over (RFC 5652, section 5.3).
 *
 * @returns each with its value, or `undefined` when one has not exactly one value or stands twice
 */
export function signedAttributes(bytes: Uint8Array): ReadonlyMap<string, AsnType> | undefined {
  const attributes = new Map<string, AsnType>();
  for (const attribute of partsOf(readDer(bytes))) {
    const [type, values] = partsOf(attribute);
    const [value, ...more] = partsOf(values);
    const name = identifierOf(type);
    if (name === undefined || value === undefined || more.length > 0 || attributes.has(name))
      return undefined;
    attributes.set(name, value);
  }
  return attributes;
}

/**
 * @returns whether the signed attributes name a certificate by its hash, as they must so that no other certificate with
 *   the same key can take its place (RFC 3161, section 2.4.2; RFC 5816)
 */
export function bindsCertificate(
  attributes: ReadonlyMap<string, AsnType>,
  { der }: Certificate,
): boolean {
  const second = attributes.get(SIGNING_CERTIFICATE_V2);
  const first = attributes.get(SIGNING_CERTIFICATE);
  const [named] = partsOf(partsOf(second ?? first)[0]);
  const parts = partsOf(named);
  const hash = parts.map(octetsOf).find((octets) => octets !== undefined);
  const stated = identifierOf(partsOf(parts[0])[0]);
  const name = second === undefined ? 'sha1' : stated === undefined ? 'sha256' : HASHES.get(stated);
  return hash !== undefined && name !== undefined && sameBytes(hash, hashBytes(name, der));
}
