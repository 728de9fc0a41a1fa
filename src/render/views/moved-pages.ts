import type { AliasEntry, Archive, DocumentEntry } from '../../domain/archive.ts';
import { dateOf, type PlainDate } from '../../domain/instants.ts';
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
import type { MovedPage } from './moved.ts';
import type { ViewContext } from './context.ts';

interface Place {
  readonly path: SitePath;
  readonly title: string;
  /** Since when there is such a place, where that is known. */
  readonly since?: PlainDate;
}

/**
 * A page for every address that moved: of each alias, and of everything below a platform or document
 * that moved with it. Hosts that redirect never serve them. In order of alias; an address that an
 * alias names itself comes from that alias.
 */
export function* movedPages({ archive }: Pick<ViewContext, 'archive'>): Generator<MovedPage> {
  const named = new Set(archive.aliases.map(({ alias }) => alias.from));
  const done = new Set<string>();
  for (const entry of archive.aliases) {
    for (const { path, title, since } of placesUnder(archive, entry)) {
      // A capture that came after the move was never at the old address.
      if (since !== undefined && since > entry.alias.since) continue;
      const address = sitePathOf(`${entry.alias.from}${path.slice(entry.target.length)}`);
      const isTaken = address !== entry.alias.from && named.has(address);
      if (isTaken || done.has(address)) continue;
      done.add(address);
      yield { address, target: path, targetTitle: title, since: entry.alias.since };
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
      since: dateOf(capture.capturedAt),
    })),
    ...provisions.flatMap((id) => {
      const one = archive.provisions.get(id);
      return one === undefined
        ? []
        : [{ path: provisionPath(document, one.provision), title: one.provision.title }];
    }),
  ];
}
