import type { Digest } from '../digest.ts';
import { byKey } from '../order.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';
import type { Instant } from '../instants.ts';
import type { Slug } from '../slugs.ts';
import { parseCertificates, type Certificate } from './certificate.ts';
import { parseOpenTimestamps, type Attestation } from './open-timestamps.ts';
import { parseRequest } from './request.ts';
import type { StampedThings } from './stamped-things.ts';
import {
  thingPath,
  timestampPath,
  type StampedThing,
  type TimestampFile,
} from './timestamp-files.ts';
import { parseReply } from './token.ts';
import {
  otherDigest,
  verifyToken,
  type PinnedAuthority,
  type TokenFaultKind,
} from './verify-token.ts';

/** A timestamp that was verified. */
export interface KeptToken {
  readonly of: StampedThing;
  readonly authority: Slug;
  /** Name of the certificate that signed it. */
  readonly signer: string;
  /** What it is of existed no later than this, by the authority's clock. */
  readonly stampedAt: Instant;
  /** By how many seconds the authority says that its clock may be wrong. */
  readonly accuracySeconds?: number;
}

/** A proof of OpenTimestamps. Its steps were computed; whether a block is as it says was not looked up. */
export interface KeptProof {
  readonly of: StampedThing;
  readonly attestations: readonly Attestation[];
}

/** What is wrong with a file that has to do with timestamps. `pending`: a request that has no reply yet. */
export type TimestampFaultKind = TokenFaultKind | 'syntax' | 'certificates' | 'subject' | 'pending';

export interface TimestampProblem {
  readonly kind: TimestampFaultKind;
  /** Below `ledger/` or `log/`. */
  readonly path: string;
  readonly fault: string;
}

/** What was found of timestamps among files. */
export interface KeptTimestamps {
  /** Those that hold, the earliest first. */
  readonly tokens: readonly KeptToken[];
  readonly proofs: readonly KeptProof[];
  readonly problems: readonly TimestampProblem[];
}

/** A file with its bytes. */
export interface TimestampBytes {
  readonly file: TimestampFile;
  readonly bytes: Uint8Array;
}

/**
 * Verifies every timestamp among files, against what an archive has that can be stamped, by the certificates among the same
 * files.
 */
export function verifyTimestamps(
  files: readonly TimestampBytes[],
  things: StampedThings,
): KeptTimestamps {
  const setting = { files: byPath(files), things, authorities: authoritiesIn(byPath(files)) };
  const found = files.flatMap(({ file, bytes }) => foundIn(file, bytes, setting));
  return {
    tokens: found
      .flatMap((one) => ('stampedAt' in one ? [one] : []))
      .sort(byKey(({ stampedAt }) => stampedAt)),
    proofs: found.flatMap((one) => ('attestations' in one ? [one] : [])),
    problems: found.flatMap((one) => ('fault' in one ? [one] : [])),
  };
}

/** @returns the certificates of each authority that files name, or what is wrong with them */
export function authoritiesIn(
  files: ReadonlyMap<string, Uint8Array>,
): (name: Slug) => Parsed<PinnedAuthority> {
  const known = new Map<Slug, Parsed<PinnedAuthority>>();
  return (name) => {
    const authority = known.get(name) ?? authorityOf(name, files);
    known.set(name, authority);
    return authority;
  };
}

/** @returns the bytes of files by their paths */
export function byPath(files: readonly TimestampBytes[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(({ file, bytes }) => [timestampPath(file), bytes]));
}

interface Setting {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly things: StampedThings;
  readonly authorities: (name: Slug) => Parsed<PinnedAuthority>;
}

