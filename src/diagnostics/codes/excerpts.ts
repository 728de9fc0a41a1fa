import { error, warning, type CodeEntry } from './code-entry.ts';

/** The quotation. */
export const EXCERPT_CODES = {
  'excerpt/not-in-snapshot': error(
    'A passage does not occur in the version text of its capture.',
    'Quote the snapshot exactly, or cite the capture that the words come from.',
  ),
  'excerpt/ambiguous': error(
    'A passage occurs more than once and nothing decides which place is meant.',
    'Add prefix, suffix or start.',
  ),
  'excerpt/selector': error(
    'The passage occurs, but not where its prefix, suffix or start say.',
    'Correct the selectors, or the words.',
  ),
  'excerpt/not-normal': error(
    'A passage is not in the normal form of version texts.',
    'Use the characters that the version text has.',
  ),
  'excerpt/digest-mismatch': error(
    'The excerpt has another SHA-256 than the record states.',
    'Restore the words; or, if they were corrected, state the new digest.',
  ),
  'excerpt/order': error(
    'The passages of an excerpt overlap or are not in the order of the document.',
    'List them in order.',
  ),
  'excerpt/found-after-all': error(
    'A passage is recorded as missing but occurs in the capture.',
    'Remove knownMissing.',
  ),
  'excerpt/known-missing': warning(
    'A passage is published as "not in source".',
    'Cite the capture that the words come from when it is found.',
  ),
} as const satisfies Record<string, CodeEntry>;
