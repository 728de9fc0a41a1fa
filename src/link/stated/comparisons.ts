import type { Comparison } from './stated.ts';

/** Every stated figure that is compared, in the order of the notes on a record's page. */
export const COMPARISONS: readonly Comparison[] = [];
