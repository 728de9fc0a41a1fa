import { clauseTypeOf } from './clause-type-rules.ts';
import type { QuotedPoint } from './quoted-points.ts';
import { ratingOf, ratingText, reviewStateOf, SEVERITY_OF_RATING } from './severity.ts';
import type { SourceCase } from './source-shapes.ts';
import { plainLine, topicIds, withoutRating } from './source-text.ts';

/** What the source says about a point beside its quotation, and what the archive makes of it. */
export interface Classification {
  readonly title: string;
  readonly clauseType?: string;
  readonly severity?: string;
  readonly rating?: string;
  /** The case that the point names, with its topics if it has any. */
  readonly topic?: string;
  readonly reviewState: string;
}

/** @param cases - by name, as points write it */
export function classifyPoint(
  { id, point }: QuotedPoint,
  cases: ReadonlyMap<string, SourceCase>,
): Classification {
  const found = point.tosdr.case === undefined ? undefined : cases.get(point.tosdr.case);
  const caseName = point.tosdr.case === undefined ? undefined : withoutRating(point.tosdr.case);
  const topics = topicIds(point.topics ?? []);
  const rating = ratingOf(point, found);
  const clauseType = clauseTypeOf(caseName, topics);
  const severity = rating && SEVERITY_OF_RATING[rating.word];
  const topic = topicText(caseName, topics);
  return {
    title: withoutRating(point.title) || plainLine(point.title) || `Point ${id}`,
    ...(clauseType === undefined ? {} : { clauseType }),
    ...(severity === undefined ? {} : { severity }),
    ...(rating === undefined ? {} : { rating: ratingText(rating) }),
    ...(topic === undefined ? {} : { topic }),
    reviewState: reviewStateOf(point),
  };
}

function topicText(caseName: string | undefined, topics: readonly string[]): string | undefined {
  const listed = topics.length === 0 ? undefined : `topics: ${topics.join(', ')}`;
  if (caseName === undefined || caseName === '') return listed;
  return listed === undefined ? caseName : `${caseName} (${listed})`;
}

const PLACEHOLDER = 'Generated through the annotate view';

/** @returns whether a point explains itself in prose, beyond the placeholder, its own title and a full stop */
export function hasExplanation({ point }: Pick<QuotedPoint, 'point'>): boolean {
  const text = plainLine(point.tosdr.tldr ?? '');
  return text.length > 1 && text !== PLACEHOLDER && text !== plainLine(point.title);
}
