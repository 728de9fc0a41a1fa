import { parseRecordId } from '../../domain/ids.ts';
import type { ContentPath } from '../../domain/records.ts';
import type { ContentFile } from '../../parse/layout.ts';
import type { ContentReader } from '../ports.ts';

/** By kind of record, the highest number that was given so far; 0 when none was. */
export type HighestNumbers = Readonly<Record<'document' | 'change', number>>;

const HOLDS_IDS: ReadonlySet<ContentFile['kind']> = new Set([
  'document',
  'change',
  'provision',
  'addresses',
  'ledger',
  'page',
]);

/**
 * The highest numbers in a content folder.
 *
 * Whatever looks like an id of the archive counts, wherever it stands: a withdrawn record, or one that
 * is only spoken of, had its number too.
 *
 * @param prefix - of the archive's ids; when it has none yet, no number was given
 */
export function highestNumbers(
  files: ReadonlyMap<ContentPath, ContentFile>,
  content: ContentReader,
  prefix: string | undefined,
): HighestNumbers {
  const highest = { document: 0, change: 0 };
  if (prefix === undefined) return highest;
  const syntax = new RegExp(`\\b${prefix}-[DC]-\\d{5,9}\\b`, 'g');
  for (const [path, { kind }] of files) {
    if (!HOLDS_IDS.has(kind)) continue;
    const text = new TextDecoder().decode(content.read(path));
    for (const [id] of text.matchAll(syntax)) {
      const parts = parseRecordId(id);
      if (parts === undefined || parts.kind === 'provision') continue;
      highest[parts.kind] = Math.max(highest[parts.kind], parts.number);
    }
  }
  return highest;
}
