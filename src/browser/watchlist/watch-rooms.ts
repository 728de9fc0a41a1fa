import {
  isKey,
  isSame,
  parseState,
  type WatchlistEntry,
} from '../../domain/watchlist/watchlist-file.ts';
import { announce } from '../announce.ts';
import { element, link } from '../dom.ts';
import { keepList, keptList } from './kept-list.ts';
import { today } from './today.ts';

/** Puts a button into every room that is kept for the watchlist. */
export function startWatchRooms(): void {
  for (const room of document.querySelectorAll<HTMLElement>('.watch-room')) fillRoom(room);
}

function fillRoom(room: HTMLElement): void {
  const { archive, entry, list } = factsOf(room);
  const button = element('button', 'button');
  button.type = 'button';
  const note = element('span', 'small');
  const isWatched = (): boolean => {
    const kept = keptList(archive);
    return kept.state === 'kept' && kept.entries.some((one) => isSame(one, entry));
  };
  const draw = (): void => {
    button.textContent = isWatched() ? 'Remove from watchlist' : 'Add to watchlist';
  };
  const say = (words: string): void => {
    note.replaceChildren(`${words} `, link(list, 'Watchlist'));
    if (!note.isConnected) room.append(note);
    announce(words);
  };
  button.addEventListener('click', () => {
    const kept = keptList(archive);
    if (kept.state === 'denied') return say('Not kept: this browser stores nothing for this site.');
    if (kept.state === 'unreadable')
      return say('Not added: what this browser keeps as your watchlist cannot be read.');
    const others = kept.entries.filter((one) => !isSame(one, entry));
    const isAdding = others.length === kept.entries.length;
    const next = isAdding ? [...others, { ...entry, addedOn: today(), seenOn: today() }] : others;
    if (!keepList(next, archive))
      return say('Not kept: this browser stores no more for this site.');
    draw();
    return say(isAdding ? 'Added, in this browser alone.' : 'Removed.');
  });
  draw();
  room.append(button);
}

function factsOf(room: HTMLElement): {
  readonly archive: Parameters<typeof keptList>[0];
  readonly entry: Omit<WatchlistEntry, 'addedOn' | 'seenOn'>;
  readonly list: string;
} {
  const {
    kind,
    key = '',
    title = '',
    archive: address = '',
    idPrefix = '',
    list = '',
  } = room.dataset;
  const archive = { address, idPrefix };
  const seen = parseState(JSON.parse(room.dataset['state'] ?? 'null'));
  if (kind !== 'provision' && kind !== 'document' && kind !== 'platform')
    throw new Error(`nothing of the kind ${kind ?? ''} is watched`);
  if (seen === undefined || !isKey({ kind, key }, archive))
    throw new Error(`the page does not say how ${key} stands`);
  return { archive, entry: { kind, key, title: title.slice(0, 500), seen }, list };
}
