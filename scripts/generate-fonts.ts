/** Writes `src/styles/fonts.css`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { fontSheet, type SubsetRanges } from './fonts/font-sheet.ts';
import { STAND_INS } from './fonts/stand-ins.ts';
import { VOICES } from './fonts/voices.ts';

const FILE = join(import.meta.dirname, '../src/styles/fonts.css');

/** The subsets of an installed font package. */
export function rangesOf(packageName: string): SubsetRanges {
  const file = createRequire(import.meta.url).resolve(`${packageName}/unicode.json`);
  const ranges: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof ranges !== 'object' || ranges === null) throw new Error(`${file} is not an object`);
  return Object.fromEntries(
    Object.entries(ranges).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** @returns the style sheet as it lies in the project */
export async function formattedFontSheet(): Promise<string> {
  const config = await resolveConfig(FILE);
  return format(fontSheet(VOICES, STAND_INS, rangesOf), { ...config, filepath: FILE });
}

if (import.meta.main) writeFileSync(FILE, await formattedFontSheet());
