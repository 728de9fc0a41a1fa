import { formatRecordId, parseRecordId, type RecordId, type RecordKind } from '../domain/ids.ts';
import type { ContentPath } from '../domain/records.ts';
import { contentFileAt, type ContentFile } from '../parse/layout.ts';

/** Files whose words are searched for ids. Pages of prose are left out: they give examples of ids. */
const HOLDS_IDS: ReadonlySet<ContentFile['kind']> = new Set([
  'document',
  'provision',
  'change',
  'addresses',
  'ledger',
]);

/** @returns whether a file can hold ids that are given: records, withdrawn records, the ledger */
export function holdsRecordIds(path: ContentPath): boolean {
  return HOLDS_IDS.has(contentFileAt(path).kind);
}

/**
 * The id of a new record: the highest number of its kind that is written anywhere, and one more.
 *
 * A number that is only spoken of (a withdrawn record, a reference to a record that is not there) counts
 * as given, so that it is never given to something else.
 *
 * @param texts - of every file for which {@link holdsRecordIds} is true
 */
export function nextRecordId(prefix: string, kind: RecordKind, texts: Iterable<string>): RecordId {
  let highest = 0;
  for (const text of texts) {
    for (const [id] of text.matchAll(/\b[A-Z]{2,8}-[PDC]-\d{5,9}\b/g)) {
      const parts = parseRecordId(id);
      if (parts?.prefix === prefix && parts.kind === kind)
        highest = Math.max(highest, parts.number);
    }
  }
  return formatRecordId({ prefix, kind, number: highest + 1 });
}
