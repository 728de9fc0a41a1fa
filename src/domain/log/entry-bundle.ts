import { concatBytes } from '../bytes.ts';
import { faulty, parsed, type Parsed } from '../parsed.ts';

/** Most bytes of one entry: its length is written in two bytes (C2SP tlog-tiles). */
export const LONGEST_ENTRY = 65_535;

/**
 * @returns entries one after the other, each behind its length as two bytes, the higher first (C2SP tlog-tiles)
 * @throws Error for an entry of more than 65,535 bytes
 */
export function formatEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

/** Reads an entry bundle to its last byte. */
export function parseEntryBundle(bytes: Uint8Array): Parsed<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const [high, low] = bytes.subarray(at, at + 2);
    if (high === undefined || low === undefined) return cut(entries);
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return cut(entries);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return parsed(entries);
}

const cut = (entries: readonly Uint8Array[]): { readonly fault: string } =>
  faulty(`It ends inside entry ${entries.length}, counted from 0.`);

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > LONGEST_ENTRY) throw new Error(`an entry of ${length} bytes`);
  return Uint8Array.of(length >> 8, length & 255);
}
