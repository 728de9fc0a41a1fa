import { dataFilePath } from '../../domain/urls.ts';
import { chunksOf, itemsOf, MACHINE_FORMATS } from '../citations/citation-files.ts';
import type { CitationFormat } from '../citations/format.ts';
import type { Emitter } from '../emitter.ts';
import { citationOfProvision, sourceCitation } from '../views/parts/citation-of.ts';
import type { ViewContext } from '../views/context.ts';
import { byKey } from '../../domain/order.ts';

/** Citations of the whole archive, one file for each format for programs. */
export const archiveCitations: Emitter = {
  id: 'archive-citations',
  version: 1,
  label: 'Citations of all provisions and of their documents, one file a format',
  mediaType: [...new Set(MACHINE_FORMATS.map(({ file }) => file.mediaType))].join(', '),
  *files(context) {
    for (const format of MACHINE_FORMATS.toSorted(byKey(({ file }) => file.ending)))
      yield {
        path: dataFilePath(`archive.${format.file.ending}`),
        mediaType: format.file.mediaType,
        kind: 'streamed',
        chunks: () => chunksOf(format, allItems(format, context)),
      };
  },
};

/** Names of the files, by their formats. */
export const ARCHIVE_CITATIONS: readonly { readonly name: string; readonly label: string }[] =
  MACHINE_FORMATS.map(({ file, label }) => ({ name: `archive.${file.ending}`, label }));

/** Every document at its source as last captured, then every provision; each key once. */
function* allItems(format: CitationFormat, context: ViewContext): Generator<string> {
  const { documents, provisions } = context.archive;
  for (const document of documents.values()) {
    const latest = document.captures.at(-1);
    const source = latest && format.ofSource(sourceCitation(context, document, latest));
    if (source !== undefined) yield source.map(({ text }) => text).join('');
  }
  for (const entry of provisions.values())
    yield* itemsOf(format, { record: citationOfProvision(context, entry) });
}
