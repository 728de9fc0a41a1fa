import { parseDigest, type Digest } from '../digest.ts';
import { parseSlug, type Slug } from '../slugs.ts';

/** What is stamped: a checkpoint of the log by its number of entries, a manifest or a stored file by its SHA-256. */
export type StampedThing =
  | { readonly kind: 'checkpoint'; readonly size: number }
  | { readonly kind: 'manifest'; readonly digest: Digest }
  | { readonly kind: 'snapshot'; readonly digest: Digest };

/**
 * A file that has to do with timestamps, told from its path alone. It has the same path below `ledger/` of the content and
 * below `log/` of a built archive.
 */
export type TimestampFile =
  | { readonly kind: 'request'; readonly of: StampedThing; readonly authority: Slug }
  | { readonly kind: 'reply'; readonly of: StampedThing; readonly authority: Slug }
  | { readonly kind: 'proof'; readonly of: StampedThing }
  | { readonly kind: 'root'; readonly authority: Slug }
  | { readonly kind: 'chain'; readonly authority: Slug };

const FOLDERS = {
  checkpoint: 'checkpoints',
  manifest: 'manifests',
  snapshot: 'snapshots',
} as const;

/** @returns what a file is, or `undefined` when it has nothing to do with timestamps */
export function parseTimestampPath(path: string): TimestampFile | undefined {
  const [folder, name = '', file, ...deeper] = path.split('/');
  if (deeper.length > 0) return undefined;
  if (folder === 'authorities') return certificateFile(name, file);
  if (file !== undefined) return undefined;
  const [thing = '', middle = '', last, ...more] = name.split('.');
  const of = stampedThing(folder, thing);
  if (of === undefined || more.length > 0) return undefined;
  if (last === undefined) return middle === 'ots' ? { kind: 'proof', of } : undefined;
  const authority = parseSlug(middle);
  if (authority === undefined) return undefined;
  if (last === 'tsq') return { kind: 'request', of, authority };
  return last === 'tsr' ? { kind: 'reply', of, authority } : undefined;
}

/** @returns the path below `ledger/` or `log/`; {@link parseTimestampPath} reads it back */
export function timestampPath(file: TimestampFile): string {
  switch (file.kind) {
    case 'root':
    case 'chain':
      return `authorities/${file.authority}/${file.kind}.pem`;
    case 'proof':
      return `${thingPath(file.of)}.ots`;
    case 'request':
    case 'reply':
      return `${thingPath(file.of)}.${file.authority}.${file.kind === 'request' ? 'tsq' : 'tsr'}`;
    default:
      return file satisfies never;
  }
}

/** @returns a thing as a text that no other has: its path below the log, for checkpoints */
export function thingPath(of: StampedThing): string {
  return `${FOLDERS[of.kind]}/${of.kind === 'checkpoint' ? of.size : of.digest}`;
}

function certificateFile(name: string, file: string | undefined): TimestampFile | undefined {
  const authority = parseSlug(name);
  if (authority === undefined) return undefined;
  if (file === 'root.pem') return { kind: 'root', authority };
  return file === 'chain.pem' ? { kind: 'chain', authority } : undefined;
}

function stampedThing(folder: string | undefined, name: string): StampedThing | undefined {
  if (folder === FOLDERS.checkpoint)
    return /^[1-9]\d{0,8}$/.test(name) ? { kind: 'checkpoint', size: Number(name) } : undefined;
  const digest = parseDigest(name);
  if (digest === undefined) return undefined;
  if (folder === FOLDERS.manifest) return { kind: 'manifest', digest };
  return folder === FOLDERS.snapshot ? { kind: 'snapshot', digest } : undefined;
}
