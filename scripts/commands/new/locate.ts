import { selectorsFor } from '../../../src/domain/excerpt.ts';
import type { IndexedText } from '../../../src/domain/indexed-text.ts';
import type { LoosePlace } from '../../../src/domain/loose-search.ts';
import { normalise } from '../../../src/domain/normalise.ts';
import { differenceWords, searchPassage } from '../../../src/draft/passages.ts';
import { nearestPassage } from '../../../src/link/nearest.ts';
import { Problem } from '../../ask.ts';
import { UsageError } from '../../command.ts';
import type { NewRun } from './kind.ts';
import { OCCURRENCE } from './quotation.ts';

/** Places for all passages; or a report why one has none. */
export type Located =
  | { readonly kind: 'located'; readonly places: readonly LoosePlace[] }
  | { readonly kind: 'not-located'; readonly report: string };

/** Finds every passage in a version text, and says where and with which differences. A choice between places is asked for. */
export async function locatePassages(
  run: NewRun,
  text: IndexedText,
  passages: readonly string[],
): Promise<Located> {
  const occurrences = [...run.ask.list(OCCURRENCE)];
  const places: LoosePlace[] = [];
  for (const [row, words] of passages.entries()) {
    const name = passages.length === 1 ? 'The quotation' : `Passage ${row + 1}`;
    const search = searchPassage(text, words, places.at(-1)?.anchor.end ?? 0);
    if (search.kind === 'missing')
      return { kind: 'not-located', report: missingReport(name, text, words) };
    if (search.kind === 'behind') {
      return {
        kind: 'not-located',
        report: `${name} stands before the end of the passage before it (${paragraphsOf(search.place)}). Give the passages in the order of the document.\n`,
      };
    }
    const place =
      search.kind === 'found'
        ? search.place
        : await choosePlace(run, { name, text, places: search.places, given: occurrences.shift() });
    places.push(place);
    run.io.stderr.write(foundReport(name, place, differenceWords(search.level)));
  }
  if (occurrences.length > 0)
    throw new UsageError('--occurrence is given for a passage that stands at one place only.');
  return { kind: 'located', places };
}

/** @returns for instance `¶ 4` or `¶ 4–6` */
export function paragraphsOf({ anchor }: LoosePlace): string {
  const { firstParagraph, lastParagraph } = anchor;
  return firstParagraph === lastParagraph
    ? `¶ ${firstParagraph}`
    : `¶ ${firstParagraph}–${lastParagraph}`;
}

interface Choice {
  readonly name: string;
  readonly text: IndexedText;
  readonly places: readonly LoosePlace[];
  readonly given: number | undefined;
}

async function choosePlace(
  { ask, io }: NewRun,
  { name, text, places, given }: Choice,
): Promise<LoosePlace> {
  const placeAt = (nth: number): LoosePlace | Problem =>
    places[nth - 1] ?? new Problem(`Expected a number from 1 to ${places.length}.`);
  const rows = places.map(
    (place, index) => `  ${index + 1}. ${paragraphsOf(place)}: ${inContext(text, place)}\n`,
  );
  const list = `${name} stands at ${places.length} places:\n${rows.join('')}`;
  if (given === undefined && !ask.isInteractive)
    throw new UsageError(`${list}Say with --occurrence N which is meant.`);
  if (given === undefined) {
    io.stderr.write(list);
    return ask.asked({
      ...OCCURRENCE,
      read: (answer) => {
        const nth = OCCURRENCE.read(answer);
        return nth instanceof Problem ? nth : placeAt(nth);
      },
    });
  }
  const chosen = placeAt(given);
  if (chosen instanceof Problem)
    throw new UsageError(`--occurrence is "${given}". ${chosen.message}\n${list.trimEnd()}`);
  return chosen;
}

const SHOWN_WORDS = 60;

function inContext(text: IndexedText, { exact, anchor }: LoosePlace): string {
  const { prefix, suffix } = selectorsFor(text, anchor);
  const words = exact.length > SHOWN_WORDS ? `${exact.slice(0, SHOWN_WORDS)}…` : exact;
  const onOneLine = (part: string): string => part.replaceAll('\n', ' / ');
  return `…${onOneLine(prefix)}»${onOneLine(words)}«${onOneLine(suffix)}…`;
}

function foundReport(name: string, place: LoosePlace, difference: string | undefined): string {
  if (difference === undefined) return `${name} stands in ${paragraphsOf(place)}.\n`;
  return `${name} stands in ${paragraphsOf(place)}; the words given differ from it in ${difference}. The record quotes the snapshot:\n${indented(place.exact)}\n`;
}

function missingReport(name: string, text: IndexedText, words: string): string {
  const sought = words
    .split('\n')
    .map(normalise)
    .filter((line) => line !== '')
    .join('\n');
  const nearest = nearestPassage(text, sought);
  const start = `${name} does not occur in the text of this capture.\n`;
  if (nearest === undefined) return `${start}Nothing in the text resembles it.\n`;
  const { at, sought: given, present } = nearest.firstDifference;
  return `${start}The nearest passage stands in ${paragraphsOf({ exact: nearest.text, anchor: nearest.anchor })}:\n${indented(nearest.text)}\nFirst difference at character ${at + 1}: given "${given}", text "${present}".\n`;
}

const indented = (words: string): string => words.replace(/^/gm, '  ');
