import type { Archive, DocumentEntry } from '../../../domain/archive.ts';
import type { ContentPath } from '../../../domain/records.ts';
import {
  capturePath,
  changePath,
  collectionPath,
  documentPath,
  platformPath,
  prosePagePath,
  provisionPath,
} from '../../../domain/urls.ts';
import { oncePer } from '../../once.ts';
import { capturedInstantView } from '../../words/captured.ts';
import type { LinkView } from '../chrome.ts';

type PageOfFile = readonly [ContentPath, LinkView];

/**
 * The page that shows what a content file says, by the file: records, sidecars of captures and stored
 * bytes. Files of many rows, such as vocabularies and `addresses.json`, have no page of their own.
 */
export const pagesByFile = oncePer(
  (archive: Archive): ReadonlyMap<ContentPath, LinkView> =>
    new Map<ContentPath, LinkView>([
      ...[...archive.platforms.values()].map(({ platform }): PageOfFile => [
        platform.file,
        { label: platform.name, path: platformPath(platform.slug) },
      ]),
      ...[...archive.documents.values()].flatMap(ofDocument),
      ...[...archive.provisions.values()].map(({ provision, document }): PageOfFile => [
        provision.file,
        { label: provision.id, path: provisionPath(document.document, provision) },
      ]),
      ...[...archive.changes.values()].map(({ change }): PageOfFile => [
        change.file,
        { label: change.id, path: changePath(change.id) },
      ]),
      ...[...archive.collections.values()].map(({ file, name, slug }): PageOfFile => [
        file,
        { label: name, path: collectionPath(slug) },
      ]),
      ...[...archive.pages.values()].map(({ file, title, slug }): PageOfFile => [
        file,
        { label: title, path: prosePagePath(slug) },
      ]),
    ]),
);

function ofDocument({ document, captures }: DocumentEntry): readonly PageOfFile[] {
  return [
    [document.file, { label: document.id, path: documentPath(document) }],
    ...captures.flatMap(({ capture }): readonly PageOfFile[] => {
      const page = {
        label: `${document.id}, captured ${capturedInstantView(capture).text}`,
        path: capturePath(document, capture.key),
      };
      const { held } = capture.snapshot;
      return [[capture.file, page], ...(held === undefined ? [] : [[held.file, page] as const])];
    }),
  ];
}
