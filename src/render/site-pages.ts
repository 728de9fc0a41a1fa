import type { Archive, DocumentEntry } from '../domain/archive.ts';
import {
  agenciesPath,
  agencyPath,
  captureListPath,
  capturePath,
  categoriesPath,
  categoryPath,
  changePath,
  changesMonthPath,
  changesPath,
  citePath,
  clauseTypePath,
  clauseTypesPath,
  collectionPath,
  collectionsPath,
  correctionsPath,
  dataPath,
  digestIndexPath,
  documentPath,
  documentsPath,
  homePath,
  idBlockPath,
  idIndexPath,
  listPagePath,
  platformChangesPath,
  platformPath,
  platformProvisionsPath,
  platformsPath,
  prosePagePath,
  provisionPath,
  regulationPath,
  regulationPlatformsPath,
  regulationsPath,
  reportPath,
  searchPath,
  verifyPath,
  watchlistPath,
  withdrawnPath,
  type SitePath,
} from '../domain/urls.ts';
import {
  dateOfDocument,
  dateOfPlatform,
  dateOfProvision,
  dateOfProvisions,
  latest,
  type ContentDate,
} from './content-dates.ts';
import { agencyPages } from './views/agencies.ts';
import { changesMonthPages } from './views/changes.ts';
import { collectionPages } from './views/collections.ts';
import type { ViewContext } from './views/context.ts';
import { correctionsPages } from './views/corrections.ts';
import { documentsPages } from './views/documents.ts';
import { idBlockNames } from './views/ids.ts';
import { platformChangesPages } from './views/platform-changes.ts';
import { platformProvisionsPages } from './views/platform-provisions.ts';
import { platformsPages } from './views/platforms.ts';
import { prosePages } from './views/prose.ts';
import { regulationPlatformsPages } from './views/regulation-platforms.ts';
import { regulationPages } from './views/regulation.ts';
import { reportPages } from './views/report.ts';
import { provisionsUnder } from './views/rows/provision-row.ts';
import { termPages } from './views/terms.ts';
import { withdrawnPages } from './views/withdrawn.ts';

/** A page that search engines may list, under its canonical address. */
export interface SitePage {
  readonly path: SitePath;
  /** When its content last changed; absent when that is not recorded. */
  readonly changed?: ContentDate;
}

/**
 * Every canonical page of the site. Not among them: pages that lead elsewhere (permalinks, old
 * addresses), pages of withdrawn records, and the lists of digests, which are for programs and look-ups.
 */
export function sitePages(context: ViewContext): readonly SitePage[] {
  return [...recordPages(context), ...listPages(context), ...singlePages(context)];
}

function recordPages({ archive }: ViewContext): readonly SitePage[] {
  return [
    ...[...archive.platforms.values()].map((entry) => ({
      path: platformPath(entry.platform.slug),
      changed: dateOfPlatform(entry, archive),
    })),
    ...[...archive.documents.values()].flatMap(documentPages),
    ...[...archive.provisions.values()].map((entry) => ({
      path: provisionPath(entry.document.document, entry.provision),
      changed: dateOfProvision(entry),
    })),
    ...[...archive.changes.values()].map(({ change }) => ({
      path: changePath(change.id),
      changed: change.changedOn,
    })),
  ];
}

function documentPages(entry: DocumentEntry): readonly SitePage[] {
  const { document, captures } = entry;
  const changed = dateOfDocument(entry);
  return [
    { path: documentPath(document), changed },
    { path: captureListPath(document), changed },
    ...captures.map(({ capture }) => ({
      path: capturePath(document, capture.key),
      changed: capture.capturedAt,
    })),
  ];
}

function listPages(context: ViewContext): readonly SitePage[] {
  const { archive } = context;
  const under = (term: Parameters<typeof provisionsUnder>[1], slug: string): ContentDate =>
    dateOfProvisions(provisionsUnder(archive, term, slug));
  const platformDate = dates(archive.platforms, (entry) => dateOfPlatform(entry, archive));
  return [
    ...platformProvisionsPages(context).map(({ platform, page }) => ({
      path: listPagePath(platformProvisionsPath(platform), page),
      changed: platformDate(platform),
    })),
    ...platformChangesPages(context).map(({ platform, page }) => ({
      path: listPagePath(platformChangesPath(platform), page),
      changed: platformDate(platform),
    })),
    ...termPages('clauseType', context).map(({ term, page }) => ({
      path: listPagePath(clauseTypePath(term), page),
      changed: under('clauseType', term),
    })),
    ...termPages('category', context).map(({ term, page }) => ({
      path: listPagePath(categoryPath(term), page),
      changed: under('category', term),
    })),
    ...regulationPages(context).map(({ regulation, page }) => ({
      path: listPagePath(regulationPath(regulation), page),
      changed: under('regulation', regulation),
    })),
    ...regulationPlatformsPages(context).map(({ regulation, page }) => ({
      path: listPagePath(regulationPlatformsPath(regulation), page),
      changed: under('regulation', regulation),
    })),
    ...agencyPages(context).map(({ agency, page }) => ({
      path: listPagePath(agencyPath(agency), page),
      changed: under('agency', agency),
    })),
    ...collectionPages(context).map(({ collection, page }) => ({
      path: listPagePath(collectionPath(collection), page),
      changed: under('collection', collection),
    })),
    ...changesMonthPages(context).map(({ month, page }) => ({
      path: listPagePath(changesMonthPath(month), page),
      changed: monthDate(archive, month),
    })),
  ];
}

/** Pages about the whole archive carry its own latest instant; pages of prose carry no date. */
function singlePages(context: ViewContext): readonly SitePage[] {
  const whole = (path: SitePath): SitePage => ({ path, changed: context.archive.asOf });
  const paged = (
    path: SitePath,
    pages: readonly { readonly page: number }[],
  ): readonly SitePage[] => pages.map(({ page }) => whole(listPagePath(path, page)));
  return [
    ...paged(platformsPath, platformsPages(context)),
    ...paged(documentsPath, documentsPages(context)),
    ...paged(withdrawnPath, withdrawnPages(context)),
    ...paged(correctionsPath, correctionsPages(context)),
    ...paged(reportPath, reportPages(context)),
    ...[homePath, changesPath, clauseTypesPath, categoriesPath, regulationsPath].map(whole),
    ...[agenciesPath, collectionsPath, idIndexPath, digestIndexPath, dataPath].map(whole),
    ...idBlockNames(context).map(({ block }) => whole(idBlockPath(block))),
    ...[searchPath, citePath, verifyPath, watchlistPath].map((path) => ({ path })),
    ...prosePages(context).map(({ page }) => ({ path: prosePagePath(page) })),
  ];
}

function monthDate(archive: Archive, month: string): ContentDate {
  const changes = [...archive.changes.values()];
  return latest(changes.map(({ change }) => change.changedOn).filter((on) => on.startsWith(month)));
}

/** @returns a look-up of dates, each computed once */
function dates<Key, Entry>(
  entries: ReadonlyMap<Key, Entry>,
  dateOf: (entry: Entry) => ContentDate,
): (key: Key) => ContentDate {
  const known = new Map([...entries].map(([key, entry]) => [key, dateOf(entry)]));
  return (key) => known.get(key);
}
