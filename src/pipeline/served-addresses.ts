import { addressesOf } from '../domain/addresses.ts';
import type { Archive } from '../domain/archive.ts';
import type { RecordId } from '../domain/ids.ts';
import type { ContentPath } from '../domain/records.ts';
import { blobPath, permalinkPath, prosePagePath, sitePathOf } from '../domain/urls.ts';
import { BUILT_IN_PAGES } from '../render/views/built-in-pages.ts';
import { movedPages } from '../render/views/moved-pages.ts';

/** What stands at an address that has to stay. */
export interface ServedAddress {
  /** The record that is found there, or that was; absent for what has no id. */
  readonly owner?: RecordId;
  /** Where it is written; absent for pages that the site brings. */
  readonly file?: ContentPath;
}

/**
 * Every address that a build of the archive serves and that must stay: the pages of records and terms,
 * their former addresses, the pages of withdrawn records, pages of prose, stored files.
 *
 * Not among them: fixed revisions and the files beside a page, which follow from these and from the
 * ledger, and the numbered pages into which a long list is split.
 */
export function servedAddresses(archive: Archive): ReadonlyMap<string, ServedAddress> {
  const served = new Map<string, ServedAddress>();
  const serve = (address: string, what: ServedAddress): void => {
    if (!served.has(address)) served.set(address, what);
  };
  for (const { address, ...what } of addressesOf(recordsOf(archive))) serve(address, what);
  for (const { slug } of BUILT_IN_PAGES) serve(prosePagePath(slug), {});
  for (const { id: owner, addresses, file } of archive.tombstones)
    for (const address of [permalinkPath(owner), ...addresses])
      serve(sitePathOf(address), { owner, file });
  const pages = [...movedPages({ archive })];
  for (const { address, target } of pages) serve(address, served.get(target) ?? {});
  for (const { captures } of archive.documents.values())
    for (const { capture } of captures)
      if (capture.snapshot.held !== undefined)
        serve(blobPath(capture.snapshot.held.digest), { file: capture.file });
  return served;
}

function recordsOf(archive: Archive): Parameters<typeof addressesOf>[0] {
  const documents = [...archive.documents.values()];
  return {
    platforms: [...archive.platforms.values()].map(({ platform }) => platform),
    documents: documents.map(({ document }) => document),
    captures: documents.flatMap(({ captures }) => captures.map(({ capture }) => capture)),
    provisions: [...archive.provisions.values()].map(({ provision }) => provision),
    changes: [...archive.changes.values()].map(({ change }) => change),
    terms: Object.values(archive.vocabulary).flatMap((terms) => [...terms.values()]),
    collections: [...archive.collections.values()],
    pages: [...archive.pages.values()],
  };
}
