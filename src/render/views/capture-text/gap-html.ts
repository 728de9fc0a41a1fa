import type { Gap, GapKind } from '../../../domain/version-text.ts';
import { escapeAttribute, escapeText } from '../../html.ts';
import { directionOf } from '../../words/languages.ts';
import { formatCount } from '../../words/numbers.ts';

/** The language of the archive's own words, and that of the text. */
export interface GapLanguages {
  readonly language: string;
  readonly textLanguage: string;
}

/** Whether a gap stands where it stood in the snapshot, or below the list or table in which it stood. */
type GapPlace = 'own' | 'below';

const NAMES: Readonly<Record<GapKind, readonly [one: string, many: string]>> = {
  image: ['image', 'images'],
  page: ['page shown inside of this one', 'pages shown inside of this one'],
  object: ['embedded object', 'embedded objects'],
  video: ['video', 'videos'],
  sound: ['sound recording', 'sound recordings'],
  canvas: ['picture drawn by script', 'pictures drawn by script'],
  drawing: ['drawing with letters', 'drawings with letters'],
};

const LONGEST_ALTERNATIVE = 240;

/** @returns what stands in the reading view for things that are no text: in brackets, without a number, like ones counted */
export function gapsHtml(
  gaps: readonly Gap[],
  place: GapPlace,
  { language, textLanguage }: GapLanguages,
): string {
  return runsOf(gaps)
    .map(([gap, count]) => {
      const words = gapWords(gap, count, place);
      const own = alternativeHtml(gap, count, textLanguage);
      return `<p class="gap" lang="${escapeAttribute(language)}" dir="${directionOf(language)}">[${escapeText(words)}${own}]</p>`;
    })
    .join('');
}

function runsOf(gaps: readonly Gap[]): readonly (readonly [gap: Gap, count: number])[] {
  const runs: [gap: Gap, count: number][] = [];
  for (const gap of gaps) {
    const last = runs.at(-1);
    if (last !== undefined && isLike(last[0], gap)) last[1] += 1;
    else runs.push([gap, 1]);
  }
  return runs;
}

const isLike = (a: Gap, b: Gap): boolean =>
  a.kind === b.kind &&
  a.paragraph === b.paragraph &&
  a.isInside === b.isInside &&
  a.alternative === undefined &&
  b.alternative === undefined;

/** `In ¶ 9: image, not read as text`. */
function gapWords({ kind, paragraph, isInside }: Gap, count: number, place: GapPlace): string {
  const [one, many] = NAMES[kind];
  const what = count === 1 ? one : `${formatCount(count)} ${many}`;
  const where = isInside
    ? `in ¶ ${paragraph}: `
    : place === 'below'
      ? `after ¶ ${paragraph}: `
      : '';
  const words = `${where}${what}, not read as text`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The words are the platform's, and as hostile as all of them. */
function alternativeHtml({ kind, alternative }: Gap, count: number, textLanguage: string): string {
  if (kind !== 'image') return '';
  if (alternative === undefined)
    return `; ${count === 1 ? 'it has' : 'they have'} no alternative text`;
  const characters = [...alternative];
  const isCut = characters.length > LONGEST_ALTERNATIVE;
  const shown = isCut ? `${characters.slice(0, LONGEST_ALTERNATIVE).join('')} […]` : alternative;
  return `; its alternative text: “<span lang="${escapeAttribute(textLanguage)}" dir="auto">${escapeText(shown)}</span>”`;
}
