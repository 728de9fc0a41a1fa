import type { Archive, ProvisionEntry } from '../../../domain/archive.ts';
import { captureListPath, changesPath, platformPath, type SitePath } from '../../../domain/urls.ts';
import { feedOfDocument, feedOfPlatform, feedOfProvision } from '../../feeds/change-feed.ts';
import { provisionState } from '../../watchlist/watched-state.ts';
import { plural } from '../../words/numbers.ts';
import { feedLinks, type FeedLinkView } from '../feed.ts';
import { watchedView, type WatchedView } from '../parts/watched.ts';

/** Where a reader can go on, and how the record can be passed on. */
export interface FollowView {
  readonly watched: WatchedView;
  readonly lead: string;
  readonly links: readonly { readonly label: string; readonly path: SitePath }[];
  readonly feeds: readonly { readonly label: string; readonly feed: FeedLinkView }[];
  readonly shares: readonly { readonly label: string; readonly url: string }[];
}

/** @param url - the address that citations name */
export function followView(entry: ProvisionEntry, url: string, archive: Archive): FollowView {
  const platform = entry.platform.name;
  const { document, changes } = entry.document;
  const { title, id } = entry.provision;
  const [subject, address] = [encodeURIComponent(`${title} (${id})`), encodeURIComponent(url)];
  return {
    watched: watchedView(
      { kind: 'provision', key: id },
      { title, state: provisionState(entry) },
      archive.settings,
    ),
    lead: `${document.title}: ${plural(changes.length, 'recorded change')} in all.`,
    links: [
      { label: 'Captures and changes of this document', path: captureListPath(document) },
      { label: `All documents of ${platform}`, path: platformPath(document.platform) },
      { label: 'Latest changes in the archive', path: changesPath },
    ],
    feeds: [
      { label: 'Feed for this record', feed: feedLinks(feedOfProvision(entry, archive)) },
      { label: 'Feed for this document', feed: feedLinks(feedOfDocument(entry.document)) },
      { label: `Feed for ${platform}`, feed: feedLinks(feedOfPlatform(entry.platform, archive)) },
    ],
    shares: [
      { label: 'email', url: `mailto:?subject=${subject}&body=${address}` },
      { label: 'X', url: `https://x.com/intent/post?text=${subject}&url=${address}` },
      { label: 'LinkedIn', url: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    ],
  };
}
