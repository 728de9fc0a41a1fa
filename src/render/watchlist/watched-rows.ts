import type {
  Archive,
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  PlatformEntry,
  ProvisionEntry,
} from '../../domain/archive.ts';
import { kindOfRecord, type RecordId } from '../../domain/ids.ts';
import { dateOf } from '../../domain/instants.ts';
import { byKey, groupBy } from '../../domain/order.ts';
import type { Tombstone } from '../../domain/records.ts';
import {
  changePath,
  documentPath,
  permalinkPath,
  platformPath,
  provisionPath,
} from '../../domain/urls.ts';
import { watchListOf, type WatchedRow } from '../../domain/watchlist/watched.ts';
import { oncePer } from '../once.ts';
import { titleLanguage } from '../words/languages.ts';
import { documentState, platformState, provisionState } from './watched-state.ts';

/** Everything that can be watched, by the name of its published list: lists and their rows in order of name. */
export const watchedRows = oncePer(
  (archive: Archive): ReadonlyMap<string, readonly WatchedRow[]> => {
    const rows = [
      ...[...archive.provisions.values()].map((entry) => provisionRow(entry, archive)),
      ...[...archive.documents.values()].map(documentRow),
      ...[...archive.platforms.values()].map(platformRow),
      ...archive.tombstones.flatMap(withdrawnRow),
    ];
    const lists = groupBy(rows.sort(byKey(({ key }) => key)), watchListOf);
    return new Map([...lists].sort(byKey(([name]) => name)));
  },
);

function provisionRow(entry: ProvisionEntry, archive: Archive): WatchedRow {
  const { provision, document, platform, figures } = entry;
  const touching = figures.changes.flatMap((id) => archive.changes.get(id) ?? []);
  return {
    kind: 'provision',
    key: provision.id,
    title: provision.title,
    where: `${platform.name}, ${document.document.title}`,
    path: provisionPath(document.document, provision),
    state: provisionState(entry),
    ...lastOf(document.captures, document.changes),
    ...lastClauseChange(touching),
  };
}

function documentRow(entry: DocumentEntry): WatchedRow {
  const { document, platform, captures, changes } = entry;
  return {
    kind: 'document',
    key: document.id,
    title: document.title,
    ...titleLanguage(document),
    where: platform.name,
    path: documentPath(document),
    state: documentState(entry),
    ...lastOf(captures, changes),
  };
}

function platformRow(entry: PlatformEntry): WatchedRow {
  const { platform, documents } = entry;
  return {
    kind: 'platform',
    key: platform.slug,
    title: platform.name,
    where: '',
    path: platformPath(platform.slug),
    state: platformState(entry),
    ...lastOf(
      documents.flatMap(({ captures }) => captures),
      documents.flatMap(({ changes }) => changes),
    ),
  };
}

/** Changes are not watched: a withdrawn one stands in the lists of its document. */
function withdrawnRow(tombstone: Tombstone): readonly WatchedRow[] {
  const kind = kindOfRecord(tombstone.id);
  if (kind === 'change') return [];
  const where = [tombstone.platformName, tombstone.documentTitle];
  return [
    {
      kind,
      key: tombstone.id,
      title: tombstone.title,
      where: where.filter((name) => name !== undefined).join(', '),
      path: permalinkPath(tombstone.id satisfies RecordId),
      state: { isWithdrawn: true, captures: 0, changes: 0 },
      withdrawn: { on: dateOf(tombstone.withdrawnAt), reason: tombstone.reason },
    },
  ];
}

function lastOf(
  captures: readonly CaptureEntry[],
  changes: readonly ChangeEntry[],
): Pick<WatchedRow, 'lastCaptureOn' | 'lastChange'> {
  const days = captures.map(({ capture }) => dateOf(capture.capturedAt));
  const last = days.sort(byKey((day) => day)).at(-1);
  const change = latest(changes);
  return {
    ...(last !== undefined && { lastCaptureOn: last }),
    ...(change && { lastChange: { on: change.changedOn, path: changePath(change.id) } }),
  };
}

function lastClauseChange(changes: readonly ChangeEntry[]): Pick<WatchedRow, 'lastClauseChange'> {
  const change = latest(changes);
  return change === undefined
    ? {}
    : { lastClauseChange: { on: change.changedOn, path: changePath(change.id) } };
}

const latest = (changes: readonly ChangeEntry[]): ChangeEntry['change'] | undefined =>
  changes
    .map(({ change }) => change)
    .sort(byKey(({ changedOn, id }) => `${changedOn} ${id}`))
    .at(-1);
