import { BAG_FILES, BAG_KEYS } from '../../../domain/bag/bag-names.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../../../domain/log/checkpoint.ts';
import { parseNoteKey, verifyNote, type NoteKey } from '../../../domain/log/note-key.ts';
import { problem, type CheckResult } from '../../check.ts';
import type { BagCheck, EvidenceBag } from '../evidence-bag.ts';

/** The checkpoint is signed by the key that was given. Without one, nothing tells whose signature it is, and that is said. */
export const signature: BagCheck = {
  id: 'signature',
  label: 'Signature',
  run(bag) {
    const checkpoint = parseCheckpoint(bag.text(BAG_FILES.checkpoint) ?? '');
    if ('fault' in checkpoint)
      return {
        summary: 'There is no checkpoint that can be read.',
        problems: [problem('bag/checkpoint', BAG_FILES.checkpoint, checkpoint.fault)],
      };
    return bag.key === undefined
      ? withoutKey(bag, checkpoint.value)
      : withKey(bag.key, checkpoint.value);
  },
};

function withKey(key: NoteKey, checkpoint: SignedCheckpoint): CheckResult {
  const name = `${key.name} (key ${key.keyId})`;
  const verified = verifyNote(checkpoint, [key]);
  return 'fault' in verified
    ? {
        summary: `The checkpoint is not shown to be signed by ${name}.`,
        problems: [problem('bag/signature', BAG_FILES.checkpoint, verified.fault)],
      }
    : { summary: `The checkpoint is signed by ${name}, the key that was given.`, problems: [] };
}

function withoutKey(bag: EvidenceBag, checkpoint: SignedCheckpoint): CheckResult {
  if (checkpoint.signatures.length === 0)
    return {
      summary:
        'The checkpoint is not signed, and no key was given: nothing here shows who published it.',
      problems: [],
    };
  const verified = verifyNote(checkpoint, keysIn(bag));
  if ('fault' in verified)
    return {
      summary: 'The checkpoint is not signed by a key of the bag.',
      problems: [problem('bag/signature', BAG_FILES.checkpoint, verified.fault)],
    };
  const names = verified.value.map(({ name, keyId }) => `${name} (key ${keyId})`).join(', ');
  return {
    summary: `No key was given: whose key it is was not checked. The checkpoint is signed by a key that lies in the bag, ${names}.`,
    problems: [],
  };
}

function keysIn(bag: EvidenceBag): readonly NoteKey[] {
  return [...bag.files.keys()].flatMap((path) => {
    if (!path.startsWith(`${BAG_KEYS}log-`)) return [];
    const key = parseNoteKey(bag.text(path)?.trim() ?? '');
    return 'value' in key ? [key.value] : [];
  });
}
