import { byKey } from '../../domain/order.ts';
import type { Archive } from '../../domain/archive.ts';
import { oncePer } from '../once.ts';
import {
  feedOfArchive,
  feedOfDocument,
  feedOfPlatform,
  feedOfProvision,
  feedOfTerm,
  type ChangeFeed,
} from './change-feed.ts';

/** Every feed of an archive, in order of its own address. */
export const allFeeds = oncePer((archive: Archive): readonly ChangeFeed[] => {
  const { platforms, documents, provisions, vocabulary } = archive;
  return [
    feedOfArchive(archive),
    ...[...platforms.values()].map(({ platform }) => feedOfPlatform(platform, archive)),
    ...[...documents.values()].map(feedOfDocument),
    ...[...provisions.values()].map((entry) => feedOfProvision(entry, archive)),
    ...[...vocabulary['clause-types'].values()].map((term) =>
      feedOfTerm('clauseType', term, archive),
    ),
    ...[...vocabulary.categories.values()].map((term) => feedOfTerm('category', term, archive)),
    ...[...vocabulary.regulations.values()].map((term) => feedOfTerm('regulation', term, archive)),
  ].sort(byKey(({ page }) => `${page}feed`));
});
