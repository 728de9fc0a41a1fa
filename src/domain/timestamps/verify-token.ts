import { id_ct_tstInfo } from '@peculiar/asn1-tsp';
import { sameBytes } from '../bytes.ts';
import { hashBytes, type Digest, type HashName } from '../digest.ts';
import type { Instant } from '../instants.ts';
import { isIssuedBy, isSignedWith, type Certificate } from './certificate.ts';
import { identifierOf, octetsOf } from './der.ts';
import type { TimestampRequest } from './request.ts';
import { bindsCertificate, HASHES, signedAttributes } from './signed-attributes.ts';
import { signerNames, type TimestampToken } from './token.ts';

/** A time-stamping authority as an archive trusts it: by its certificates, kept with the archive. */
export interface PinnedAuthority {
  /** Everything that signs for it leads to this certificate. */
  readonly root: Certificate;
  /** The certificates that sign timestamps, and those between them and the root. */
  readonly chain: readonly Certificate[];
}

/** What is wrong with a token. */
export type TokenFaultKind =
  'digest' | 'nonce' | 'signature' | 'purpose' | 'authority' | 'validity';

/** Why a token does not show what it is kept for, in words for a reader. */
export interface TokenFault {
  readonly kind: TokenFaultKind;
  readonly fault: string;
}

/** What a token is compared with. */
export interface TokenSetting {
  /** SHA-256 of what it is kept for. */
  readonly digest: Digest;
  /** The request that it answers; absent when that was not kept. */
  readonly request?: TimestampRequest | undefined;
  readonly authority: PinnedAuthority;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** Signatures by what names their hash too; where the name says RSA alone, the hash is that of the digest. */
const SIGNATURES: ReadonlyMap<string, HashName | 'of-digest'> = new Map<
  string,
  HashName | 'of-digest'
>([
  ['1.2.840.113549.1.1.1', 'of-digest'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** Longest chain that is followed. */
const MOST_STEPS = 8;

/**
 * Verifies a token by what is kept with an archive alone: it is of the right digest and answers its request, its
 * signature is by a pinned certificate made for timestamps alone, that certificate leads to the pinned root, and
 * all of them were valid at the time that it states. Whether one was revoked later cannot be told without asking the authority.
 *
 * @returns the certificate that signed it, or the first thing that is wrong
 */
export function verifyToken(
  token: TimestampToken,
  { digest, request, authority }: TokenSetting,
): { readonly signer: Certificate } | TokenFault {
  if (token.imprint !== digest)
    return {
      kind: 'digest',
      fault: otherDigest(token.imprint, digest),
    };
  if (request !== undefined && request.imprint !== digest)
    return {
      kind: 'digest',
      fault: 'The request beside it asks for a timestamp of something else.',
    };
  if (request?.nonce !== undefined && token.nonce !== request.nonce)
    return { kind: 'nonce', fault: 'It does not repeat the number that its request has.' };
  const signer = signerOf(token, authority);
  if ('kind' in signer) return signer;
  const fault = signatureFault(token, signer);
  if (fault !== undefined) return { kind: 'signature', fault };
  if (!signer.isForTimestamps)
    return {
      kind: 'purpose',
      fault: `The certificate "${signer.name}" that signed it is not for timestamps alone: its extended key usage has to be that, and critical.`,
    };
  return chainFault(signer, authority, token.stampedAt) ?? { signer };
}

/** @returns what is said of a timestamp of other bytes */
export const otherDigest = (stated: Digest, kept: Digest): string =>
  `It is a timestamp of ${stated}.\nWhat it is kept for has the SHA-256 ${kept}.`;

/** The certificate that a signature names, if it is one of those that are pinned. */
function signerOf(token: TimestampToken, { chain }: PinnedAuthority): Certificate | TokenFault {
  const { issuerAndSerial, keyIdentifier } = signerNames(token.signed.signer);
  const isNamed = (one: Certificate): boolean =>
    issuerAndSerial === undefined
      ? keyIdentifier !== undefined && one.keyIdentifier === keyIdentifier
      : one.issuerAndSerial === issuerAndSerial;
  const pinned = chain.find(isNamed);
  if (pinned !== undefined) return pinned;
  const sent = token.certificates.find(isNamed);
  const named = sent === undefined ? '' : ` It is "${sent.name}", SHA-256 ${sent.fingerprint}.`;
  return {
    kind: 'authority',
    fault: `The certificate that signed it is not among those that are kept for this authority.${named}`,
  };
}

function signatureFault({ signed }: TimestampToken, certificate: Certificate): string | undefined {
  const { signer, statement, attributes } = signed;
  const digest = HASHES.get(signer.digestAlgorithm.algorithm);
  const named = SIGNATURES.get(signer.signatureAlgorithm.algorithm);
  const hash = named === 'of-digest' ? digest : named;
  if (digest === undefined || hash === undefined)
    return 'Its signature is made in a way that this program does not know.';
  const values = signedAttributes(attributes);
  if (values === undefined || identifierOf(values.get(CONTENT_TYPE)) !== id_ct_tstInfo)
    return 'Its signature is not one of a timestamp.';
  const stated = octetsOf(values.get(MESSAGE_DIGEST));
  if (stated === undefined || !sameBytes(stated, hashBytes(digest, statement)))
    return 'What it states is not what was signed.';
  const signature = new Uint8Array(signer.signature.buffer);
  if (!isSignedWith(certificate, hash, { bytes: attributes, signature }))
    return `Its signature is not one by "${certificate.name}" of what it states.`;
  return bindsCertificate(values, certificate)
    ? undefined
    : `Its signature does not say that it was made with the certificate "${certificate.name}".`;
}

/** Follows the certificates from one to the root, all of which have to be valid at an instant. */
function chainFault(
  signer: Certificate,
  { root, chain }: PinnedAuthority,
  at: Instant,
): TokenFault | undefined {
  let current = signer;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const validity = validityFault(current, at);
    if (validity !== undefined) return validity;
    if (isIssuedBy(current, root)) return validityFault(root, at);
    const issuer = chain.find((one) => one !== current && isIssuedBy(current, one));
    if (issuer === undefined) break;
    current = issuer;
  }
  return {
    kind: 'authority',
    fault: `The certificate "${signer.name}" does not lead to the root "${root.name}" that is kept for this authority.`,
  };
}

function validityFault(
  { name, validFrom, validTo }: Certificate,
  at: Instant,
): TokenFault | undefined {
  return validFrom <= at && at <= validTo
    ? undefined
    : {
        kind: 'validity',
        fault: `It states the time ${at}; the certificate "${name}" was valid from ${validFrom} to ${validTo}.`,
      };
}
