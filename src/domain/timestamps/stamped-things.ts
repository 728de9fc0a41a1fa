import { sha256, type Digest } from '../digest.ts';
import { formatCheckpoint } from '../log/checkpoint.ts';
import type { TransparencyLog } from '../log/transparency-log.ts';
import type { LedgerLine } from '../sealed/ledger-line.ts';
import { thingPath, type StampedThing } from './timestamp-files.ts';

/** Everything of an archive that may be stamped, with the SHA-256 of its bytes, by {@link thingPath}. */
export type StampedThings = ReadonlyMap<
  string,
  { readonly of: StampedThing; readonly digest: Digest }
>;

/** @returns the checkpoints of a log as they are published, and the manifests and stored files that its entries name */
export function stampedThings(
  log: Pick<TransparencyLog, 'checkpoints'>,
  lines: readonly LedgerLine[],
): StampedThings {
  const all: { readonly of: StampedThing; readonly digest: Digest }[] = [
    ...log.checkpoints.map((checkpoint) => ({
      of: { kind: 'checkpoint' as const, size: checkpoint.size },
      digest: sha256(formatCheckpoint(checkpoint)),
    })),
    ...lines.flatMap((line) => digestsOf(line).map((of) => ({ of, digest: of.digest }))),
  ];
  return new Map(all.map((thing) => [thingPath(thing.of), thing]));
}

function digestsOf(
  line: LedgerLine,
): readonly Exclude<StampedThing, { readonly kind: 'checkpoint' }>[] {
  if (line.type === 'manifest') return [{ kind: 'manifest', digest: line.manifestDigest }];
  return (line.type === 'publish' || line.type === 'revise') && line.snapshotDigest !== undefined
    ? [{ kind: 'snapshot', digest: line.snapshotDigest }]
    : [];
}
