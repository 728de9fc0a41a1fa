import type { DocumentEntry } from '../../domain/archive.ts';
import { httpDate } from '../../domain/instants.ts';
import { byKey } from '../../domain/order.ts';
import type { ArchiveSettings, Memento } from '../../domain/records.ts';
import { absoluteUrl, timeMapPath } from '../../domain/urls.ts';

/**
 * The archived copies of a document's own address, in order of time, each once.
 *
 * Copies of captures that were made at other addresses only are of other originals. A document without an address
 * has none.
 */
export function mementosOf({ document, captures }: DocumentEntry): readonly Memento[] {
  const { sourceUrl } = document;
  if (sourceUrl === undefined) return [];
  const copies = captures
    .filter(({ capture: { sourceUrls } }) => {
      return sourceUrls.length === 0 || sourceUrls.includes(sourceUrl);
    })
    .flatMap(({ capture }) => capture.mementos);
  return [...new Map(copies.map((memento) => [memento.url, memento])).values()].sort(
    byKey(({ mementoDatetime, url }) => `${mementoDatetime} ${url}`),
  );
}

/**
 * A TimeMap (RFC 7089, 5; application/link-format, RFC 6690): the platform's document as the original, and its recorded
 * archived copies as mementos. It names no TimeGate, since a static site can negotiate nothing.
 *
 * @throws Error for a document of which no copy is recorded
 */
export function timeMapText(
  entry: DocumentEntry,
  settings: Pick<ArchiveSettings, 'origin' | 'basePath'>,
): string {
  const { document } = entry;
  const mementos = mementosOf(entry);
  const [first, last] = [mementos[0], mementos.at(-1)];
  if (first === undefined || last === undefined || document.sourceUrl === undefined)
    throw new Error(`no archived copy of ${document.id} is recorded`);
  const self = absoluteUrl(settings, timeMapPath(document.id));
  const links = [
    linkText(document.sourceUrl, [['rel', 'original']]),
    linkText(self, [
      ['rel', 'self'],
      ['type', 'application/link-format'],
      ['from', httpDate(first.mementoDatetime)],
      ['until', httpDate(last.mementoDatetime)],
    ]),
    ...mementos.map((memento) =>
      linkText(memento.url, [
        ['rel', relationOf(memento, first, last)],
        ['datetime', httpDate(memento.mementoDatetime)],
      ]),
    ),
  ];
  return `${links.join(',\n')}\n`;
}

/** @returns `memento`, of the earliest and the latest with the word for it */
function relationOf(memento: Memento, first: Memento, last: Memento): string {
  return [
    ...(memento === first ? ['first'] : []),
    ...(memento === last ? ['last'] : []),
    'memento',
  ].join(' ');
}

type Attribute = readonly [name: string, value: string];

function linkText(url: string, attributes: readonly Attribute[]): string {
  const target = url.replace(/[<>"\s]/g, (character) => encodeURIComponent(character));
  return [`<${target}>`, ...attributes.map(([name, value]) => `${name}="${value}"`)].join('; ');
}
