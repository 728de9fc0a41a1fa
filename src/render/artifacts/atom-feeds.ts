import { absoluteUrl, feedPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { allFeeds } from '../feeds/all-feeds.ts';
import { feedView, type FeedEntryView, type FeedView } from '../views/feed.ts';
import { escapeXml } from '../xml.ts';

/** The latest changes of the archive, of each platform, document and provision, and under each term, as Atom (RFC 4287). */
export const atomFeeds: Emitter = {
  id: 'atom-feeds',
  version: 1,
  label: 'Changes of each subject as Atom feeds',
  mediaType: 'application/atom+xml',
  *files({ archive }) {
    for (const feed of allFeeds(archive)) {
      const path = feedPath(feed.page, 'atom');
      yield {
        path,
        kind: 'made',
        render: () => atomText(feedView(feed, archive), absoluteUrl(archive.settings, path)),
      };
    }
  },
};

function atomText(feed: FeedView, self: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('updated', feed.updated),
    `<author>${element('name', feed.author)}</author>`,
    element('rights', feed.rights),
    link('self', 'application/atom+xml', self),
    link('alternate', 'text/html', feed.page),
    ...feed.entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

function entryText({ id, title, url, updated, summary, platform }: FeedEntryView): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', updated),
    link('alternate', 'text/html', url),
    `<category term="${escapeXml(platform)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
