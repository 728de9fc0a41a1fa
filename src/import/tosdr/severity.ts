import type { SourceCase, SourcePoint } from './source-shapes.ts';

/** The archive's severity for each rating of the source. A rating that is not here gives no severity. */
export const SEVERITY_OF_RATING: Readonly<Record<string, string>> = {
  blocker: 'high',
  bad: 'medium',
  neutral: 'low',
};

/** Terms for archives that do not have them yet. */
export const SEVERITIES = [
  { slug: 'low', name: 'Low', level: 1, definition: 'Usual for documents of this kind.' },
  {
    slug: 'medium',
    name: 'Medium',
    level: 2,
    definition:
      'Gives the platform more room, or asks more of people, than most readers would expect.',
  },
  {
    slug: 'high',
    name: 'High',
    level: 3,
    definition: 'Takes away a right, a remedy or control over one’s own content or data.',
  },
] as const;

export const BASES = [
  {
    slug: 'explicit',
    name: 'Explicit document language',
    definition: 'The quoted words themselves state what the record describes.',
  },
] as const;

/** The source's own rating of a point, such as `bad` with a score. */
export interface Rating {
  readonly word: string;
  /** As the source writes it; its scale is its own. */
  readonly score?: string;
}

/**
 * The rating stands in the case that a point names. Only points from before cases carry one of their
 * own, which then counts.
 *
 * @param found - the case that the point names, when there is one
 */
export function ratingOf(point: SourcePoint, found: SourceCase | undefined): Rating | undefined {
  const word = point.tosdr.point ?? found?.point;
  const score = point.tosdr.point === undefined ? found?.score : point.tosdr.score;
  if (word === undefined) return undefined;
  return { word, ...(score === undefined ? {} : { score }) };
}

/** @returns for instance `bad (score 50)` */
export function ratingText({ word, score }: Rating): string {
  return score === undefined ? word : `${word} (score ${score})`;
}

/** @returns what the source did with a point, in this archive's words */
export function reviewStateOf(point: SourcePoint): string {
  const { irrelevant } = point.tosdr;
  if (irrelevant !== undefined && irrelevant !== false) return 'declined as irrelevant';
  switch (point.needModeration) {
    case true:
      return 'awaiting moderation';
    case false:
      return 'approved';
    default:
      return 'review not stated';
  }
}
