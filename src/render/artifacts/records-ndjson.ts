import type { Archive } from '../../domain/archive.ts';
import { canonicalJson, type Json } from '../../domain/digest.ts';
import { dataFilePath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import {
  captureJson,
  changeJson,
  documentJson,
  platformJson,
  provisionJson,
} from '../record-json.ts';

/** The whole archive as lines of canonical JSON (RFC 8785), one file for each kind of record. */
export const recordsNdjson: Emitter = {
  id: 'records-ndjson',
  version: 1,
  label: 'All records, one line of canonical JSON each',
  mediaType: 'application/x-ndjson',
  *files({ archive }) {
    for (const [name, rows] of Object.entries(TABLES)) {
      yield {
        path: dataFilePath(`${name}.ndjson`),
        kind: 'made',
        render: () =>
          rows(archive)
            .map((row) => `${canonicalJson(row)}\n`)
            .toArray()
            .join(''),
      };
    }
  },
};

/** Rows of each file: records in order of id or slug, captures in order of time within their document. */
const TABLES = {
  captures: ({ documents }: Archive) =>
    documents
      .values()
      .flatMap((document) => document.captures.map((entry) => captureJson(entry, document))),
  changes: ({ changes }: Archive) => changes.values().map(changeJson),
  documents: ({ documents }: Archive) => documents.values().map(documentJson),
  platforms: ({ platforms }: Archive) => platforms.values().map(platformJson),
  provisions: ({ provisions }: Archive) => provisions.values().map(provisionJson),
} as const satisfies Record<string, (archive: Archive) => IteratorObject<Json>>;

/** Names of the files, without their ending. */
export const DATA_TABLES: readonly string[] = Object.keys(TABLES);
