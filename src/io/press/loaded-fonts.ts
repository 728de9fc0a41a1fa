import { readFileSync } from 'node:fs';
import { fontCoverage } from './font-coverage.ts';
import { PRESS_FONTS, type PressFont } from './fonts.ts';

/** A font with its bytes, read once for each worker. */
export interface LoadedFont extends PressFont {
  readonly bytes: Buffer;
}

let loaded: readonly LoadedFont[] | undefined;

/** @returns every font that comes with the program */
export function loadedFonts(): readonly LoadedFont[] {
  loaded ??= PRESS_FONTS.map((font) => ({ ...font, bytes: readFileSync(font.path) }));
  return loaded;
}

const coverages = new Map<string, ReadonlySet<number>>();

/** @returns the code points of a family: of its first font, since all cuts of a family have the same */
function familyCoverage(family: string): ReadonlySet<number> {
  const known = coverages.get(family);
  if (known !== undefined) return known;
  const font = loadedFonts().find((one) => one.family === family);
  if (font === undefined) throw new Error(`no font of ${family}`);
  const coverage = fontCoverage(font.bytes);
  coverages.set(family, coverage);
  return coverage;
}

/** The faces of the archive: what is printed may be set in any of the two. */
const FACES = ['Source Serif 4', 'Source Sans 3'];

/** @returns the code points of texts for which there is no shape, in order; empty when all can be drawn */
export function missingCodePoints(texts: Iterable<string>): readonly number[] {
  const others = [...new Set(loadedFonts().map(({ family }) => family))].filter(
    (family) => !FACES.includes(family) && family !== 'IBM Plex Mono',
  );
  const missing = new Set<number>();
  for (const text of texts)
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (missing.has(code) || NEEDS_NO_SHAPE.test(character)) continue;
      const has = (family: string): boolean => familyCoverage(family).has(code);
      if (!FACES.every(has) && !others.some(has)) missing.add(code);
    }
  return [...missing].sort((a, b) => a - b);
}

/** Line feeds, and characters that only say how their neighbours are shaped. */
const NEEDS_NO_SHAPE = /[\n\u200C\u200D\u{FE00}-\u{FE0F}]/u;
