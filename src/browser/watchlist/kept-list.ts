import {
  formatWatchlist,
  parseWatchlist,
  type WatchedArchive,
  type WatchlistEntry,
} from '../../domain/watchlist/watchlist-file.ts';

/**
 * What the browser keeps as the reader's watchlist of an archive.
 *
 * `denied`: the browser keeps nothing for this site. `unreadable`: it keeps a text that is no such list.
 */
export type KeptList =
  | { readonly state: 'kept'; readonly entries: readonly WatchlistEntry[] }
  | { readonly state: 'unreadable'; readonly text: string; readonly problems: readonly string[] }
  | { readonly state: 'denied' };

/** Archives that share a host, or lie in folders of one disk, each have a list of their own. */
const keyOf = ({ address }: WatchedArchive): string => `muniment:watchlist:${address}`;

export function keptList(archive: WatchedArchive): KeptList {
  let text: string | null;
  try {
    text = localStorage.getItem(keyOf(archive));
  } catch {
    return { state: 'denied' };
  }
  if (text === null) return { state: 'kept', entries: [] };
  const read = parseWatchlist(text, archive);
  return 'entries' in read
    ? { state: 'kept', entries: read.entries }
    : { state: 'unreadable', text, problems: read.problems };
}

/** @returns whether the browser keeps the list; otherwise what it kept before is as it was */
export function keepList(entries: readonly WatchlistEntry[], archive: WatchedArchive): boolean {
  try {
    if (entries.length === 0) localStorage.removeItem(keyOf(archive));
    else localStorage.setItem(keyOf(archive), formatWatchlist(entries, archive));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when the list was changed in another tab. */
export function onKeptElsewhere(archive: WatchedArchive, act: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === keyOf(archive)) act();
  });
}
