import type { Archive } from '../../domain/archive.ts';
import type { Collection } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import { collectionPath, collectionsPath, listPagePath, platformPath } from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';

export interface CollectionsView extends PageFrame {
  readonly lead: string;
  readonly rows: readonly {
    readonly collection: LinkView;
    readonly publisher: string;
    readonly licences: string;
  }[];
}

export interface CollectionPlatformRow {
  readonly platform: LinkView;
  readonly documents: string;
  readonly captures: string;
  readonly records: string;
}

export interface CollectionView extends PageFrame {
  readonly publisher: string;
  readonly attribution: string;
  readonly licences: Collection['licences'];
  readonly url?: string;
  /** Markdown. */
  readonly note?: string;
  readonly upstream?: string;
  readonly lead: string;
  readonly list: ListPage<CollectionPlatformRow>;
}

export interface CollectionPage {
  readonly collection: Slug;
  readonly page: number;
}

/** How much of a collection stands on one platform. */
interface Share {
  readonly platform: LinkView;
  readonly documents: number;
  readonly captures: number;
  readonly records: number;
}

export function collectionsView(context: ViewContext): CollectionsView {
  const { archive } = context;
  return {
    ...frameOf(context, {
      address: collectionsPath,
      title: 'Collections',
      description: 'Bodies of records taken over from others, with attribution and licences.',
      breadcrumb: [],
    }),
    lead: 'Bodies of records taken over from others, with the attribution that their licences ask for.',
    rows: [...archive.collections.values()].map(({ slug, name, publisher, licences }) => ({
      collection: { label: name, path: collectionPath(slug) },
      publisher,
      licences: licences.map((licence) => `${licence.of}: ${licence.name}`).join('; '),
    })),
  };
}

export function collectionPages({ archive }: ViewContext): readonly CollectionPage[] {
  return [...archive.collections.keys()].flatMap((collection) =>
    pageNumbers(sharesOf(archive, collection).length).map((page) => ({ collection, page })),
  );
}

export function collectionView(
  { collection: slug, page }: CollectionPage,
  context: ViewContext,
): CollectionView {
  const { archive } = context;
  const collection = archive.collections.get(slug);
  if (collection === undefined) throw new Error(`no collection ${slug}`);
  const shares = sharesOf(archive, slug);
  const path = collectionPath(slug);
  const list = listPage({ path, rows: shares, noun: 'platform' }, page);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(collection.name, page),
      description: `${collection.name}, published by ${collection.publisher}: attribution, licences and what of it stands in this archive.`,
      breadcrumb: [{ label: 'Collections', path: collectionsPath }, { label: collection.name }],
    }),
    publisher: collection.publisher,
    attribution: collection.attribution,
    licences: collection.licences,
    ...(collection.url !== undefined && { url: collection.url }),
    ...(collection.note !== undefined && { note: collection.note }),
    ...(collection.upstream !== undefined && { upstream: collection.upstream }),
    lead: holdings(shares),
    list: {
      ...list,
      rows: list.rows.map(({ platform, documents, captures, records }) => ({
        platform,
        documents: formatCount(documents),
        captures: formatCount(captures),
        records: formatCount(records),
      })),
    },
  };
}

function holdings(shares: readonly Share[]): string {
  const sum = (of: (share: Share) => number): number =>
    shares.reduce((total, share) => total + of(share), 0);
  return `${plural(shares.length, 'platform')}, ${plural(
    sum(({ documents }) => documents),
    'document',
  )}, ${plural(
    sum(({ captures }) => captures),
    'capture',
  )}, ${plural(
    sum(({ records }) => records),
    'provision record',
  )}.`;
}

function sharesOf(archive: Archive, collection: Slug): readonly Share[] {
  return allShares(archive).get(collection) ?? [];
}

/** By collection: the platforms on which something of it stands, in order of slug. */
const allShares = oncePer((archive: Archive): ReadonlyMap<Slug, readonly Share[]> => {
  const shares = new Map<Slug, Share[]>();
  for (const { platform, documents, provisions } of archive.platforms.values()) {
    for (const slug of archive.collections.keys()) {
      const share = {
        platform: { label: platform.name, path: platformPath(platform.slug) },
        documents: documents.filter(({ document }) => document.collection === slug).length,
        captures: documents.reduce(
          (total, { captures }) =>
            total + captures.filter(({ capture }) => capture.collection === slug).length,
          0,
        ),
        records: provisions.filter(
          (id) => archive.provisions.get(id)?.provision.collection === slug,
        ).length,
      };
      if (share.documents + share.captures + share.records === 0) continue;
      shares.set(slug, [...(shares.get(slug) ?? []), share]);
    }
  }
  return shares;
});
