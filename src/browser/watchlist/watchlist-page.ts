import {
  isSame,
  type WatchedArchive,
  type WatchlistEntry,
} from '../../domain/watchlist/watchlist-file.ts';
import { announce } from '../announce.ts';
import { byId } from '../dom.ts';
import { keepList, keptList, onKeptElsewhere } from './kept-list.ts';
import { newsOf } from './news.ts';
import { today } from './today.ts';
import { exportList, startImport } from './transfer.ts';
import { isNew, showParts, showSummary } from './watch-parts.ts';
import { watchedItem, type WatchedItem } from './watched-item.ts';
import { readStandings } from './watched-lists.ts';

interface Page {
  readonly archive: WatchedArchive;
  /** The site's root: relative to the page, and with scheme and host. */
  readonly root: string;
  readonly site: string;
}

/** Counts the drawings begun, so that a slow one does not write over a later one. */
let latest = 0;

/** Shows the reader's watchlist. Without script the page says how to follow an archive without one. */
export function startWatchlistPage(): void {
  const { root = '', archive: address = '', idPrefix = '' } = byId('watchlist').dataset;
  const site = new URL(root, location.href).href;
  const page: Page = { archive: { address, idPrefix }, root, site };
  const redraw = (): void => void draw(page);
  byId('watch-export').addEventListener('click', () => {
    const kept = keptList(page.archive);
    if (kept.state === 'kept') exportList(kept.entries, page.archive);
    if (kept.state === 'unreadable') exportList(kept.text, page.archive);
  });
  byId('watch-all-seen').addEventListener('click', () => {
    byId('watch-summary').focus();
    void markSeen(page, () => true).then(redraw);
  });
  byId('watch-discard').addEventListener('click', () => {
    keepList([], page.archive);
    byId('watch-summary').focus();
    redraw();
  });
  startImport(page.archive, redraw);
  onKeptElsewhere(page.archive, redraw);
  byId('watchlist').hidden = false;
  redraw();
}

async function draw(page: Page): Promise<void> {
  latest += 1;
  const turn = latest;
  const kept = keptList(page.archive);
  showParts(kept);
  const entries = kept.state === 'kept' ? kept.entries : [];
  const standingOf = await readStandings(entries, page.site);
  if (turn !== latest) return;
  const items = entries.map((entry): WatchedItem => {
    const standing = standingOf(entry);
    return {
      entry,
      standing,
      news: standing.state === 'here' ? newsOf(entry.seen, standing.row) : [],
    };
  });
  const newsFirst = [...items.filter(isNew), ...items.filter((one) => !isNew(one))];
  byId('watched').replaceChildren(
    ...newsFirst.map((one) => watchedItem(one, page.root, actionsOn(one.entry, page))),
  );
  showSummary(items);
}

function actionsOn(entry: WatchlistEntry, page: Page): Parameters<typeof watchedItem>[2] {
  const isThis = (one: WatchlistEntry): boolean => isSame(one, entry);
  return {
    markSeen: () => {
      byId('watch-summary').focus();
      void markSeen(page, isThis).then(() => draw(page));
    },
    remove: () => {
      const kept = keptList(page.archive);
      if (kept.state === 'kept')
        keepList(
          kept.entries.filter((one) => !isThis(one)),
          page.archive,
        );
      // The button is gone with its entry; the focus goes where the rest is summed up.
      byId('watch-summary').focus();
      announce(`Removed: ${entry.title}`);
      void draw(page);
    },
  };
}

/** Makes how things stand in this build what the reader has seen of them. */
async function markSeen(page: Page, isMeant: (entry: WatchlistEntry) => boolean): Promise<void> {
  const kept = keptList(page.archive);
  if (kept.state !== 'kept') return;
  const standingOf = await readStandings(kept.entries.filter(isMeant), page.site);
  const entries = kept.entries.map((entry): WatchlistEntry => {
    const standing = isMeant(entry) ? standingOf(entry) : undefined;
    return standing?.state === 'here'
      ? { ...entry, seen: standing.row.state, seenOn: today() }
      : entry;
  });
  announce(keepList(entries, page.archive) ? 'Marked as seen' : 'Not kept by this browser');
}
