import { dateOf } from '../../domain/instants.ts';
import type { PlainDate } from '../../domain/instants.ts';
import type { Declarations } from './declarations.ts';
import type { DocumentHistory } from './recorded-versions.ts';

/**
 * The day on which a document's captures stopped: when its file was deleted from the repository, or
 * else when its declaration ended, unless a version was fetched after that.
 *
 * @returns `undefined` while it is monitored
 */
export function monitoringEnd(
  history: DocumentHistory,
  declarations: Declarations,
): PlainDate | undefined {
  if (history.deletedAt !== undefined) return dateOf(history.deletedAt);
  const declared = declarations.endedOn(history.service, history.termsType);
  return declared === undefined || declared < latestDay(history) ? undefined : declared;
}

/**
 * What a stored document should say instead of what it says.
 *
 * A day that the archivist entered stays, unless the document was fetched again after it.
 *
 * @returns the day; `none` to remove it; `undefined` to leave the record alone
 */
export function correctedEnd(
  stored: string | undefined,
  history: DocumentHistory,
  declarations: Declarations,
): PlainDate | 'none' | undefined {
  const end = monitoringEnd(history, declarations);
  if (stored === undefined) return end;
  return end === undefined && stored < latestDay(history) ? 'none' : undefined;
}

function latestDay({ versions }: DocumentHistory): string {
  return versions
    .reduce((latest, { fetchedAt }) => (fetchedAt > latest ? fetchedAt : latest), '')
    .slice(0, 10);
}
