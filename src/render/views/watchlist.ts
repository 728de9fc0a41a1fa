import { changesPath, dataPath, platformsPath, watchlistPath } from '../../domain/urls.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

export interface WatchlistView extends PageFrame {
  readonly paragraphs: readonly string[];
  readonly links: readonly LinkView[];
}

/** What can be followed, and how, without an account. */
export function watchlistView(context: ViewContext): WatchlistView {
  return {
    ...frameOf(context, {
      address: watchlistPath,
      title: 'Watchlist',
      description: 'How to follow platforms and documents of this archive without an account.',
      breadcrumb: [],
    }),
    paragraphs: [
      'This archive has no accounts and sends no mail. This copy of it keeps no list in your browser either: a watchlist and feeds are not part of it.',
      'To follow a platform, keep the address of its list of changes, which is made anew with every build. To follow everything, keep the page of changes by month, or compare the data files of two builds: they hold one record a line, in a fixed order.',
    ],
    links: [
      { label: 'Changes by month', path: changesPath },
      { label: 'Platforms, each with its list of changes', path: platformsPath },
      { label: 'Data files', path: dataPath },
    ],
  };
}
