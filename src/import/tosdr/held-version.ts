import { indexText, type IndexedText } from '../../domain/indexed-text.ts';
import { extractVersion } from '../../parse/extract/index.ts';
import { decodeUtf8 } from '../../parse/raw-record.ts';
import type { HeldText } from './held-texts.ts';

/** A held text made ready for looking for quotations. */
export interface HeldVersion {
  readonly held: HeldText;
  readonly text: IndexedText;
  /** The file as it is, and with every run of white space as one space; absent when it is not UTF-8. */
  readonly raw?: { readonly source: string; readonly collapsed: string };
}

/** @returns the text, or `undefined` when no words can be read from its bytes */
export function readHeldVersion(held: HeldText): HeldVersion | undefined {
  const version = extractVersion(held.bytes, held.mediaType);
  if (version === undefined) return undefined;
  const source = decodeUtf8(held.bytes);
  return {
    held,
    text: indexText(version),
    ...(source === undefined ? {} : { raw: { source, collapsed: collapse(source) } }),
  };
}

/** @returns the text with every run of white space as one space, and none at either end */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
