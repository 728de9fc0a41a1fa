import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseRecordId, type RecordId } from '../domain/ids.ts';
import { dateOf } from '../domain/instants.ts';
import type { Tombstone } from '../domain/records.ts';
import type { Index, PlaceFinder, RecordsToLink } from './input.ts';

/** @returns what is wrong with the withdrawn records, by themselves and with those that they name */
export function tombstoneProblems(
  { tombstones, settings }: RecordsToLink,
  index: Index,
  at: PlaceFinder,
): readonly Diagnostic[] {
  return tombstones.flatMap((tombstone, row) => {
    const place = (field: string): Diagnostic['place'] =>
      at(tombstone.file, ['tombstones', row, field]);
    const { id, document } = tombstone;
    return [
      ...(parseRecordId(id)?.prefix === settings.idPrefix
        ? []
        : [
            diagnostic(
              'id/prefix',
              place('id'),
              `${id} does not start with "${settings.idPrefix}".`,
            ),
          ]),
      ...(document === undefined || index.documents.has(document) || index.tombstones.has(document)
        ? []
        : [
            diagnostic(
              'reference/unknown',
              place('document'),
              `No document has the id ${document}.`,
            ),
          ]),
      ...successorProblems(tombstone, index, place('successor')),
      ...dateProblems(tombstone, place('withdrawnAt')),
    ];
  });
}

/** A successor may be withdrawn in its turn, since old rows are never rewritten; but the way must not lead back. */
function successorProblems(
  { id, successor }: Tombstone,
  index: Index,
  place: Diagnostic['place'],
): readonly Diagnostic[] {
  if (successor === undefined) return [];
  if (successor === id)
    return [diagnostic('reference/self', place, `${id} names itself as its successor.`)];
  if (isLive(successor, index)) return [];
  if (!index.tombstones.has(successor)) {
    return [diagnostic('tombstone/successor', place, `No record has the id ${successor}.`)];
  }
  const circle = circleFrom(id, index);
  // Told once, at the first of its members.
  return circle !== undefined && circle.every((member) => id <= member)
    ? [
        diagnostic(
          'reference/cycle',
          place,
          `The successors lead back: ${[...circle, id].join(', ')}.`,
        ),
      ]
    : [];
}

/** @returns the withdrawn records from one on, each the successor of the one before, when the last leads back to it */
function circleFrom(id: RecordId, index: Index): readonly RecordId[] | undefined {
  const way: RecordId[] = [];
  for (let next: RecordId | undefined = id; next !== undefined;) {
    way.push(next);
    next = index.tombstones.get(next)?.successor;
    if (next === id) return way;
    if (next !== undefined && way.includes(next)) return undefined;
  }
  return undefined;
}

function isLive(id: RecordId, { documents, provisions, changes }: Index): boolean {
  return documents.has(id) || provisions.has(id) || changes.has(id);
}

function dateProblems(
  { withdrawnAt, publishedOn, capturedAt }: Tombstone,
  place: Diagnostic['place'],
): readonly Diagnostic[] {
  const earlier = [
    ...(publishedOn !== undefined && publishedOn > dateOf(withdrawnAt)
      ? [`published on ${publishedOn}`]
      : []),
    ...(capturedAt !== undefined && capturedAt > withdrawnAt ? [`captured at ${capturedAt}`] : []),
  ];
  return earlier.map((fact) =>
    diagnostic('tombstone/date', place, `Withdrawn at ${withdrawnAt}, but ${fact}.`),
  );
}
