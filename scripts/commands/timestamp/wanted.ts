import type { Slug } from '../../../src/domain/slugs.ts';
import { byPath } from '../../../src/domain/timestamps/kept-timestamps.ts';
import { formatRequest } from '../../../src/domain/timestamps/request.ts';
import { stampedThings } from '../../../src/domain/timestamps/stamped-things.ts';
import {
  thingPath,
  timestampPath,
  type StampedThing,
} from '../../../src/domain/timestamps/timestamp-files.ts';
import { secretBytes } from '../../../src/io/key-folder.ts';
import type { AskedFor } from '../../../src/pipeline/add-timestamp.ts';
import { contentFileAt } from '../../../src/parse/layout.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { timestampFile } from '../../../src/pipeline/ledger-timestamps.ts';
import type { TimestampPlace } from './place.ts';

const NONCE_BYTES = 16;

/** What is to be asked of an authority: what it has not stamped yet. A request that was written earlier is used again. */
export function wantedOf(
  authority: Slug,
  withSnapshots: boolean,
  place: TimestampPlace,
): readonly AskedFor[] {
  const { loaded } = place.ledger;
  const stamped = byPath(loaded.timestamps.files);
  const things = stampedThings(loaded.log ?? { checkpoints: [] }, loaded.lines);
  return thingsToStamp(place, withSnapshots).flatMap((of): readonly AskedFor[] => {
    const thing = things.get(thingPath(of));
    if (thing === undefined || stamped.has(timestampPath({ kind: 'reply', of, authority })))
      return [];
    const request =
      pendingRequest(of, authority, place) ?? formatRequest(thing.digest, secretBytes(NONCE_BYTES));
    return [{ of, digest: thing.digest, authority, request }];
  });
}

/** Every request that was written and has no reply yet. */
export function pendingRequests(place: TimestampPlace): readonly AskedFor[] {
  const { loaded } = place.ledger;
  const things = stampedThings(loaded.log ?? { checkpoints: [] }, loaded.lines);
  const stamped = byPath(loaded.timestamps.files);
  const content = new ContentFolder(place.content);
  return content.list().flatMap((path): readonly AskedFor[] => {
    const found = contentFileAt(path);
    if (found.kind !== 'ledger-timestamp' || found.file.kind !== 'request') return [];
    const { of, authority } = found.file;
    const thing = things.get(thingPath(of));
    return thing === undefined || stamped.has(timestampPath({ kind: 'reply', of, authority }))
      ? []
      : [{ of, digest: thing.digest, authority, request: content.read(path) }];
  });
}

function thingsToStamp(
  { ledger: { loaded } }: TimestampPlace,
  withSnapshots: boolean,
): readonly StampedThing[] {
  const checkpoint = loaded.log?.checkpoints.at(-1);
  const manifest = loaded.ledger.manifests.at(-1);
  const snapshots = loaded.lines.flatMap((line) =>
    (line.type === 'publish' || line.type === 'revise') && line.snapshotDigest !== undefined
      ? [line.snapshotDigest]
      : [],
  );
  return [
    ...(checkpoint === undefined ? [] : [{ kind: 'checkpoint', size: checkpoint.size } as const]),
    ...(manifest === undefined
      ? []
      : [{ kind: 'manifest', digest: manifest.manifestDigest } as const]),
    ...(withSnapshots
      ? [...new Set(snapshots)].sort().map((digest) => ({ kind: 'snapshot', digest }) as const)
      : []),
  ];
}

function pendingRequest(
  of: StampedThing,
  authority: Slug,
  { content }: TimestampPlace,
): Uint8Array | undefined {
  const folder = new ContentFolder(content);
  const file = timestampFile({ kind: 'request', of, authority });
  return folder.list().includes(file) ? folder.read(file) : undefined;
}
