import type { Archive } from '../../domain/archive.ts';
import type { Term } from '../../domain/records.ts';
import { regulationTablePath } from '../../domain/urls.ts';
import { csvRow } from '../csv.ts';
import type { Emitter } from '../emitter.ts';
import { matrixOf } from '../views/regulation-matrix.ts';

/** Each regulation's table of articles by platform. An empty cell means that nobody reviewed the platform. */
export const regulationTables: Emitter = {
  id: 'regulation-table',
  version: 1,
  label: 'Records per platform and article of a regulation',
  mediaType: 'text/csv; charset=utf-8',
  *files({ archive }) {
    for (const term of archive.vocabulary.regulations.values()) {
      yield {
        path: regulationTablePath(term.slug),
        kind: 'made',
        render: () => rowsOf(archive, term).map(csvRow).join(''),
      };
    }
  },
};

function rowsOf(archive: Archive, term: Term): readonly (readonly string[])[] {
  const { articles, platforms } = matrixOf(archive, term);
  const names = articles.map(({ pinCite }) => pinCite ?? 'no article given');
  return [
    ['platform', 'platformName', 'reviewedOn', 'records', ...names],
    ...platforms.map(({ platform, reviewedOn, records, counts }) => [
      platform.slug,
      platform.name,
      reviewedOn ?? '',
      String(records),
      ...counts.map((count) => (count === 0 && reviewedOn === undefined ? '' : String(count))),
    ]),
  ];
}
