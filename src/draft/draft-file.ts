import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';

/** A file that shall lie in a content folder: text in UTF-8, or exact bytes. */
export interface DraftFile {
  readonly path: ContentPath;
  readonly content: string | Uint8Array;
}

/** A record's file; or why the record cannot be written as a file that reads back the same. */
export type Drafted =
  | { readonly kind: 'drafted'; readonly file: DraftFile }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** @returns the text of a JSON record: indented by two spaces, a final line feed, members that are `undefined` left out */
export function jsonText(record: object): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** Fields that may be left out or be `undefined`, which means the same. */
export type MayLack<T> = { readonly [Name in keyof T]?: T[Name] | undefined };
