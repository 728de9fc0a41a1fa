import { EVIDENCE_SUMMARIES } from '../../domain/evidence.ts';
import {
  changesPath,
  dataPath,
  homePath,
  platformsPath,
  watchlistPath,
  type SitePath,
} from '../../domain/urls.ts';
import { feedOfArchive } from '../feeds/change-feed.ts';
import { formatDate } from '../words/dates.ts';
import { summaryView, type StateView } from '../words/evidence.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { archiveAddress } from './parts/watched.ts';

export interface WatchlistView extends PageFrame {
  readonly lead: string;
  /** What the page says in place of the list, when it does. */
  readonly states: typeof STATES;
  /** What can be done without the list, and without script. */
  readonly paragraphs: readonly string[];
  readonly links: readonly LinkView[];
  /** What the page's script needs: where the site begins, whose list it is, as of when. */
  readonly root: SitePath;
  readonly archive: string;
  readonly idPrefix: string;
  readonly asOf: string;
  /** Shapes that the script copies. */
  readonly evidence: readonly { readonly value: string; readonly state: StateView }[];
}

const STATES = {
  withoutScript: 'The list needs script, which is off. Everything below works without it.',
  empty:
    'Nothing is on your list. Add something with the button in the part “Follow” of a record, a document or a platform, or from a file.',
  denied:
    'This browser stores nothing for this site, so that no list can be kept. Its settings, or a private window, may be the reason.',
  unreadable:
    'What this browser keeps as your watchlist cannot be read, so that nothing is shown and nothing was changed. Export it to look at it, or discard it to begin anew.',
} as const;

/** What a reader follows, kept in the reader's browser; and how to follow without that. */
export function watchlistView(context: ViewContext): WatchlistView {
  const { archive } = context;
  return {
    ...frameOf(context, {
      address: watchlistPath,
      title: 'Watchlist',
      description:
        'What you follow in this archive, kept in your browser and compared with each build.',
      breadcrumb: [],
      feed: feedOfArchive(archive),
      reach: 'files',
    }),
    lead: 'Records, documents and platforms that you follow, compared with how they stood when you last looked. The list is kept in this browser alone; nobody else learns of it.',
    states: STATES,
    paragraphs: [
      'This archive has no accounts and sends no mail. What changes can be followed with a feed reader: there is a feed of the whole archive below, and one for each platform, document, provision, clause type, category and regulation, which feed readers find by the address of its page. Each has the latest 50 changes, as Atom and as JSON Feed.',
      'A platform’s list of changes and the changes by month are made anew with every build.',
      'To follow everything, compare the data files of two builds. They hold one record a line, in a fixed order, so that a plain comparison shows what was added, changed or withdrawn.',
    ],
    links: [
      { label: 'Changes by month', path: changesPath },
      { label: 'Platforms, each with its list of changes', path: platformsPath },
      { label: 'Data files', path: dataPath },
    ],
    root: homePath,
    archive: archiveAddress(archive.settings),
    idPrefix: archive.settings.idPrefix,
    asOf: archive.asOf === undefined ? '' : formatDate(archive.asOf),
    evidence: EVIDENCE_SUMMARIES.map((value) => ({ value, state: summaryView(value) })),
  };
}
