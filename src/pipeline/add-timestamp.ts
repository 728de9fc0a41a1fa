import type { Digest } from '../domain/digest.ts';
import { faulty, parsed, type Parsed } from '../domain/parsed.ts';
import type { ContentPath } from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';
import {
  formatCertificates,
  parseCertificates,
  type Certificate,
} from '../domain/timestamps/certificate.ts';
import { byPath, type TimestampBytes } from '../domain/timestamps/kept-timestamps.ts';
import { parseRequest } from '../domain/timestamps/request.ts';
import { timestampPath, type StampedThing } from '../domain/timestamps/timestamp-files.ts';
import { parseReply, type TimestampToken } from '../domain/timestamps/token.ts';
import { verifyToken, type PinnedAuthority } from '../domain/timestamps/verify-token.ts';
import { timestampFile } from './ledger-timestamps.ts';

/** A request with what it is for. */
export interface AskedFor {
  readonly of: StampedThing;
  readonly digest: Digest;
  readonly authority: Slug;
  readonly request: Uint8Array;
}

/** A reply that holds, as the files that keep it. */
export interface AcceptedReply {
  readonly token: TimestampToken;
  readonly signer: Certificate;
  /** Certificates that are kept from here on because this reply brought them. */
  readonly newCertificates: readonly Certificate[];
  readonly files: readonly { readonly path: ContentPath; readonly text: string | Uint8Array }[];
}

/**
 * Verifies the reply of an authority before anything is kept of it. A certificate that the reply brings along, that is for
 * timestamps alone and leads to the root that the archivist keeps, is kept with those of the authority.
 *
 * @param kept - the files of timestamps that there are
 */
export function acceptReply(
  reply: Uint8Array,
  { of, digest, authority, request }: AskedFor,
  kept: readonly TimestampBytes[],
): Parsed<AcceptedReply> {
  const token = parseReply(reply);
  if ('fault' in token) return token;
  const asked = parseRequest(request);
  if ('fault' in asked) return asked;
  const pinned = keptCertificates(authority, kept);
  if ('fault' in pinned) return pinned;
  const { root, chain } = pinned.value;
  const known = new Set([root, ...chain].map(({ fingerprint }) => fingerprint));
  const brought = token.value.certificates.filter(
    ({ fingerprint, isAuthority, isForTimestamps }) =>
      (isAuthority || isForTimestamps) && !known.has(fingerprint),
  );
  const verifyBy = (more: readonly Certificate[]): ReturnType<typeof verifyToken> =>
    verifyToken(token.value, {
      digest,
      request: asked.value,
      authority: { root, chain: [...chain, ...more] },
    });
  const byPinned = verifyBy([]);
  const isUnknown = 'kind' in byPinned && byPinned.kind === 'authority';
  const newCertificates = isUnknown ? brought : [];
  const verified = newCertificates.length === 0 ? byPinned : verifyBy(newCertificates);
  if ('kind' in verified) return faulty(verified.fault);
  const files = [
    { path: timestampFile({ kind: 'request', of, authority }), text: request },
    { path: timestampFile({ kind: 'reply', of, authority }), text: reply },
  ];
  const certificates = formatCertificates([...chain, ...newCertificates]);
  return parsed({
    token: token.value,
    signer: verified.signer,
    newCertificates,
    files:
      newCertificates.length === 0
        ? files
        : [...files, { path: timestampFile({ kind: 'chain', authority }), text: certificates }],
  });
}

/** @returns the certificates that are kept of an authority; of the chain there may be none yet */
export function keptCertificates(
  authority: Slug,
  kept: readonly TimestampBytes[],
): Parsed<PinnedAuthority> {
  const files = byPath(kept);
  const [rootFile, chainFile] = (['root', 'chain'] as const).map((kind) =>
    files.get(timestampPath({ kind, authority })),
  );
  if (rootFile === undefined)
    return faulty(
      `No certificate is kept of "${authority}". Call "muniment timestamp trust ${authority} --root FILE" with its root.`,
    );
  const root = parseCertificates(rootFile);
  const chain = chainFile === undefined ? parsed([]) : parseCertificates(chainFile);
  if ('fault' in root) return root;
  if ('fault' in chain) return chain;
  const [first] = root.value;
  return first === undefined
    ? faulty('There is no root among its certificates.')
    : parsed({ root: first, chain: chain.value });
}
