import { absoluteUrl, feedPath } from '../../domain/urls.ts';
import { canonicalJsonOf } from '../../domain/digest.ts';
import type { Emitter } from '../emitter.ts';
import { allFeeds } from '../feeds/all-feeds.ts';
import { feedView, type FeedView } from '../views/feed.ts';

/** What the Atom feeds say, as JSON Feed 1.1 (jsonfeed.org). */
export const jsonFeeds: Emitter = {
  id: 'json-feeds',
  version: 1,
  label: 'The same feeds as JSON Feed 1.1',
  mediaType: 'application/json',
  *files({ archive }) {
    for (const feed of allFeeds(archive)) {
      const path = feedPath(feed.page, 'json');
      yield {
        path,
        kind: 'made',
        render: () => {
          const self = absoluteUrl(archive.settings, path);
          return `${canonicalJsonOf(feedJson(feedView(feed, archive), self))}\n`;
        },
      };
    }
  },
};

function feedJson(feed: FeedView, self: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, url, updated, summary, platform }) => ({
      id,
      title,
      url,
      date_published: updated,
      content_text: summary,
      tags: [platform],
    })),
  };
}
