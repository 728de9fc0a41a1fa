import { EVIDENCE_SUMMARIES } from '../evidence.ts';
import { parseRecordId } from '../ids.ts';
import { parsePlainDate, type PlainDate } from '../instants.ts';
import { parseSlug } from '../slugs.ts';
import type { WatchedKind, WatchedName, WatchedState } from './watched.ts';

/** One line of a reader's watchlist. */
export interface WatchlistEntry extends WatchedName {
  /** As it was called when it was added. Text of others: never markup. */
  readonly title: string;
  /** The reader's own days. */
  readonly addedOn: PlainDate;
  readonly seenOn: PlainDate;
  /** How it stood when the reader last marked it as seen. */
  readonly seen: WatchedState;
}

/** Which archive a list is of. */
export interface WatchedArchive {
  /** Public address of the archive, such as `https://archive.example/`. */
  readonly address: string;
  /** First part of its record ids. */
  readonly idPrefix: string;
}

export type ReadWatchlist =
  | { readonly entries: readonly WatchlistEntry[] }
  /** What is wrong, a sentence each, in order of place. */
  | { readonly problems: readonly string[] };

const FORMAT = 'muniment-watchlist-1';
/** Far more than a person watches; a page that draws more would stand still. */
export const MOST_ENTRIES = 2_000;
const MOST_LETTERS = 500;

/** @returns a list as text, for a file or to be kept */
export function formatWatchlist(
  entries: readonly WatchlistEntry[],
  { address }: WatchedArchive,
): string {
  return `${JSON.stringify({ format: FORMAT, archive: address, entries }, undefined, 2)}\n`;
}

/**
 * Reads a list that was kept or exported, whoever wrote it.
 *
 * @returns its entries, each known to be well-formed and the first of its name; or all that is wrong
 */
export function parseWatchlist(text: string, archive: WatchedArchive): ReadWatchlist {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('This is no JSON.');
  }
  if (!isObject(value) || value['format'] !== FORMAT)
    return problem(`This is no watchlist: a watchlist says "format": "${FORMAT}".`);
  if (value['archive'] !== archive.address)
    return problem(
      `This is a watchlist of another archive: ${shown(value['archive'])}. This one is ${archive.address}.`,
    );
  const list = value['entries'];
  if (!Array.isArray(list)) return problem('The watchlist has no list of "entries".');
  if (list.length > MOST_ENTRIES)
    return problem(
      `The watchlist has ${list.length} entries; at most ${MOST_ENTRIES} can be kept.`,
    );
  return parseEntries(list, archive);
}

function parseEntries(list: readonly unknown[], archive: WatchedArchive): ReadWatchlist {
  const problems: string[] = [];
  const entries = new Map<string, WatchlistEntry>();
  for (const [index, value] of list.entries()) {
    const entry = parseEntry(value, archive);
    if (typeof entry === 'string') problems.push(`Entry ${index + 1}: ${entry}`);
    else if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return problems.length > 0 ? { problems } : { entries: [...entries.values()] };
}

/** @returns the entry, or what is wrong with it */
function parseEntry(value: unknown, archive: WatchedArchive): WatchlistEntry | string {
  if (!isObject(value)) return 'not an object.';
  const { kind, key, title, addedOn, seenOn, seen } = value;
  if (kind !== 'provision' && kind !== 'document' && kind !== 'platform')
    return `"kind" is ${shown(kind)}, not provision, document or platform.`;
  if (typeof key !== 'string' || !isKey({ kind, key }, archive))
    return kind === 'platform'
      ? `"key" is ${shown(key)}, not the last part of a platform's address.`
      : `"key" is ${shown(key)}, not the id of a ${kind} of this archive (${archive.idPrefix}-…).`;
  if (typeof title !== 'string' || title.trim() === '' || title.length > MOST_LETTERS)
    return `"title" is not a text of 1 to ${MOST_LETTERS} characters.`;
  const [added, looked] = [addedOn, seenOn].map((day) =>
    typeof day === 'string' ? parsePlainDate(day) : undefined,
  );
  if (added === undefined) return `"addedOn" is ${shown(addedOn)}, not a day such as 2026-05-11.`;
  if (looked === undefined) return `"seenOn" is ${shown(seenOn)}, not a day such as 2026-05-11.`;
  const state = parseState(seen);
  if (state === undefined) return '"seen" does not say how the record stood.';
  return { kind, key, title, addedOn: added, seenOn: looked, seen: state };
}

/** @returns whether a key could be one of this archive: whether there is such a record, the published lists say */
export function isKey({ kind, key }: WatchedName, { idPrefix }: WatchedArchive): boolean {
  if (kind === 'platform') return parseSlug(key) !== undefined;
  const parts = parseRecordId(key);
  return parts?.kind === kind && parts.prefix === idPrefix;
}

/** @returns the state, with nothing in it that is not known; `undefined` unless it is whole */
export function parseState(value: unknown): WatchedState | undefined {
  if (!isObject(value)) return undefined;
  const { isWithdrawn, captures, changes, clauseChanges, evidence, revision, provisions } = value;
  const summary = EVIDENCE_SUMMARIES.find((one) => one === evidence);
  if (typeof isWithdrawn !== 'boolean' || !isCount(captures) || !isCount(changes)) return undefined;
  if (evidence !== undefined && summary === undefined) return undefined;
  const optional = { clauseChanges, revision, provisions };
  const counts = Object.entries(optional).filter(([, count]) => count !== undefined);
  if (!counts.every(([, count]) => isCount(count))) return undefined;
  return {
    isWithdrawn,
    captures,
    changes,
    ...(summary && { evidence: summary }),
    ...Object.fromEntries(counts),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const problem = (text: string): ReadWatchlist => ({ problems: [text] });

/** A foreign value as a message prints it: short, and on one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** @returns whether two names are of the same thing */
export const isSame = (a: WatchedName, b: WatchedName): boolean =>
  a.kind === b.kind && a.key === b.key;

/** Kinds in words. */
export const KIND_WORDS = {
  provision: 'Provision record',
  document: 'Document',
  platform: 'Platform',
} as const satisfies Record<WatchedKind, string>;
