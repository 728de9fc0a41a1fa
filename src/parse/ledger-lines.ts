import { diagnostic, wholeFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';

/** Most bytes of one line: what an entry of a transparency log may have (C2SP tlog-tiles). */
const LONGEST = 65_535;

/** One line of the ledger before it is typed. */
export interface RawLedgerLine {
  /** Place in the file, from 1. */
  readonly at: number;
  /** Without its line feed. */
  readonly text: string;
  readonly value: unknown;
}

/** @returns the place of a line of a ledger file */
export function lineOf(file: ContentPath, line: number): Place {
  return { at: 'position', file, line, column: 1 };
}

/**
 * Takes the ledger apart: one JSON value a line, every line ended by a line feed. Nothing is passed over:
 * the first line that is not one is a diagnostic, and none after it is read.
 */
export function parseLedgerLines(
  file: ContentPath,
  bytes: Uint8Array,
): { readonly lines: readonly RawLedgerLine[]; readonly diagnostics: readonly Diagnostic[] } {
  const source = decode(bytes);
  if (source === undefined) {
    const problem = diagnostic('ledger/syntax', wholeFile(file), 'The file is not valid UTF-8.');
    return { lines: [], diagnostics: [problem] };
  }
  const texts = source.split('\n');
  const rest = texts.pop() ?? '';
  const lines: RawLedgerLine[] = [];
  for (const [index, text] of texts.entries()) {
    const value = jsonValue(text);
    if (value === undefined)
      return refused(lines, file, `Line ${index + 1} is not JSON of at most ${LONGEST} bytes.`);
    lines.push({ at: index + 1, text, value: value.value });
  }
  if (rest !== '' || lines.length === 0)
    return refused(lines, file, 'The last line is not ended by a line feed.');
  return { lines, diagnostics: [] };
}

function refused(
  lines: readonly RawLedgerLine[],
  file: ContentPath,
  message: string,
): ReturnType<typeof parseLedgerLines> {
  const place = lineOf(file, lines.length + 1);
  return { lines, diagnostics: [diagnostic('ledger/syntax', place, message)] };
}

/** A byte order mark stays in the text and is refused: it would be missing from every digest. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonValue(text: string): { readonly value: unknown } | undefined {
  if (Buffer.byteLength(text) > LONGEST) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
