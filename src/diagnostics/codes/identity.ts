import { error, type CodeEntry } from './code-entry.ts';

/** Identity. */
export const IDENTITY_CODES = {
  'id/prefix': error(
    'A record id has another prefix than the archive.',
    'Use the prefix of archive.json.',
  ),
  'id/kind': error(
    'The kind letter of an id does not belong to this kind of record.',
    'Use P for provisions, D for documents, C for changes.',
  ),
  'id/duplicate': error(
    'Two records have the same id.',
    'Give one of them a new id; an id is never reused.',
  ),
  'id/withdrawn': error(
    'A live record has the id of a withdrawn one.',
    'Give it a new id; an id is never reused.',
  ),
  'address/duplicate': error(
    'Two records, or a record and an old address, claim the same address.',
    'Change one of the slugs.',
  ),
  'alias/target': error(
    'An alias leads to nothing, or to another alias.',
    'Name the id of a live record or the path of a platform.',
  ),
  'alias/live': error(
    'An alias has the address of a live page.',
    'Remove the alias or rename the record.',
  ),
  'id/lost': error(
    'A published record is neither a record nor a withdrawn one.',
    'Restore its file, or withdraw it with "muniment withdraw".',
  ),
  'id/given-again': error(
    'The id of a published record is given to something else.',
    'Give the new record an id of its own; an id is never reused.',
  ),
  'address/lost': error(
    'A published address would lead nowhere.',
    'Restore what was there, or add an alias to addresses.json; "muniment move" does both.',
  ),
  'address/given-again': error(
    'The published address of a record would lead to another record.',
    'Give the new record another address.',
  ),
  'tombstone/successor': error(
    'The successor of a withdrawn record does not exist.',
    'Name a record of the archive.',
  ),
  'tombstone/date': error(
    'A record was withdrawn before it was published or its source captured.',
    'Correct one of the dates.',
  ),
} as const satisfies Record<string, CodeEntry>;
