import type { Archive, DocumentEntry, PlatformEntry, ProvisionEntry } from '../domain/archive.ts';
import type { Instant, PlainDate } from '../domain/instants.ts';

/** When the content of something last changed: a day or an instant in UTC; `undefined` when no date is known. */
export type ContentDate = Instant | PlainDate | undefined;

/** The latest date that a provision's page prints: capture, analysis, correction, change. */
export function dateOfProvision({ provision, capture, figures }: ProvisionEntry): ContentDate {
  return latest([
    capture.capture.capturedAt,
    provision.analysedAt,
    figures.lastSeenAt,
    figures.lastChangedOn,
    ...provision.corrections.map(({ on }) => on),
  ]);
}

/** The latest of a document's captures and changes. */
export function dateOfDocument({ captures, changes }: DocumentEntry): ContentDate {
  return latest([
    captures.at(-1)?.capture.capturedAt,
    ...changes.map(({ change }) => change.changedOn),
  ]);
}

/** The latest date of the provisions in a list. */
export function dateOfProvisions(entries: Iterable<ProvisionEntry>): ContentDate {
  return latest([...entries].map(dateOfProvision));
}

/** The latest of a platform's documents and provisions. */
export function dateOfPlatform(
  { documents, provisions: ids }: PlatformEntry,
  { provisions }: Archive,
): ContentDate {
  const entries = ids.flatMap((id) => provisions.get(id) ?? []);
  return latest([...documents.map(dateOfDocument), dateOfProvisions(entries)]);
}

/** @returns the latest date; a day counts as its beginning */
export function latest(dates: readonly ContentDate[]): ContentDate {
  return dates.reduce<ContentDate>(
    (best, date) => (date !== undefined && (best === undefined || date > best) ? date : best),
    undefined,
  );
}
