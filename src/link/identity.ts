import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kindOfRecord, parseRecordId, type RecordId, type RecordKind } from '../domain/ids.ts';
import { groupBy } from '../domain/order.ts';
import type { ContentPath } from '../domain/records.ts';
import type { Index, PlaceFinder, RecordsToLink } from './input.ts';

interface Identified {
  readonly kind: RecordKind;
  readonly id: RecordId;
  readonly file: ContentPath;
}

/** @returns ids with a foreign prefix or letter, given twice, or taken from a withdrawn record */
export function identityProblems(
  records: RecordsToLink,
  index: Index,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const identified: readonly Identified[] = [
    ...records.documents,
    ...records.provisions,
    ...records.changes,
  ];
  return [
    ...identified.flatMap((record) => syntaxProblems(record, records.settings.idPrefix, at)),
    ...duplicateIds(identified, at),
    ...identified
      .filter((record) => index.tombstones.has(record.id))
      .map((record) =>
        diagnostic(
          'id/withdrawn',
          at(record.file, ['id']),
          `${record.id} is the id of a withdrawn record.`,
        ),
      ),
    ...duplicateTombstones(records, at),
    ...duplicateTerms(records, at),
  ];
}

function syntaxProblems(
  record: Identified,
  prefix: string,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const place = at(record.file, ['id']);
  const wrongPrefix = parseRecordId(record.id)?.prefix !== prefix;
  const wrongKind = kindOfRecord(record.id) !== record.kind;
  return [
    ...(wrongPrefix
      ? [diagnostic('id/prefix', place, `${record.id} does not start with "${prefix}".`)]
      : []),
    ...(wrongKind
      ? [
          diagnostic(
            'id/kind',
            place,
            `${record.id} is the id of a ${kindOfRecord(record.id)}, and this is a ${record.kind}.`,
          ),
        ]
      : []),
  ];
}

function duplicateIds(identified: readonly Identified[], at: PlaceFinder): readonly Diagnostic[] {
  return [...groupBy(identified, (record) => record.id).values()].flatMap(([first, ...others]) =>
    others.map((record) =>
      diagnostic(
        'id/duplicate',
        at(record.file, ['id']),
        `${record.id} is given twice.`,
        first === undefined ? [] : [{ place: at(first.file, ['id']), label: 'first given' }],
      ),
    ),
  );
}

function duplicateTombstones(records: RecordsToLink, at: PlaceFinder): readonly Diagnostic[] {
  const seen = new Set<string>();
  return records.tombstones.flatMap((tombstone, row) => {
    const isRepeated = seen.has(tombstone.id);
    seen.add(tombstone.id);
    return isRepeated
      ? [
          diagnostic(
            'id/duplicate',
            at(tombstone.file, ['tombstones', row, 'id']),
            `${tombstone.id} is withdrawn twice.`,
          ),
        ]
      : [];
  });
}

function duplicateTerms(records: RecordsToLink, at: PlaceFinder): readonly Diagnostic[] {
  return [...groupBy(records.terms, (term) => term.file)].flatMap(([file, terms]) => {
    const seen = new Set<string>();
    return terms.flatMap((term, row) =>
      (['slug', 'name'] as const).flatMap((field) => {
        const named = `${field} ${term[field].toLowerCase()}`;
        const isRepeated = seen.has(named);
        seen.add(named);
        return isRepeated
          ? [
              diagnostic(
                'term/duplicate',
                at(file, ['terms', row, field]),
                `The ${field} "${term[field]}" stands twice.`,
              ),
            ]
          : [];
      }),
    );
  });
}
