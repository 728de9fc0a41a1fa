import type { NoteKey } from '../../../src/domain/log/note-key.ts';
import { readZip } from '../../../src/io/zip-reader.ts';
import { ZipRefusedError } from '../../../src/io/zip-refused.ts';
import { verifyEvidenceBag } from '../../../src/pipeline.ts';
import { filesInFolder, refusedZip } from '../../../src/verify/bag/verify-bag.ts';
import type { CheckOutcome } from '../../../src/verify/verify.ts';

/** Verifies a bag in a ZIP that may come from anywhere. A ZIP that is refused is a result, not an error of ours. */
export function verifyZip(
  zip: Uint8Array,
  name: string,
  key: NoteKey | undefined,
): readonly CheckOutcome[] {
  try {
    const files = filesInFolder(readZip(zip));
    return files === undefined
      ? refusedZip('zip/folder', name, 'Its files are not in one folder.')
      : verifyEvidenceBag(files, key);
  } catch (error) {
    if (!(error instanceof ZipRefusedError)) throw error;
    return refusedZip(`zip/${error.fault}`, error.entry || name, error.message);
  }
}
