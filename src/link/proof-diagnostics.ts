import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PassageAnchor } from '../domain/evidence.ts';
import type { Capture, Provision } from '../domain/records.ts';
import type { AnchorResult, SelectorMismatch } from './anchor.ts';
import type { PlaceFinder } from './input.ts';
import type { NearestPassage } from './nearest.ts';

/** Which passage of which provision was looked for, and where. */
export interface PassageSubject {
  readonly provision: Provision;
  /** Place in the list of passages, from 0. */
  readonly row: number;
  readonly capture: Capture;
}

/** @returns what is wrong with a passage, or `undefined` when it was found at one decided place */
export function anchorDiagnostic(
  result: AnchorResult,
  subject: PassageSubject,
  at: PlaceFinder,
): Diagnostic | undefined {
  const { provision, row, capture } = subject;
  const name = provision.passages.length === 1 ? 'The excerpt' : `Passage ${row + 1}`;
  const place = at(provision.file, ['passages', row, 'exact']);
  const related = [{ place: at(capture.file, ['snapshot', 'digest']), label: 'capture declared' }];
  switch (result.state) {
    case 'found':
      return undefined;
    case 'missing': {
      const message = `${name} does not occur in ${snapshotName(capture)}.\n${nearestWords(result.nearest)}`;
      return diagnostic('excerpt/not-in-snapshot', place, message, related);
    }
    case 'ambiguous': {
      const message = `${name} occurs ${result.places.length} times in ${snapshotName(capture)}: ${placesWords(result.places)}.`;
      return diagnostic('excerpt/ambiguous', place, message, related);
    }
    case 'wrong-selector': {
      const message = `${name} occurs in ${snapshotName(capture)} in ${paragraphWords(result.place)}, but not as its selectors say.`;
      const lines = [message, ...result.mismatches.map(mismatchWords)];
      return diagnostic('excerpt/selector', place, lines.join('\n'), related);
    }
    case 'not-normal': {
      const exact = provision.passages[row]?.exact ?? '';
      const message = `${name} is not in normal form.\nFirst difference at character ${result.at + 1}: excerpt ${quoteFrom(exact, result.at)}, normal form ${quoteFrom(result.normal, result.at)}.`;
      return diagnostic('excerpt/not-normal', place, message, related);
    }
    default:
      return result satisfies never;
  }
}

function snapshotName({ key, snapshot }: Capture): string {
  const digest = snapshot.held?.digest.slice(0, 8);
  return digest === undefined
    ? `the capture ${key}`
    : `snapshot sha256:${digest}… of the capture ${key}`;
}

function nearestWords(nearest: NearestPassage | undefined): string {
  if (nearest === undefined) return 'Nothing in it resembles these words.';
  const { at, sought, present } = nearest.firstDifference;
  const difference = `First difference at character ${at + 1}: excerpt ${quote(sought)}, snapshot ${quote(present)}.`;
  return `${difference}\nThe nearest passage stands in ${paragraphWords(nearest.anchor)}.`;
}

function paragraphWords({ firstParagraph, lastParagraph }: PassageAnchor): string {
  return firstParagraph === lastParagraph
    ? `paragraph ${firstParagraph}`
    : `paragraphs ${firstParagraph} to ${lastParagraph}`;
}

function placesWords(places: readonly PassageAnchor[]): string {
  return places.map((place) => `${paragraphWords(place)} from character ${place.start}`).join('; ');
}

function mismatchWords({ selector, stated, actual }: SelectorMismatch): string {
  return selector === 'start'
    ? `The record states the start ${stated}; the passage starts at ${actual}.`
    : `The record states the ${selector} ${quote(stated)}; there stands ${quote(actual)}.`;
}

const EXCERPT_LENGTH = 24;

function quoteFrom(text: string, codePoint: number): string {
  const characters = [...text].slice(codePoint);
  return quote(characters.slice(0, EXCERPT_LENGTH).join(''));
}

/** What cannot be seen or told apart in print is named by its code point. */
function quote(text: string): string {
  if (text === '') return 'its end';
  const visible = text.replace(/[^\S ]|[\p{Cc}\p{Cf}]/gu, (character) => {
    const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `⟨U+${hexadecimal.padStart(4, '0')}⟩`;
  });
  return `"${visible}"`;
}
