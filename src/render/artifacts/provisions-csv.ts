import type { ProvisionEntry } from '../../domain/archive.ts';
import type { ArchiveSettings } from '../../domain/records.ts';
import { absoluteUrl, dataFilePath, permalinkPath } from '../../domain/urls.ts';
import { csvRow } from '../csv.ts';
import type { Emitter } from '../emitter.ts';

/** All provisions as one table for spreadsheets: UTF-8 without a byte order mark, names in the first row. */
export const provisionsCsv: Emitter = {
  id: 'provisions-csv',
  version: 1,
  label: 'All provisions as a table',
  mediaType: 'text/csv; charset=utf-8',
  *files({ archive }) {
    yield {
      path: dataFilePath('provisions.csv'),
      kind: 'made',
      render: () => {
        const rows = archive.provisions
          .values()
          .map((entry) => COLUMNS.map(([, cell]) => cell(entry, archive.settings) ?? ''));
        return [COLUMNS.map(([name]) => name), ...rows].map(csvRow).join('');
      },
    };
  },
};

type Cell = (entry: ProvisionEntry, settings: ArchiveSettings) => string | undefined;

/** Columns in order. Terms are given by slug, several separated by a space; an empty cell means that nothing is recorded. */
const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['id', ({ provision }) => provision.id],
  ['title', ({ provision }) => provision.title],
  ['platform', ({ platform }) => platform.slug],
  ['platformName', ({ platform }) => platform.name],
  ['document', ({ document }) => document.document.id],
  ['documentTitle', ({ document }) => document.document.title],
  ['capturedAt', ({ capture }) => capture.capture.capturedAt],
  ['excerpt', ({ provision }) => provision.passages.map(({ exact }) => exact).join('\n')],
  ['excerptDigest', ({ proof }) => proof.excerptDigest],
  ['snapshotDigest', ({ capture }) => snapshotDigest(capture.capture.snapshot)],
  ['evidence', ({ evidence }) => evidence.summary],
  ['clauseType', ({ provision }) => provision.clauseType],
  ['categories', ({ provision }) => provision.categories.join(' ')],
  ['severity', ({ provision }) => provision.severity],
  ['confidence', ({ provision }) => provision.confidence],
  ['basis', ({ provision }) => provision.basis],
  [
    'regulations',
    ({ provision }) => provision.regulations.map(({ regulation }) => regulation).join(' '),
  ],
  ['firstSeenAt', ({ figures }) => figures.firstSeenAt],
  ['lastSeenAt', ({ figures }) => figures.lastSeenAt],
  ['stability', ({ figures }) => figures.stability],
  ['url', ({ provision }, settings) => absoluteUrl(settings, permalinkPath(provision.id))],
];

/** The digest of the bytes held here; of bytes not held, the one on record. */
function snapshotDigest(
  snapshot: ProvisionEntry['capture']['capture']['snapshot'],
): string | undefined {
  return snapshot.held?.digest ?? snapshot.recordedDigest;
}
