import { wholeFile, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { contentFileAt } from '../parse/layout.ts';
import type { RawRecord, ValuePath } from '../parse/raw-record.ts';
import { parseRecordFile } from '../parse/record-file.ts';
import type { ContentSource } from './ports.ts';

/** Finds places in files on demand, by reading the file again: places are needed only for diagnostics. */
export function placeFinder(content: ContentSource): (file: ContentPath, path: ValuePath) => Place {
  const cache = new Map<ContentPath, RawRecord | undefined>();
  return (file, path) => {
    if (!cache.has(file)) cache.set(file, rawRecordAt(content, file));
    return cache.get(file)?.placeOf(path) ?? wholeFile(file);
  };
}

function rawRecordAt(content: ContentSource, path: ContentPath): RawRecord | undefined {
  const { kind } = contentFileAt(path);
  switch (kind) {
    case 'snapshot':
    case 'ledger':
    case 'ledger-object':
    case 'ledger-checkpoint':
    case 'ledger-manifest':
    case 'ledger-timestamp':
    case 'ignored':
    case 'unknown':
    case 'misnamed':
      return undefined;
    default:
      return parseRecordFile(kind, path, content.read(path)).record;
  }
}
