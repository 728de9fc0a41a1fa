import { error, warning, type CodeEntry } from './code-entry.ts';

/** Consistency of the record itself. */
export const RECORD_CODES = {
  'provision/capture-unknown': error(
    'The capture that a provision quotes does not exist.',
    'Name a capture of the same document.',
  ),
  'provision/analysed-before-capture': error(
    'The analysis is dated before the capture that it is about.',
    'Correct one of the two.',
  ),
  'provision/capture-defect': warning(
    'A provision quotes a capture that cannot stand for its document.',
    'Quote a capture without a defect.',
  ),
  'action/title': error(
    'An action is titled with another clause type than its record, and its text does not mention it.',
    'Give the action the title that its text deserves.',
  ),
  'correction/order': error(
    'Corrections are not in order of their dates.',
    'List them from the oldest to the newest.',
  ),
  'platform/former-names': error(
    'The earlier names of a platform are not in the order of their last days.',
    'List them from the oldest to the newest.',
  ),
  'platform/empty': warning(
    'A platform has no documents.',
    'Add a document, or remove the platform.',
  ),
  'document/no-captures': error('A document has no captures.', 'Add a capture.'),
  'document/monitoring-ended': error(
    'A document has a capture after the day on which its captures are said to have stopped.',
    'Correct the day, or remove it.',
  ),
} as const satisfies Record<string, CodeEntry>;
