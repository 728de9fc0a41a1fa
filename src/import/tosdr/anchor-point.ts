import { occurrencesOf } from '../../domain/indexed-text.ts';
import { byCodeUnit } from '../../domain/order.ts';
import type { HeldVersion } from './held-version.ts';
import { FOUND_LEVELS } from './match-level.ts';
import { placeQuotation, type PlacedQuotation } from './place-quotation.ts';
import { isShort, type Quotation } from './quotation.ts';
import { statedOffset } from './stated-place.ts';

/** Where a point's quotation was looked for. */
export interface Texts {
  /** Texts of the document that the point names, newest first; empty when none is held. */
  readonly own: readonly HeldVersion[];
  /** Texts of the platform's other documents. */
  readonly others: readonly HeldVersion[];
}

/** What looking for a point's quotation gave. */
export type AnchoredPoint =
  | {
      readonly kind: 'placed';
      readonly version: HeldVersion;
      readonly placed: PlacedQuotation;
      readonly isOwn: boolean;
    }
  /** The document is held, newest text given; the words are not in it. */
  | { readonly kind: 'missing'; readonly version: HeldVersion }
  | { readonly kind: 'not-held' }
  /** The words are in the document, but so few that they mean no place in particular. */
  | { readonly kind: 'too-short' };

/**
 * Looks for a quotation in the texts of its platform.
 *
 * Of the texts that have it, the document's own come first, then those where least had to be set
 * aside, then the newest.
 */
export function anchorPoint(quotation: Quotation, { own, others }: Texts): AnchoredPoint {
  const candidates = [
    ...own.map((version) => ({ version, isOwn: true })),
    ...others.map((version) => ({ version, isOwn: false })),
  ];
  const hits = candidates.flatMap(({ version, isOwn }) => {
    const placed = isShort(quotation.blocks.join('\n'))
      ? placeShort(version, quotation)
      : placeQuotation(version, quotation);
    return placed === undefined ? [] : [{ kind: 'placed', version, placed, isOwn } as const];
  });
  const [best] = hits.sort(
    (a, b) =>
      Number(b.isOwn) - Number(a.isOwn) ||
      FOUND_LEVELS.indexOf(a.placed.level) - FOUND_LEVELS.indexOf(b.placed.level) ||
      byNewest(a.version, b.version),
  );
  if (best !== undefined) return best;
  const [newest] = own;
  if (newest === undefined) return { kind: 'not-held' };
  const isThere = occurrencesOf(newest.text, quotation.blocks.join('\n')).length > 0;
  return isThere ? { kind: 'too-short' } : { kind: 'missing', version: newest };
}

function placeShort(version: HeldVersion, quotation: Quotation): PlacedQuotation | undefined {
  if (statedOffset(version, quotation) === undefined) return undefined;
  const placed = placeQuotation(version, quotation);
  return placed?.level === 'exact' && placed.isDecided ? placed : undefined;
}

/** Texts without an instant are of the day of the import, so they are the newest. */
export function byNewest(a: HeldVersion, b: HeldVersion): number {
  return (
    byCodeUnit(b.held.capturedAt ?? '~', a.held.capturedAt ?? '~') ||
    byCodeUnit(a.held.path, b.held.path)
  );
}
