import { error, type CodeEntry } from './code-entry.ts';

/** Fields. */
export const FIELD_CODES = {
  'field/unknown': error(
    'A field is not part of this kind of record.',
    'Correct the name or remove the field.',
  ),
  'field/missing': error('A field that the record needs is not there.', 'Add it.'),
  'field/type': error(
    'A value has another type than its field.',
    'Give the value the type that the format names.',
  ),
  'field/value': error('A value is outside of what its field allows.', 'Give an allowed value.'),
  'slug/syntax': error(
    'A slug has characters that an address cannot carry.',
    'Use lower-case letters, digits and single hyphens.',
  ),
  'id/syntax': error(
    'A record id is not in its canonical form.',
    'Write prefix, kind letter and padded number, such as CA-P-010857.',
  ),
  'digest/syntax': error(
    'A digest is not 64 lower-case hexadecimal digits.',
    'Give the SHA-256 as sha256sum prints it.',
  ),
  'instant/syntax': error(
    'An instant is not RFC 3339 in UTC with whole seconds.',
    'Write it as 2026-05-11T22:25:31Z.',
  ),
  'date/syntax': error(
    'A date is not YYYY-MM-DD or not in the calendar.',
    'Write it as 2026-05-11.',
  ),
  'url/syntax': error(
    'An address is not an absolute web address.',
    'Write it with http:// or https://.',
  ),
  'language/syntax': error(
    'A language tag is not one (BCP 47).',
    'Write a tag such as en or pt-BR.',
  ),
} as const satisfies Record<string, CodeEntry>;
