import type { Archive, CaptureEntry, DocumentEntry, ProvisionEntry } from '../domain/archive.ts';
import type { Digest } from '../domain/digest.ts';
import { byKey, groupBy } from '../domain/order.ts';
import { oncePer } from './once.ts';

/**
 * One digest and what has it.
 *
 * `snapshot`: the bytes stored for a capture. `recorded-snapshot`: a digest that a capture states, of
 * bytes that are not held or that differ from it. `version`: the version text of a capture.
 * `excerpt`: the quoted words of a provision.
 */
export type DigestEntry =
  | {
      readonly kind: 'snapshot' | 'recorded-snapshot' | 'version';
      readonly digest: Digest;
      readonly document: DocumentEntry;
      readonly capture: CaptureEntry;
    }
  | { readonly kind: 'excerpt'; readonly digest: Digest; readonly provision: ProvisionEntry };

/** First two hexadecimal digits: `00` to `ff`. */
export const DIGEST_PREFIXES: readonly string[] = Array.from({ length: 256 }, (_, n) =>
  n.toString(16).padStart(2, '0'),
);

/** Every digest that the archive shows, by its first two digits; in order of digest, captures before provisions. */
export const digestsByPrefix = oncePer(
  (archive: Archive): ReadonlyMap<string, readonly DigestEntry[]> => {
    const entries = [...captureDigests(archive), ...excerptDigests(archive)];
    return groupBy(entries.sort(byKey(({ digest }) => digest)), ({ digest }) => digest.slice(0, 2));
  },
);

function captureDigests({ documents }: Archive): DigestEntry[] {
  return [...documents.values()].flatMap((document) =>
    document.captures.flatMap((capture) => digestsOfCapture(document, capture)),
  );
}

function digestsOfCapture(document: DocumentEntry, capture: CaptureEntry): DigestEntry[] {
  const { held, recordedDigest } = capture.capture.snapshot;
  const entry = (kind: 'snapshot' | 'recorded-snapshot' | 'version', digest: Digest | undefined) =>
    digest === undefined ? [] : [{ kind, digest, document, capture }];
  return [
    ...entry('snapshot', held?.digest),
    ...entry('recorded-snapshot', recordedDigest === held?.digest ? undefined : recordedDigest),
    ...entry('version', capture.version?.digest),
  ];
}

function excerptDigests({ provisions }: Archive): DigestEntry[] {
  return [...provisions.values()].map((provision) => ({
    kind: 'excerpt',
    digest: provision.proof.excerptDigest,
    provision,
  }));
}