function foundIn(
  file: TimestampFile,
  bytes: Uint8Array,
  setting: Setting,
): readonly (KeptToken | KeptProof | TimestampProblem)[] {
  const problem = (kind: TimestampFaultKind, fault: string): TimestampProblem => ({
    kind,
    path: timestampPath(file),
    fault,
  });
  if (file.kind === 'root' || file.kind === 'chain') {
    const read = certificatesOf(file.kind, bytes);
    return 'fault' in read ? [problem('certificates', read.fault)] : [];
  }
  const thing = setting.things.get(thingPath(file.of));
  if (thing === undefined) return [problem('subject', `The log has no ${nameOf(file.of)}.`)];
  if (file.kind === 'request') {
    const read = parseRequest(bytes);
    if ('fault' in read) return [problem('syntax', read.fault)];
    return setting.files.has(timestampPath({ ...file, kind: 'reply' }))
      ? []
      : [problem('pending', `The reply of the authority "${file.authority}" was not added yet.`)];
  }
  const verified =
    file.kind === 'proof'
      ? proofOutcome(file.of, bytes, thing.digest)
      : replyOutcome(file, bytes, { ...setting, digest: thing.digest });
  return 'kind' in verified ? [problem(verified.kind, verified.fault)] : [verified];
}

function replyOutcome(
  file: Extract<TimestampFile, { readonly kind: 'reply' }>,
  bytes: Uint8Array,
  { files, authorities, digest }: Setting & { readonly digest: Digest },
): KeptToken | { readonly kind: TimestampFaultKind; readonly fault: string } {
  const token = parseReply(bytes);
  if ('fault' in token) return { kind: 'syntax', fault: token.fault };
  const authority = authorities(file.authority);
  if ('fault' in authority) return { kind: 'authority', fault: authority.fault };
  const kept = files.get(timestampPath({ ...file, kind: 'request' }));
  const asked = kept && parseRequest(kept);
  const request = asked !== undefined && 'value' in asked ? asked.value : undefined;
  const verified = verifyToken(token.value, { digest, request, authority: authority.value });
  if ('kind' in verified) return verified;
  const { stampedAt, accuracySeconds } = token.value;
  return {
    of: file.of,
    authority: file.authority,
    signer: verified.signer.name,
    stampedAt,
    ...(accuracySeconds === undefined ? {} : { accuracySeconds }),
  };
}

function proofOutcome(
  of: StampedThing,
  bytes: Uint8Array,
  digest: Digest,
): KeptProof | { readonly kind: TimestampFaultKind; readonly fault: string } {
  const proof = parseOpenTimestamps(bytes);
  if ('fault' in proof) return { kind: 'syntax', fault: proof.fault };
  return proof.value.digest === digest
    ? { of, attestations: proof.value.attestations }
    : { kind: 'digest', fault: otherDigest(proof.value.digest, digest) };
}

function authorityOf(
  authority: Slug,
  files: ReadonlyMap<string, Uint8Array>,
): Parsed<PinnedAuthority> {
  const paths = (['root', 'chain'] as const).map((kind) => timestampPath({ kind, authority }));
  const [root, chain] = paths.map((path) => files.get(path));
  if (root === undefined || chain === undefined)
    return faulty(`Its authority is known by ${paths.join(' and ')}, and not both are there.`);
  const [own, others] = [certificatesOf('root', root), certificatesOf('chain', chain)];
  if ('fault' in own) return faulty(`${paths[0] ?? ''} cannot be read. ${own.fault}`);
  if ('fault' in others) return faulty(`${paths[1] ?? ''} cannot be read. ${others.fault}`);
  const [first] = own.value;
  if (first === undefined) throw new Error('a file of certificates without one');
  return parsed({ root: first, chain: others.value });
}

function certificatesOf(kind: 'root' | 'chain', bytes: Uint8Array): Parsed<readonly Certificate[]> {
  const read = parseCertificates(bytes);
  if ('fault' in read || kind === 'chain' || read.value.length === 1) return read;
  return faulty(`It has ${read.value.length} certificates; a root is one.`);
}

/** @returns what is stamped, for a sentence: `checkpoint over 12 entries` */
export function nameOf(of: StampedThing): string {
  switch (of.kind) {
    case 'checkpoint':
      return `checkpoint over ${of.size} entries`;
    case 'manifest':
      return `manifest ${of.digest}`;
    case 'snapshot':
      return `snapshot ${of.digest}`;
    default:
      return of satisfies never;
  }
}
