import type { NoteKey } from '../../domain/log/note-key.ts';
import { problem } from '../check.ts';
import type { ProblemCode } from '../codes.ts';
import type { Readers } from '../readers.ts';
import type { CheckOutcome } from '../verify.ts';
import { BAG_CHECKS } from './checks/index.ts';
import { EvidenceBag } from './evidence-bag.ts';

/**
 * Runs every check on an evidence bag.
 *
 * @param files - by path; in a ZIP all are in one folder
 * @param key - of the publisher, from elsewhere; absent when none was given
 */
export function verifyBag(
  files: ReadonlyMap<string, Uint8Array>,
  readers: Readers,
  key: NoteKey | undefined,
): readonly CheckOutcome[] {
  const bag = new EvidenceBag(files, readers, key);
  return BAG_CHECKS.map((check) => ({ check, ...check.run(bag) }));
}

/** @returns the files of a ZIP without the folder that all of them are in, or `undefined` when they are not in one */
export function filesInFolder(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> | undefined {
  const folders = new Set([...files.keys()].map((path) => /^[^/]+\//.exec(path)?.[0]));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined) return undefined;
  return new Map([...files].map(([path, bytes]) => [path.slice(folder.length), bytes]));
}

/** @returns the report on a ZIP that was not opened */
export function refusedZip(
  code: ProblemCode,
  entry: string,
  message: string,
): readonly CheckOutcome[] {
  return [
    {
      check: { id: 'zip', label: 'ZIP' },
      summary: 'The ZIP was refused; nothing in it was looked at.',
      problems: [problem(code, entry, message)],
    },
  ];
}
