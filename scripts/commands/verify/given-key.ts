import { existsSync, readFileSync } from 'node:fs';
import { parseNoteKey, type NoteKey } from '../../../src/domain/log/note-key.ts';
import { UsageError } from '../../command.ts';

/**
 * @param given - a public key of a log, or a file that holds one
 * @throws UsageError when it is neither
 */
export function givenKey(given: string | undefined): NoteKey | undefined {
  if (given === undefined) return undefined;
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given;
  const key = parseNoteKey(text.trim());
  if ('fault' in key) throw new UsageError(`--key: ${key.fault}`);
  return key.value;
}
