import { plural } from '../../render/words/numbers.ts';
import { byId, element } from '../dom.ts';
import type { KeptList } from './kept-list.ts';
import type { WatchedItem } from './watched-item.ts';

/** @returns whether an entry is shown before those of which nothing is new */
export const isNew = ({ standing, news }: WatchedItem): boolean =>
  news.length > 0 || standing.state === 'gone';

/** Shows the parts of the page that fit what the browser keeps. */
export function showParts(kept: KeptList): void {
  const isList = kept.state === 'kept';
  const isEmpty = isList && kept.entries.length === 0;
  const isUnreadable = kept.state === 'unreadable';
  byId('watch-empty').hidden = !isEmpty;
  byId('watch-denied').hidden = kept.state !== 'denied';
  byId('watch-unreadable').hidden = !isUnreadable;
  byId('watch-problems').replaceChildren(
    ...(isUnreadable ? kept.problems : []).map((text) => element('li', '', text)),
  );
  byId('watch-export').hidden = isEmpty || kept.state === 'denied';
  byId('watch-discard').hidden = !isUnreadable;
  byId('watch-import').hidden = !isList;
  byId('watch-all-seen').hidden = true;
}

/** Says how much is on the list, how much of it is new, and with what it was compared. */
export function showSummary(items: readonly WatchedItem[]): void {
  const unread = items.filter(({ standing }) => standing.state === 'unread').length;
  const news = items.filter(isNew).length;
  const { asOf = '' } = byId('watchlist').dataset;
  const words = [
    `${plural(items.length, 'entry', 'entries')}, ${news === 0 ? 'nothing new' : `${news} with something new`}.`,
    `Compared with ${asOf === '' ? 'this copy of the archive' : `the archive as of ${asOf}`}.`,
    ...(unread === 0
      ? []
      : [`${plural(unread, 'entry', 'entries')} could not be compared: a list could not be read.`]),
  ];
  byId('watch-summary').textContent = items.length === 0 ? '' : words.join(' ');
  byId('watch-all-seen').hidden = !items.some((one) => one.news.length > 0);
}
