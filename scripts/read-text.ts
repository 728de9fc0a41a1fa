import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../src/domain/instants.ts';
import { parseSlug, type Slug } from '../src/domain/slugs.ts';
import { Problem } from './ask.ts';

/** How options and answers are understood: each gives the value, or says what was expected. */

export function readLine(text: string): string | Problem {
  const line = text.trim();
  return line === '' || /[\r\n]/.test(line) ? new Problem('Expected one line of text.') : line;
}

export function readText(text: string): string | Problem {
  return text.trim() === '' ? new Problem('Expected some text.') : text.trim();
}

export function readSlug(text: string): Slug | Problem {
  return (
    parseSlug(text.trim()) ??
    new Problem('Expected lower-case letters, digits and single hyphens, such as "privacy-policy".')
  );
}

export function readWebUrl(text: string): string | Problem {
  const url = text.trim();
  return /^https?:\/\/[^\s/]+\S*$/.test(url) && URL.canParse(url)
    ? url
    : new Problem('Expected an address that starts with http:// or https://.');
}

export function readInstant(text: string): Instant | Problem {
  return (
    parseInstant(text.trim()) ??
    new Problem('Expected an instant in UTC such as 2026-05-11T22:25:31Z.')
  );
}

export function readPlainDate(text: string): PlainDate | Problem {
  return parsePlainDate(text.trim()) ?? new Problem('Expected a day such as 2026-05-11.');
}

export function readCount(text: string): number | Problem {
  return /^(?:0|[1-9]\d{0,8})$/.test(text.trim())
    ? Number(text)
    : new Problem('Expected a whole number.');
}

export function readLanguage(text: string): string | Problem {
  const tag = text.trim();
  try {
    if (
      /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) &&
      Intl.getCanonicalLocales(tag).length === 1
    )
      return tag;
  } catch {
    // An ill-formed tag is thrown as a RangeError.
  }
  return new Problem('Expected a language tag such as en or pt-BR.');
}

/** @returns a reader of one of several words */
export function readOneOf<T extends string>(words: readonly T[]): (text: string) => T | Problem {
  return (text) =>
    words.find((word) => word === text.trim()) ??
    new Problem(`Expected one of ${words.join(', ')}.`);
}
