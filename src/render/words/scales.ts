import type { Archive, Prevalence, Stability } from '../../domain/archive.ts';
import type { Slug } from '../../domain/slugs.ts';
import { formatCount, plural } from './numbers.ts';

/** A judgement on a scale: the word, and how many of the scale's bars are filled. */
export interface MeterView {
  readonly name: string;
  /** From 1; 0 when the term has no place on the scale. */
  readonly level: number;
  /** Length of the scale; 0 when there is none. */
  readonly of: number;
}

const UNCLASSIFIED: MeterView = { name: 'Not classified', level: 0, of: 0 };

/** @returns the meter of a severity or confidence, `Not classified` when the record gives none */
export function meterOf(
  archive: Archive,
  scale: 'severities' | 'confidences',
  slug: Slug | undefined,
): MeterView {
  const term = slug === undefined ? undefined : archive.vocabulary[scale].get(slug);
  if (term === undefined) return UNCLASSIFIED;
  const level = term.level ?? 0;
  return { name: term.name, level, of: level === 0 ? 0 : scaleLength(archive, scale) };
}

function scaleLength(archive: Archive, scale: 'severities' | 'confidences'): number {
  return Math.max(0, ...[...archive.vocabulary[scale].values()].map((term) => term.level ?? 0));
}

const STABILITIES = {
  stable: 'Stable',
  'mostly-stable': 'Mostly stable',
  changing: 'Changing',
  gone: 'No longer present',
  'not-counted': 'Not counted.',
} as const satisfies Record<Stability, string>;

export const stabilityWord = (stability: Stability): string => STABILITIES[stability];

/** How common a clause type is, as two lines: a value and its base. */
export interface PrevalenceView {
  readonly value: string;
  readonly note?: string;
}

/** @returns `Unique` when no other platform has the clause type, else the share; `Not counted.` when it is not known */
export function prevalenceView(prevalence: Prevalence | undefined): PrevalenceView {
  if (prevalence === undefined || prevalence.of === 0) return { value: 'Not counted.' };
  if (prevalence.provisionsElsewhere === 0) {
    return { value: 'Unique', note: prevalenceBase(prevalence) };
  }
  const { platforms, of } = prevalence;
  return {
    value: `${formatCount(platforms)} of ${formatCount(of)}`,
    note: 'other platforms with this clause type',
  };
}

/** @returns `3 of 343 other platforms` */
export function prevalenceBase(prevalence: Prevalence): string {
  return `${formatCount(prevalence.platforms)} of ${plural(prevalence.of, 'other platform')}`;
}
