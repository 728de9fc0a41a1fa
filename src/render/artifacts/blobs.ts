import type { BlobEntry } from '../../domain/archive.ts';
import type { ContentPath } from '../../domain/records.ts';
import { blobPath } from '../../domain/urls.ts';
import { blobEntries } from '../blobs.ts';
import type { Emitter } from '../emitter.ts';

/** The stored snapshots, untouched, each digest once. */
export const blobs: Emitter = {
  id: 'blob',
  version: 1,
  label: 'Stored snapshots, byte for byte',
  mediaType: 'application/octet-stream',
  *files({ archive }) {
    for (const blob of blobEntries(archive)) {
      yield { path: blobPath(blob.digest), kind: 'stored', file: storedFile(blob) };
    }
  },
};

function storedFile({ digest, captures }: BlobEntry): ContentPath {
  const file = captures[0]?.capture.snapshot.held?.file;
  if (file === undefined) throw new Error(`no stored file has the digest ${digest}`);
  return file;
}
