import { error, type CodeEntry } from './code-entry.ts';

/** References. */
export const REFERENCE_CODES = {
  'reference/unknown': error(
    'A record refers to a record that does not exist.',
    'Correct the id, or add the record.',
  ),
  'reference/withdrawn': error(
    'A record refers to a withdrawn record.',
    'Refer to its successor, or remove the reference.',
  ),
  'reference/self': error('A record refers to itself.', 'Remove the reference.'),
  'reference/duplicate': error(
    'A list names the same term or record twice.',
    'Keep one of the two.',
  ),
  'reference/cycle': error(
    'The successors of withdrawn records lead back to where they started.',
    'Break the circle.',
  ),
  'term/unknown': error(
    'A record uses a term that the vocabulary does not have.',
    'Correct the slug, or add the term.',
  ),
  'term/duplicate': error(
    'A vocabulary has the same slug or the same name twice.',
    'Keep one of the two.',
  ),
  'term/level': error(
    'The levels of a scale do not count 1, 2, 3 … without gaps.',
    'Number the terms from the lowest to the highest.',
  ),
  'pin-cite/unknown': error(
    'A pin cite is not in the regulation’s list of articles.',
    'Use a pin cite of the list, or add it there.',
  ),
} as const satisfies Record<string, CodeEntry>;
