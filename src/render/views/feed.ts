import type { Archive, ChangeEntry } from '../../domain/archive.ts';
import { instantFromEpoch, startOfDay, type Instant } from '../../domain/instants.ts';
import { byCodeUnit } from '../../domain/order.ts';
import { tagUri } from '../../domain/tag-uri.ts';
import { absoluteUrl, changePath, feedPath, type SitePath } from '../../domain/urls.ts';
import type { ChangeFeed } from '../feeds/change-feed.ts';
import { oncePer } from '../once.ts';
import { plainText } from '../plain-text.ts';
import { formatDate } from '../words/dates.ts';
import { changeNote } from './rows/change-row.ts';

/** One change as feed readers show it. */
export interface FeedEntryView {
  /** Permanent, RFC 4151. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** When the change was captured; the beginning of its day in UTC when it names no later capture. */
  readonly updated: Instant;
  /** Plain text, one paragraph a line. */
  readonly summary: string;
  readonly platform: string;
}

export interface FeedView {
  /** Permanent, RFC 4151. */
  readonly id: string;
  readonly title: string;
  /** Address of the page that the feed belongs to. */
  readonly page: string;
  /** Of the latest entry; when there is none, the first capture of the archive. Never the time of a build. */
  readonly updated: Instant;
  readonly language: string;
  readonly author: string;
  readonly rights: string;
  /** The latest first. */
  readonly entries: readonly FeedEntryView[];
}

/** Entries of one feed: who was away for longer finds the others on the pages of changes. */
const MOST = 50;

export function feedView(feed: ChangeFeed, archive: Archive): FeedView {
  const { settings } = archive;
  const entries = feed
    .changes()
    .slice(0, MOST)
    .map((change) => entryView(change, archive));
  return {
    id: tagUri(archive, feed.key),
    title: feed.title,
    page: absoluteUrl(settings, feed.page),
    updated:
      entries
        .map(({ updated }) => updated)
        .sort(byCodeUnit)
        .at(-1) ?? firstCapturedAt(archive),
    language: settings.language,
    author: settings.publisher,
    rights: `Descriptions of changes: ${settings.licence.name}. Quoted texts belong to their authors.`,
    entries,
  };
}

function entryView(entry: ChangeEntry, archive: Archive): FeedEntryView {
  const { change } = entry;
  const document = archive.documents.get(entry.document);
  if (document === undefined) throw new Error(`no document for the change ${change.id}`);
  const { title } = document.document;
  const { name } = document.platform;
  const what = title.includes(name) ? title : `${name} ${title}`;
  const summary = change.summary === undefined ? [] : [plainText(change.summary)];
  return {
    id: tagUri(archive, change.id),
    title: `${what}: ${change.title ?? formatDate(change.changedOn)}`,
    url: absoluteUrl(archive.settings, changePath(change.id)),
    updated: entry.after?.capture.capturedAt ?? startOfDay(change.changedOn),
    summary: [...summary, `${changeNote(entry)}.`].join('\n'),
    platform: name,
  };
}

/** A feed states when it was updated, also when it has no entries yet. */
const firstCapturedAt = oncePer(({ documents }: Archive): Instant => {
  const first = [...documents.values()].flatMap(
    ({ captures }) => captures[0]?.capture.capturedAt ?? [],
  );
  return first.sort(byCodeUnit)[0] ?? instantFromEpoch(0);
});

/** A feed as pages link it. */
export interface FeedLinkView {
  readonly title: string;
  readonly atom: SitePath;
  readonly json: SitePath;
}

export function feedLinks({ page, title }: Pick<ChangeFeed, 'page' | 'title'>): FeedLinkView {
  return { title, atom: feedPath(page, 'atom'), json: feedPath(page, 'json') };
}
