import { plural } from '../../render/words/numbers.ts';
import type { Comparison } from './comparison.ts';

type Said = Exclude<Comparison, { readonly kind: 'one-change' }>;
type Span = Extract<Comparison, { readonly kind: 'span' }>;

/** @returns what lies between two captures, in a sentence or two */
export function comparisonWords(comparison: Said): string {
  switch (comparison.kind) {
    case 'unlisted':
      return 'The address names a capture that is not in this list. All captures are shown.';
    case 'one-capture':
      return `Both are the capture of ${comparison.capture.label}: there is nothing to compare.`;
    case 'span':
      return comparison.changes === 0 ? withoutChange(comparison) : withChanges(comparison);
    default:
      return comparison satisfies never;
  }
}

function withoutChange(span: Span): string {
  const pair = pairOf(span);
  if (span.texts === 'same') return `The captures of ${pair} have the same text.`;
  const recorded = `No change is recorded between the captures of ${pair}.`;
  return span.texts === 'unknown'
    ? `${recorded} The text of one of them at least is not held.`
    : `${recorded} Their texts differ; the notes in the list say why they are not compared.`;
}

function withChanges(span: Span): string {
  const { changes, texts } = span;
  const verb = changes === 1 ? 'is' : 'are';
  const counted = `${plural(changes, 'change')} ${verb} recorded between the captures of ${pairOf(span)}.`;
  return texts === 'same' ? `${counted} After them the text is the same as before.` : counted;
}

const pairOf = ({ captures }: Span): string =>
  `${captures[0]?.label ?? ''} and ${captures.at(-1)?.label ?? ''}`;
