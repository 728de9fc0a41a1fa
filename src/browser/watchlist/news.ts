import type { EvidenceSummary } from '../../domain/evidence.ts';
import type { WatchedRow, WatchedState } from '../../domain/watchlist/watched.ts';
import { formatDate } from '../../render/words/dates.ts';
import { summaryView } from '../../render/words/evidence.ts';
import { formatCount, plural } from '../../render/words/numbers.ts';

/** One thing that is otherwise than when the reader last looked. */
export interface News {
  readonly text: string;
  /** Where it can be read, as a site path with its name. */
  readonly link?: { readonly path: string; readonly label: string };
}

/**
 * What happened to something since a reader saw it.
 *
 * Nothing is left out because something else is more important; withdrawal and evidence come first.
 *
 * @param seen - how it stood then
 * @param row - how it stands in this build
 */
export function newsOf(seen: WatchedState, row: WatchedRow): readonly News[] {
  const { state } = row;
  if (state.isWithdrawn) return seen.isWithdrawn ? [] : [withdrawn(row)];
  return [
    ...(seen.isWithdrawn ? [{ text: 'It was withdrawn and is a record again.' }] : []),
    ...evidenceNews(seen.evidence, state.evidence),
    ...clauseNews(seen, row),
    ...revisionNews(seen.revision, state.revision),
    ...changeNews(seen, row),
    ...captureNews(seen, row),
    ...countNews(seen.provisions, state.provisions, 'provision record'),
  ];
}

function withdrawn({ withdrawn: told }: WatchedRow): News {
  return {
    text:
      told === undefined ? 'Withdrawn.' : `Withdrawn on ${formatDate(told.on)}: ${told.reason}.`,
  };
}

function evidenceNews(
  before: EvidenceSummary | undefined,
  after: EvidenceSummary | undefined,
): readonly News[] {
  if (before === after) return [];
  const word = (summary: EvidenceSummary | undefined): string =>
    summary === undefined ? 'none' : summaryView(summary).word;
  return [{ text: `Evidence: ${word(after)}, was ${word(before)}.` }];
}

function clauseNews(seen: WatchedState, { state, lastClauseChange }: WatchedRow): readonly News[] {
  const more = (state.clauseChanges ?? 0) - (seen.clauseChanges ?? 0);
  if (more <= 0 || lastClauseChange === undefined)
    return countNews(
      seen.clauseChanges,
      state.clauseChanges,
      'change of the quoted words',
      'changes of the quoted words',
    );
  return [
    {
      text: `${more === 1 ? 'A recorded change touches' : `${formatCount(more)} recorded changes touch`} the quoted words, ${lastWords(more, lastClauseChange.on)}.`,
      link: { path: lastClauseChange.path, label: 'See the change' },
    },
  ];
}

function revisionNews(before: number | undefined, after: number | undefined): readonly News[] {
  if (before === after) return [];
  return [
    {
      text:
        after === undefined
          ? `Not sealed here; you saw revision ${before ?? 0}.`
          : before === undefined
            ? `Sealed since: revision ${after}.`
            : `Revision ${after}; you saw revision ${before}.`,
    },
  ];
}

function changeNews(seen: WatchedState, { state, lastChange }: WatchedRow): readonly News[] {
  const more = state.changes - seen.changes;
  if (more <= 0 || lastChange === undefined)
    return countNews(seen.changes, state.changes, 'recorded change');
  return [
    {
      text: `${plural(more, 'more recorded change', 'more recorded changes')}, ${lastWords(more, lastChange.on)}.`,
      link: { path: lastChange.path, label: 'See the latest change' },
    },
  ];
}

function captureNews(seen: WatchedState, { state, lastCaptureOn }: WatchedRow): readonly News[] {
  const more = state.captures - seen.captures;
  if (more <= 0 || lastCaptureOn === undefined)
    return countNews(seen.captures, state.captures, 'capture');
  return [
    {
      text: `${plural(more, 'more capture', 'more captures')}, the latest of ${formatDate(lastCaptureOn)}.`,
    },
  ];
}

function countNews(
  before: number | undefined,
  after: number | undefined,
  one: string,
  many?: string,
): readonly News[] {
  if (before === undefined || after === undefined || before === after) return [];
  const were = before === 1 ? 'was 1' : `were ${formatCount(before)}`;
  return [{ text: `${plural(after, one, many)}, ${were}.` }];
}

const lastWords = (count: number, on: WatchedChangeDay): string =>
  count === 1 ? `on ${formatDate(on)}` : `the last on ${formatDate(on)}`;

type WatchedChangeDay = Parameters<typeof formatDate>[0];
