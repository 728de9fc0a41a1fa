import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';

/** Where in a value something stands: keys and list positions from the top. */
export type ValuePath = readonly (string | number)[];

/** A record as its file has it: plain values and their places. Whether they make sense is decided later. */
export interface RawRecord {
  readonly file: ContentPath;
  readonly value: unknown;
  /** @returns the place of a value, or of the nearest value around it */
  placeOf(path: ValuePath): Place;
}

/** What reading a record's file gave. Without a record there is at least one error. */
export interface ParsedRecord {
  readonly record?: RawRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** @returns line and column, from 1, of an offset in UTF-16 units */
export function positionAt(
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = source.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  const line = (before.match(/\n/g)?.length ?? 0) + 1;
  return { line, column: offset - lastBreak };
}

/** @returns the text of a file, or `undefined` when its bytes are not UTF-8; a byte order mark is kept out */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
