import { permalinkPath, platformPath } from '../../domain/urls.ts';
import { isRecordId } from '../../domain/ids.ts';
import { parseSlug } from '../../domain/slugs.ts';
import type { WatchedName } from '../../domain/watchlist/watched.ts';
import { KIND_WORDS, type WatchlistEntry } from '../../domain/watchlist/watchlist-file.ts';
import { formatDate } from '../../render/words/dates.ts';
import { copyOf, element, link } from '../dom.ts';
import { siteAddress } from '../search/page-facts.ts';
import type { News } from './news.ts';
import type { Standing } from './watched-lists.ts';

/** An entry with how it stands in this build. */
export interface WatchedItem {
  readonly entry: WatchlistEntry;
  readonly standing: Standing;
  readonly news: readonly News[];
}

export interface ItemActions {
  markSeen(this: void): void;
  remove(this: void): void;
}

/** @param root - the site's root, relative to the page */
export function watchedItem(
  { entry, standing, news }: WatchedItem,
  root: string,
  actions: ItemActions,
): HTMLLIElement {
  const row = standing.state === 'here' ? standing.row : undefined;
  const title = element('bdi', '', row?.title ?? entry.title);
  if (row?.language !== undefined) title.lang = row.language;
  const path = row?.path ?? addressOf(entry);
  const heading = element('h2', '', link(siteAddress({ root }, path), title));
  const where = [KIND_WORDS[entry.kind], row?.where ?? ''].filter((text) => text !== '');
  const facts = element(
    'p',
    'small',
    element('span', 'id-text', entry.key),
    ` · ${where.join(' · ')}`,
  );
  if (row?.state.evidence !== undefined)
    facts.append(' · ', ...copyOf(`evidence-${row.state.evidence}`));
  return element(
    'li',
    'watched',
    element('div', '', heading, facts, told({ entry, standing, news }, root)),
    element(
      'p',
      'watched-actions',
      ...(news.length > 0 ? [button('Mark as seen', entry.title, actions.markSeen)] : []),
      button('Remove', entry.title, actions.remove),
    ),
  );
}

function told({ entry, standing, news }: WatchedItem, root: string): HTMLElement {
  if (standing.state === 'unread')
    return element('p', 'none', 'Could not be compared: the list that has it could not be read.');
  if (standing.state === 'gone')
    return element(
      'p',
      'none',
      `No ${KIND_WORDS[entry.kind].toLowerCase()} of this name is published here. What is withdrawn keeps its page: this was never here, or this copy is older than your list.`,
    );
  if (news.length === 0) {
    const { isWithdrawn } = standing.row.state;
    const since = `since ${formatDate(entry.seenOn)}`;
    return element('p', 'none', `${isWithdrawn ? 'Withdrawn. ' : ''}Nothing new ${since}.`);
  }
  const lines = news.map(({ text, link: to }) =>
    element(
      'li',
      '',
      text,
      ...(to === undefined ? [] : [' ', link(siteAddress({ root }, to.path), to.label)]),
    ),
  );
  return element(
    'div',
    'watched-news',
    element('p', 'small', `Since ${formatDate(entry.seenOn)}:`),
    element('ul', '', ...lines),
  );
}

/** Where something should be, made from its name alone: an address in a list that came from elsewhere is not trusted. */
function addressOf({ kind, key }: WatchedName): string {
  const slug = parseSlug(key);
  if (kind === 'platform' && slug !== undefined) return platformPath(slug);
  return isRecordId(key) ? permalinkPath(key) : '/';
}

function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'button', label, element('span', 'visually-hidden', ` ${title}`));
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
