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

/** Families that stand in for what the faces lack, in the order in which a shape is looked for. */
const STAND_INS = [...new Set(PRESS_FONTS.map(({ family }) => family))].filter(
  (family) => !FACES.includes(family) && family !== 'IBM Plex Mono',
);

/** @returns the families that a text needs: the faces, and those stand-ins that have what a face lacks */
export function familiesFor(text: string): readonly string[] {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const lacking = codes.filter(
    (code) => !FACES.every((family) => familyCoverage(family).has(code)),
  );
  const needed = STAND_INS.filter((family) =>
    lacking.some((code) => familyCoverage(family).has(code)),
  );
  return [...FACES, 'IBM Plex Mono', ...needed];
}

/** @returns the code points of texts for which there is no shape, in order; empty when all can be drawn */
export function missingCodePoints(texts: Iterable<string>): readonly number[] {
  const missing = new Set<number>();
  for (const text of texts)
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (missing.has(code) || NEEDS_NO_SHAPE.test(character)) continue;
      const has = (family: string): boolean => familyCoverage(family).has(code);
      if (!FACES.every(has) && !STAND_INS.some(has)) missing.add(code);
    }
  return [...missing].sort((a, b) => a - b);
}

/** Line feeds, and characters that only say how their neighbours are shaped. */
const NEEDS_NO_SHAPE = /[\n\u200C\u200D\u{FE00}-\u{FE0F}]/u;
