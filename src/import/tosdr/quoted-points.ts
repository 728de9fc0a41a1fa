import { byCodeUnit } from '../../domain/order.ts';
import { referenceOf } from './references.ts';
import { plainLine } from './source-text.ts';
import type { PointFile, SourcePoint } from './source-shapes.ts';
import type { Service, Services } from './services.ts';

/** A point that quotes a document of a service. */
export interface QuotedPoint {
  readonly id: string;
  /** What the record names it by. */
  readonly reference: string;
  readonly point: SourcePoint;
  readonly service: Service;
  /** The quotation with the source's own characters. */
  readonly quotation: string;
  /** Name of the document as the point gives it, on one line; empty when it gives none. */
  readonly documentName: string;
}

/** Why a point gives no provision. */
export type Omission =
  | 'repeated'
  | 'no-quotation'
  | 'no-service'
  | 'unknown-service'
  | 'no-words'
  | 'too-short-to-place'
  | 'withdrawn';

/** Points by what becomes of them; every point of the source is in one of the two. */
export interface SortedPoints {
  /** In order of their number. */
  readonly quoted: readonly QuotedPoint[];
  readonly omitted: readonly { readonly id: string; readonly why: Omission }[];
}

/** Sets aside the points that quote nothing, or whose service the source does not describe. */
export function sortPoints(files: readonly PointFile[], services: Services): SortedPoints {
  const quoted: QuotedPoint[] = [];
  const omitted: { readonly id: string; readonly why: Omission }[] = [];
  const seen = new Set<string>();
  for (const { blob, data: point } of [...files].sort((a, b) => byPointId(a.data.id, b.data.id))) {
    const quotation = point.quoteText?.toWellFormed() ?? '';
    const slug = point.services?.[0];
    const service = slug === undefined ? undefined : services.bySlug.get(slug);
    const why = seen.has(point.id) ? 'repeated' : omissionOf(quotation, slug, service);
    seen.add(point.id);
    if (why !== undefined) omitted.push({ id: point.id, why });
    else if (service !== undefined) {
      const documentName = plainLine(point.quoteDoc ?? '');
      const reference = referenceOf(point.id, blob);
      quoted.push({ id: point.id, reference, point, service, quotation, documentName });
    }
  }
  return { quoted, omitted };
}

function omissionOf(
  quotation: string,
  slug: string | undefined,
  service: Service | undefined,
): Omission | undefined {
  if (quotation === '') return 'no-quotation';
  if (slug === undefined) return 'no-service';
  return service === undefined ? 'unknown-service' : undefined;
}

/** Numbers by value, before anything else. */
export function byPointId(a: string, b: string): number {
  return a.length - b.length || byCodeUnit(a, b);
}
