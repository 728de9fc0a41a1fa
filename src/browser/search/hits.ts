import type { SearchPart, ShownResult } from '../../domain/search/search-table.ts';
import { partOfSegment, type IndexTable } from './index-table.ts';
import { markedText, type MarkedText } from './marks.ts';
import type { FoundTerms } from './matching.ts';
import type { Query } from './query.ts';
import { placesToShow } from './places-to-show.ts';
import type { ResultTexts, Stretch } from './result-texts.ts';

/** Words of one part, with what was found in them. */
export interface HitText extends Pick<Stretch, 'isCut'> {
  readonly part: SearchPart;
  readonly marked: MarkedText;
}

/** One record that was found, as the result list shows it. */
export interface Hit {
  readonly shown: ShownResult;
  readonly title: MarkedText;
  /** Where what was asked for stands, the title first; empty when nothing was. */
  readonly foundIn: readonly (SearchPart | 'title')[];
  readonly texts: readonly HitText[];
  /** Values of facets of which a record has at most one. */
  readonly severity: string | undefined;
  readonly evidence: string | undefined;
}

/** What was asked, and what was found of it. */
export interface Answer {
  readonly query: Query;
  readonly found: FoundTerms;
  readonly scores: Float64Array;
  /** The parts that are searched, bit n for the part of that index. */
  readonly searched: number;
}

/** @returns a record as a result: its title and the segments that answer best, everything that was asked for marked */
export async function hitOf(
  record: number,
  answer: Answer,
  table: IndexTable,
  texts: ResultTexts,
): Promise<Hit> {
  const { segments, foundIn } = placesToShow(record, answer, table);
  const hasPhrase = answer.query.wanted.some(({ words }) => words.length > 1);
  const [shown, ...shownTexts] = await Promise.all([
    texts.shown(segments[0] ?? table.firstOf[record] ?? 0),
    ...segments.map(async (segment): Promise<HitText> => {
      const part = partOfSegment(table, segment);
      const { runs, isCut } = await texts.stretch(segment, hasPhrase);
      // Between the passages of a clause the platform says more than is quoted.
      const joiner = part === 'clause' ? ' […] ' : ' ';
      return { part, marked: markedText(runs, answer.query.wanted, joiner), isCut };
    }),
  ]);
  return {
    shown,
    title: markedText([shown.title], answer.query.wanted, ''),
    foundIn,
    texts: shownTexts,
    severity: valueOf(table, 'severity', record),
    evidence: valueOf(table, 'evidence', record),
  };
}

function valueOf(table: IndexTable, name: string, record: number): string | undefined {
  const facet = table.facets.find((column) => column.name === name);
  const [first] = facet?.sets[facet.records[record] ?? -1] ?? [];
  return first === undefined ? undefined : facet?.values[first]?.value;
}
