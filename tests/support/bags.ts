import { utf8 } from '../../src/domain/bytes.ts';
import { BAGIT_FILES, bagOf, parseBagInfo } from '../../src/domain/bag/bagit.ts';
import { evidenceBag } from '../../src/render/evidence-bag/bag.ts';
import { storedZip } from '../../src/render/stored-zip.ts';
import type { ContentFiles } from './content.ts';
import { loadOrThrow } from './ledger.ts';
import { zipEntries } from './zip-entries.ts';

/** Files of a bag by path from its folder. */
export type BagRecord = Readonly<Record<string, Uint8Array>>;

/** @returns the bag of the first revision of the first record of an archive */
export function firstBag(content: ContentFiles): Uint8Array {
  const loaded = loadOrThrow(content);
  const [revisions] = loaded.archive.ledger.revisions.values();
  const [revision] = revisions ?? [];
  if (revision === undefined) throw new Error('nothing was sealed');
  return evidenceBag(revision, loaded);
}

/** @returns the files of a bag, without the folder that they are in */
export function filesOfBag(zip: Uint8Array): BagRecord {
  return Object.fromEntries(
    zipEntries(zip).map(({ name, bytes }) => [name.replace(/^[^/]+\//, ''), bytes]),
  );
}

/** @returns a ZIP of files as they are */
export function zipOfBag(files: BagRecord): Uint8Array {
  return storedZip(
    'TA-P-000001-r1',
    Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
  );
}

/** @returns the files with both manifests made anew, as somebody would who changes a bag on purpose */
export function forgedBag(files: BagRecord): BagRecord {
  const own = new Set<string>(Object.values(BAGIT_FILES));
  const fields = parseBagInfo(Buffer.from(files['bag-info.txt'] ?? '').toString());
  if ('fault' in fields) throw new Error(fields.fault);
  const kept = Object.entries(files)
    .filter(([path]) => !own.has(path))
    .map(([path, bytes]) => ({ path, bytes }));
  const description = fields.value.filter(([name]) => name !== 'Payload-Oxum');
  return Object.fromEntries(bagOf(kept, description).map(({ path, bytes }) => [path, bytes]));
}

/** @returns the files with the text of one replaced; `old` must be in it */
export function replaced(files: BagRecord, path: string, old: string, other: string): BagRecord {
  const text = Buffer.from(files[path] ?? '').toString();
  if (!text.includes(old)) throw new Error(`${path} has no ${old}`);
  return { ...files, [path]: utf8(text.replace(old, other)) };
}

/** @returns the files with one bit turned in the middle of one */
export function withTurnedBit(files: BagRecord, path: string): BagRecord {
  const bytes = files[path] ?? new Uint8Array();
  const place = Math.floor(bytes.length / 2);
  return { ...files, [path]: bytes.with(place, (bytes[place] ?? 0) ^ 1) };
}
