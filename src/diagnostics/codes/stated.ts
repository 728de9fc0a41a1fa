import { error, type CodeEntry } from './code-entry.ts';

/** Stated figures against derived ones. */
export const STATED_CODES = {
  'stated/verified': error(
    'The record states of the snapshot’s verification what this archive cannot confirm: the bytes are not held, so nothing says what was hashed, or they give another result.',
    'Hold the bytes, or record the statement as the source’s claim.',
  ),
  'stated/change-count': error(
    'The stated number of changes differs from the changes listed or derived.',
    'Correct the number, or record it as the source’s claim.',
  ),
  'stated/changes': error(
    'A stated change has no change record.',
    'Add the change record, or record the statement as the source’s claim.',
  ),
  'stated/first-seen': error(
    'The stated first sighting differs from the first capture that holds the provision.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/last-seen': error(
    'The stated last sighting differs from the derived one or lies before a stated change.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/first-tracked': error(
    'The stated start of tracking differs from the document’s first capture.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/last-verified': error(
    'The stated last verification lies before the capture or the stated last sighting, or after the day on which the figures were read.',
    'Correct the date, or record it as the source’s claim.',
  ),
  'stated/months-monitored': error(
    'The stated months of monitoring differ from those between first and last sighting.',
    'Correct the number, or record it as the source’s claim.',
  ),
  'stated/stability': error(
    'The stated stability differs from the derived one.',
    'Correct the word, or record it as the source’s claim.',
  ),
  'stated/severity': error(
    'Severity is stated differently in two places of the record.',
    'Decide for one, or record the other as the source’s claim.',
  ),
  'stated/prevalence': error(
    'The stated prevalence disagrees with itself or with the archive.',
    'Correct it, or record it as the source’s claim.',
  ),
  'stated/accessed': error(
    'A record carries an access date; that is the reader’s, and never in a record.',
    'Remove it, or record it as the source’s claim.',
  ),
  'stated/citation-digest': error(
    'A stated citation prints part of a digest.',
    'Print all 64 digits, or record it as the source’s claim.',
  ),
  'stated/citation-address': error(
    'A stated citation calls an address permanent that names no fixed version.',
    'Cite the fixed address, or record it as the source’s claim.',
  ),
  'stated/action-title': error(
    'A stated action title names another clause type than its text and record.',
    'Correct the title, or record it as the source’s claim.',
  ),
  'stated/agrees': error(
    'A figure is recorded as a differing claim of the source, but it agrees.',
    'Remove it from asClaims.',
  ),
} as const satisfies Record<string, CodeEntry>;
