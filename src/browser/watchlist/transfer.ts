import {
  formatWatchlist,
  isSame,
  MOST_ENTRIES,
  parseWatchlist,
  type WatchedArchive,
  type WatchlistEntry,
} from '../../domain/watchlist/watchlist-file.ts';
import { formatSize, plural } from '../../render/words/numbers.ts';
import { announce } from '../announce.ts';
import { byId, element } from '../dom.ts';
import { keepList, keptList } from './kept-list.ts';
import { today } from './today.ts';

/** No watchlist is larger; a file that is was chosen by mistake. */
const MOST_BYTES = 2_000_000;
/** Problems of one file that are listed; the rest is counted. */
const MOST_PROBLEMS = 10;

/** Gives the reader the list as a file. @param list - entries, or the text of a list that cannot be read */
export function exportList(
  list: readonly WatchlistEntry[] | string,
  archive: WatchedArchive,
): void {
  const text = typeof list === 'string' ? list : formatWatchlist(list, archive);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = element('a', '');
  Object.assign(anchor, { href: url, download: `watchlist-${today()}.json` });
  anchor.click();
  URL.revokeObjectURL(url);
}

/** Lets the reader add the entries of a file. @param done - called when the list has changed */
export function startImport(archive: WatchedArchive, done: () => void): void {
  const field = byId('watch-file');
  if (!(field instanceof HTMLInputElement)) throw new Error('#watch-file is no field');
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    void addFile(file, archive).then((result) => {
      // So that the same file, corrected, can be chosen again.
      field.value = '';
      report(file.name, result);
      if ('added' in result) done();
    });
  });
}

type ImportResult =
  { readonly added: number; readonly known: number } | { readonly problems: readonly string[] };

async function addFile(file: File, archive: WatchedArchive): Promise<ImportResult> {
  if (file.size > MOST_BYTES)
    return { problems: [`The file has ${formatSize(file.size)}; no watchlist is that large.`] };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problems: ['The browser could not read the file.'] };
  const read = parseWatchlist(text, archive);
  if ('problems' in read) return read;
  const kept = keptList(archive);
  if (kept.state !== 'kept') return { problems: ['This browser stores nothing for this site.'] };
  const news = read.entries.filter((entry) => !kept.entries.some((one) => isSame(one, entry)));
  const all = [...kept.entries, ...news];
  if (all.length > MOST_ENTRIES)
    return {
      problems: [`Together these are ${all.length} entries; at most ${MOST_ENTRIES} can be kept.`],
    };
  return keepList(all, archive)
    ? { added: news.length, known: read.entries.length - news.length }
    : { problems: ['This browser stores no more for this site.'] };
}

/** Says what became of a file. Its name and what it holds are shown as text. */
function report(name: string, result: ImportResult): void {
  const place = byId('watch-import-report');
  if ('added' in result) {
    const known = result.known === 0 ? '' : `, ${result.known} were on the list already`;
    const words = `${plural(result.added, 'entry', 'entries')} added from ${name}${known}.`;
    place.replaceChildren(element('p', '', words));
    announce(words);
    return;
  }
  const { problems } = result;
  const more = problems.length - MOST_PROBLEMS;
  const lines = problems.slice(0, MOST_PROBLEMS).map((text) => element('li', '', text));
  if (more > 0) lines.push(element('li', '', `and ${more} more`));
  place.replaceChildren(
    element('p', '', element('strong', '', `Nothing was added from ${name}.`)),
    element('ul', '', ...lines),
  );
  announce(`Nothing was added from ${name}. ${problems[0] ?? ''}`);
}
