import { watchedListPath } from '../../domain/urls.ts';
import { watchListOf, type WatchedName, type WatchedRow } from '../../domain/watchlist/watched.ts';
import { parseState } from '../../domain/watchlist/watchlist-file.ts';
import { siteFiles } from '../search/site-files.ts';

/** How something stands in this build; `unread` when the list that would say so could not be read. */
export type Standing =
  | { readonly state: 'here'; readonly row: WatchedRow }
  | { readonly state: 'gone' }
  | { readonly state: 'unread' };

/**
 * Reads the published lists that have some names, each once.
 *
 * @param root - the site's root, with scheme and host
 * @returns a look-up by name
 */
export async function readStandings(
  names: readonly WatchedName[],
  root: string,
): Promise<(name: WatchedName) => Standing> {
  const wanted = [...new Set(names.map(watchListOf))];
  const lists = new Map(
    await Promise.all(wanted.map(async (list) => [list, await readList(list, root)] as const)),
  );
  return (name) => {
    const rows = lists.get(watchListOf(name));
    if (rows === undefined) return { state: 'unread' };
    const row = rows.find(({ kind, key }) => kind === name.kind && key === name.key);
    return row === undefined ? { state: 'gone' } : { state: 'here', row };
  };
}

/** @returns the rows; none when there is no such list, since nothing is published of it; `undefined` when it cannot be read */
async function readList(list: string, root: string): Promise<readonly WatchedRow[] | undefined> {
  try {
    const response = await siteFiles().fetch(new URL(`.${watchedListPath(list)}`, root).href);
    if (response.status === 404) return [];
    if (!response.ok) return undefined;
    const rows: unknown = await response.json();
    return Array.isArray(rows) ? rows.filter(isRow) : undefined;
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is WatchedRow {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'path' in value &&
    'state' in value &&
    parseState(value.state) !== undefined
  );
}
