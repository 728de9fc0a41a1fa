import type { Archive, BlobEntry, CaptureEntry } from '../domain/archive.ts';
import type { Digest } from '../domain/digest.ts';
import { byKey } from '../domain/order.ts';
import { oncePer } from './once.ts';

/** Every stored snapshot once, in order of digest, with the captures whose bytes it is. */
export const blobEntries = oncePer((archive: Archive): readonly BlobEntry[] => {
  const captures = new Map<Digest, CaptureEntry[]>();
  for (const document of archive.documents.values()) {
    for (const entry of document.captures) {
      const { held } = entry.capture.snapshot;
      if (held === undefined) continue;
      const same = captures.get(held.digest);
      if (same === undefined) captures.set(held.digest, [entry]);
      else same.push(entry);
    }
  }
  return [...captures]
    .map(([digest, of]) => ({ digest, captures: of }))
    .sort(byKey(({ digest }) => digest));
});
