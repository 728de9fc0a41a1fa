import type { AliasEntry, Archive, DocumentEntry } from '../../domain/archive.ts';
import {
  captureListPath,
  capturePath,
  documentPath,
  platformPath,
  platformsPath,
  provisionPath,
  sitePathOf,
  type SitePath,
} from '../../domain/urls.ts';
import { formatInstant } from '../words/dates.ts';
import { aliasView, type MovedView } from './moved.ts';
import type { ViewContext } from './context.ts';

interface Place {
  readonly path: SitePath;
  readonly title: string;
}

/**
 * A page for every address that moved: of each alias, and of everything below a platform or document
 * that moved with it. Hosts that redirect never serve them. In order of alias; an address that an
 * alias names itself comes from that alias.
 */
export function* movedPages(context: ViewContext): Generator<MovedView> {
  const { archive } = context;
  const named = new Set(archive.aliases.map(({ alias }) => alias.from));
  const done = new Set<string>();
  for (const entry of archive.aliases) {
    for (const place of placesUnder(archive, entry)) {
      const from = sitePathOf(`${entry.alias.from}${place.path.slice(entry.target.length)}`);
      if ((from !== entry.alias.from && named.has(from)) || done.has(from)) continue;
      done.add(from);
      yield aliasView(entry, from, place, context);
    }
  }
}

function placesUnder(archive: Archive, { alias, target }: AliasEntry): readonly Place[] {
  if (!target.startsWith(platformsPath)) return [{ path: sitePathOf(target), title: alias.to }];
  const places = [...archive.platforms.values()].flatMap(({ platform, documents }) =>
    target.startsWith(platformPath(platform.slug))
      ? [
          { path: platformPath(platform.slug), title: platform.name },
          ...documents.flatMap((document) => placesOfDocument(archive, document, target)),
        ]
      : [],
  );
  return places.filter(({ path }) => path.startsWith(target));
}

function placesOfDocument(
  archive: Archive,
  entry: DocumentEntry,
  target: string,
): readonly Place[] {
  const { document, captures, provisions } = entry;
  const path = documentPath(document);
  if (!path.startsWith(target) && !target.startsWith(path)) return [];
  return [
    { path, title: document.title },
    { path: captureListPath(document), title: `${document.title}, captures` },
    ...captures.map(({ capture }) => ({
      path: capturePath(document, capture.key),
      title: `${document.title}, captured ${formatInstant(capture.capturedAt)}`,
    })),
    ...provisions.flatMap((id) => {
      const one = archive.provisions.get(id);
      return one === undefined
        ? []
        : [{ path: provisionPath(document, one.provision), title: one.provision.title }];
    }),
  ];
}
