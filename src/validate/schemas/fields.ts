import { z } from 'zod';
import { parseDigest, type Digest } from '../../domain/digest.ts';
import { isRecordId, type RecordId } from '../../domain/ids.ts';
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../../domain/instants.ts';
import type { CaptureKey } from '../../domain/records.ts';
import { parseSlug, type Slug } from '../../domain/slugs.ts';
import type { DiagnosticCode } from '../../diagnostics/diagnostic.ts';
import { parseCaptureKey } from '../../domain/capture-keys.ts';

/** A string with a syntax of its own: the pattern is for editors, `accepts` decides. */
function syntax<T extends string>(
  code: DiagnosticCode,
  pattern: RegExp,
  expected: string,
  accepts: (text: string) => T | undefined,
): z.ZodType<T> {
  const schema = z
    .string()
    .refine((text) => accepts(text) !== undefined, {
      error: `Expected ${expected}.`,
      params: { code },
    })
    .meta({ pattern: pattern.source });
  return schema as unknown as z.ZodType<T>;
}

/** One line of text: not empty, no line break, no white space at either end. */
export const line = z
  .string()
  .refine((text) => text.trim() !== '' && text === text.trim() && !/[\r\n]/.test(text), {
    error: 'Expected one line of text without spaces at either end.',
    params: { code: 'field/value' },
  })
  .meta({ minLength: 1 });

/** Text of one or more lines: not empty. */
export const text = z
  .string()
  .refine((value) => value.trim() !== '', {
    error: 'Expected some text.',
    params: { code: 'field/value' },
  })
  .meta({ minLength: 1 });

/** Markdown: paragraphs, lists, emphasis, links and tables; raw HTML is refused when the record is checked. */
export const markdown = text;

export const slug: z.ZodType<Slug> = syntax(
  'slug/syntax',
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'a slug: lower-case letters, digits and single hyphens, such as "privacy-policy"',
  parseSlug,
);

export const recordId: z.ZodType<RecordId> = syntax(
  'id/syntax',
  /^[A-Z]{2,8}-[PDC]-[0-9]{5,9}$/,
  'a record id such as "CA-P-010857" (six digits; five for a document)',
  (value) => (isRecordId(value) ? value : undefined),
);

export const digest: z.ZodType<Digest> = syntax(
  'digest/syntax',
  /^[0-9a-f]{64}$/,
  'a SHA-256 digest: 64 lower-case hexadecimal digits',
  parseDigest,
);

export const instant: z.ZodType<Instant> = syntax(
  'instant/syntax',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  'an instant in UTC such as "2026-05-11T22:25:31Z"',
  parseInstant,
);

export const plainDate: z.ZodType<PlainDate> = syntax(
  'date/syntax',
  /^\d{4}-\d{2}-\d{2}$/,
  'a date such as "2026-05-11"',
  parsePlainDate,
);

export const captureKey: z.ZodType<CaptureKey> = syntax(
  'capture/key-syntax',
  /^\d{8}T\d{6}Z(-[1-9][0-9]*)?$/,
  'the name of a capture such as "20260511T222531Z"',
  parseCaptureKey,
);

export const webUrl = syntax(
  'url/syntax',
  /^https?:\/\//,
  'an address that starts with http:// or https://',
  (value) => (/^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value) ? value : undefined),
);

/** BCP 47 language tag. */
export const language = syntax(
  'language/syntax',
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/,
  'a language tag such as "en" or "pt-BR"',
  (value) => (isLanguageTag(value) ? value : undefined),
);

/** A whole number from 0. In YAML, where every scalar is text, its digits. */
export const count = z.preprocess(
  (value) =>
    typeof value === 'string' && /^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value,
  z.int('Expected a whole number.').min(0, 'Expected a whole number from 0.'),
);

/** `true` or `false`, in YAML as the bare word. */
export const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean('Expected true or false.'),
);

function isLanguageTag(value: string): boolean {
  try {
    // Every registered language has two or three letters; "English" is well-formed and means nothing.
    return /^[A-Za-z]{2,3}(?:-|$)/.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** Names a JSON Schema in the first line of a JSON record, for editors. */
export const schemaReference = {
  $schema: z
    .string()
    .exactOptional()
    .meta({ description: 'The JSON Schema of this file, for editors.' }),
};
