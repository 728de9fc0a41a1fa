import type { StandIn } from './stand-ins.ts';
import type { Face, Voice } from './voices.ts';

const HEAD = `/*
 * The three voices in the scripts that they have, and the fonts that stand in for them.
 * Written by "npm run fonts" from scripts/fonts; why it is so: docs/decisions/fonts.md.
 */
`;

/** What a stand-in is asked for: the scripts of the voices. Any other script goes to the fonts of its language. */
const STAND_IN_RANGE =
  'U+0000-052F, U+1D00-1FFF, U+2000-20CF, U+2100-22FF, U+2C60-2DFF, U+A640-A7FF';

/** The characters of each subset of a package, as `unicode-range` names them. */
export type SubsetRanges = Readonly<Record<string, string>>;

/**
 * @param rangesOf - the subsets of a package, from its `unicode.json`
 * @returns the style sheet of all faces
 */
export function fontSheet(
  voices: readonly Voice[],
  standIns: readonly StandIn[],
  rangesOf: (packageName: string) => SubsetRanges,
): string {
  const faces = voices.flatMap((voice) =>
    voice.faces.flatMap((face) =>
      voice.subsets.map((subset) =>
        faceRule(voice, face, { subset, range: rangesOf(voice.package)[subset] }),
      ),
    ),
  );
  return [HEAD, ...faces, ...standIns.map(standInRule)].join('');
}

function faceRule(
  voice: Voice,
  face: Face,
  { subset, range }: { readonly subset: string; readonly range: string | undefined },
): string {
  if (range === undefined) throw new Error(`${voice.package} has no subset ${subset}`);
  return rule({
    'font-family': `'${voice.family}'`,
    'font-style': face.style,
    'font-weight': face.weight,
    'font-display': face.display,
    src: `url('${voice.package}/files/${face.file(subset)}.woff2') format('woff2')`,
    'unicode-range': range.replaceAll(',', ', '),
  });
}

/** Sizes and line measures after CSS Fonts Module Level 5: the stand-in takes the room of the face it stands for. */
function standInRule({ family, style, weight, local, width, of }: StandIn): string {
  const scale = of.width / width;
  return rule({
    'font-family': `'${family}'`,
    'font-style': style,
    'font-weight': weight,
    src: local.map((name) => `local('${name}')`).join(', '),
    'size-adjust': percent(scale),
    'ascent-override': percent(of.ascent / scale),
    'descent-override': percent(of.descent / scale),
    'line-gap-override': '0%',
    'unicode-range': STAND_IN_RANGE,
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function rule(declarations: Readonly<Record<string, string>>): string {
  const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}
