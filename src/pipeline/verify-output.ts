import { extractVersion } from '../parse/extract/index.ts';
import { readSealedProvision } from '../validate/ledger/sealed-object.ts';
import { typedLine } from '../validate/ledger/typed-line.ts';
import type { NoteKey } from '../domain/log/note-key.ts';
import { verifyBag } from '../verify/bag/verify-bag.ts';
import type { VerifySetting } from '../verify/published-archive.ts';
import type { PublishedFiles } from '../verify/published-files.ts';
import type { Readers } from '../verify/readers.ts';
import { verifyPublished, type CheckOutcome } from '../verify/verify.ts';

/** Verifies a published archive with the readers that read content: the same extractors, the same strictness. */
export function verifyOutput(
  files: PublishedFiles,
  setting: VerifySetting,
): Promise<readonly CheckOutcome[]> {
  return verifyPublished(files, READERS, setting);
}

/** Verifies an evidence bag with the same readers. */
export function verifyEvidenceBag(
  files: ReadonlyMap<string, Uint8Array>,
  key: NoteKey | undefined,
): readonly CheckOutcome[] {
  return verifyBag(files, READERS, key);
}

const READERS: Readers = {
  line: (text) => {
    const value = jsonOrNothing(text);
    const typed = value === undefined ? undefined : typedLine(value, text, { at: 'archive' });
    return typed === undefined || 'code' in typed ? undefined : typed.line;
  },
  provision: (bytes) => {
    const read = readSealedProvision(bytes);
    return 'object' in read ? read.object : undefined;
  },
  version: extractVersion,
};

function jsonOrNothing(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
