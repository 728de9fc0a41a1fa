import type { Archive, ChangeEntry, DocumentEntry, ProvisionEntry } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Platform, Term } from '../../domain/records.ts';
import {
  categoryPath,
  clauseTypePath,
  documentPath,
  homePath,
  platformPath,
  provisionPath,
  regulationPath,
  type SitePath,
} from '../../domain/urls.ts';
import { changesByDate, changesInOrder } from '../views/rows/change-row.ts';
import { provisionsUnder } from '../views/rows/provision-row.ts';

/** The changes of one subject, to be followed by a feed reader. */
export interface ChangeFeed {
  /** The page of the subject; the feed lies below it. */
  readonly page: SitePath;
  /** What the archive calls the feed in its permanent name. */
  readonly key: string;
  readonly title: string;
  /** The latest first. */
  changes(): readonly ChangeEntry[];
}

export function feedOfArchive(archive: Archive): ChangeFeed {
  return {
    page: homePath,
    key: 'feed',
    title: `Changes in the ${archive.settings.name}`,
    changes: () => changesByDate(archive),
  };
}

export function feedOfPlatform(platform: Platform, { platforms }: Archive): ChangeFeed {
  return {
    page: platformPath(platform.slug),
    key: `feed/platform/${platform.slug}`,
    title: `Changes of ${platform.name}`,
    changes: () =>
      changesInOrder(
        platforms.get(platform.slug)?.documents.flatMap(({ changes }) => changes) ?? [],
      ),
  };
}

export function feedOfDocument({ document, changes }: DocumentEntry): ChangeFeed {
  return {
    page: documentPath(document),
    key: `feed/${document.id}`,
    title: `Changes of ${document.title}`,
    changes: () => changesInOrder(changes),
  };
}

/** The changes that touch a provision. */
export function feedOfProvision(
  { provision, document, figures }: ProvisionEntry,
  archive: Archive,
): ChangeFeed {
  return {
    page: provisionPath(document.document, provision),
    key: `feed/${provision.id}`,
    title: `Changes that touch ${provision.id}, ${provision.title}`,
    changes: () => changesWithIds(figures.changes, archive),
  };
}

const TERMS = {
  clauseType: { path: clauseTypePath, key: 'type', of: 'clause type' },
  category: { path: categoryPath, key: 'category', of: 'category' },
  regulation: { path: regulationPath, key: 'regulation', of: 'regulation' },
} as const;

export type FollowedTerm = keyof typeof TERMS;

/** The changes that touch a provision under a term. */
export function feedOfTerm(kind: FollowedTerm, term: Term, archive: Archive): ChangeFeed {
  const { path, key, of } = TERMS[kind];
  return {
    page: path(term.slug),
    key: `feed/${key}/${term.slug}`,
    title: `Changes that touch provisions of the ${of} ${term.shortName ?? term.name}`,
    changes: () =>
      changesWithIds(
        provisionsUnder(archive, kind, term.slug).flatMap(({ figures }) => figures.changes),
        archive,
      ),
  };
}

function changesWithIds(ids: readonly RecordId[], { changes }: Archive): readonly ChangeEntry[] {
  return changesInOrder([...new Set(ids)].flatMap((id) => changes.get(id) ?? []));
}
