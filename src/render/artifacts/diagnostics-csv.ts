import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../diagnostics/reporters.ts';
import { absoluteUrl, dataFilePath } from '../../domain/urls.ts';
import { csvRow } from '../csv.ts';
import type { Emitter } from '../emitter.ts';
import type { ViewContext } from '../views/context.ts';
import { pagesByFile } from '../views/parts/page-of-file.ts';
import { placeWords } from '../words/diagnostics.ts';

const COLUMNS = ['severity', 'code', 'file', 'line', 'column', 'message', 'related', 'url'];

/**
 * What the check of the content reported, by file, line and column. `message` has one sentence a line and ends
 * with the remedy; `related` one place a line; `url` is the page that shows what the file says.
 */
export const diagnosticsCsv: Emitter = {
  id: 'diagnostics-csv',
  version: 1,
  label: 'Warnings and notices of the check, as a table',
  mediaType: 'text/csv; charset=utf-8',
  *files(context) {
    yield {
      path: dataFilePath('diagnostics.csv'),
      kind: 'made',
      render: () => {
        const rows = inReadingOrder(context.diagnostics ?? []).map((one) => cellsOf(one, context));
        return [COLUMNS, ...rows].map(csvRow).join('');
      },
    };
  },
};

function cellsOf(one: Diagnostic, { archive }: ViewContext): readonly string[] {
  const { severity, code, place, message, related } = one;
  const file = place.at === 'archive' ? undefined : place.file;
  const page = file === undefined ? undefined : pagesByFile(archive).get(file);
  return [
    severity,
    code,
    file ?? '',
    ...(place.at === 'position' ? [String(place.line), String(place.column)] : ['', '']),
    message,
    related.map(({ label, place: where }) => `${label}: ${placeWords(where)}`).join('\n'),
    page === undefined ? '' : absoluteUrl(archive.settings, page.path),
  ];
}
