import type { RecordId } from '../../domain/ids.ts';
import type { Revision } from '../../domain/sealed/ledger.ts';
import type { ViewContext } from '../views/context.ts';

/** @returns the revisions of which bags are published, by record in order; none where `archive.json` says so */
export function bagsOf({ archive }: ViewContext): ReadonlyMap<RecordId, readonly Revision[]> {
  return archive.settings.artifacts?.evidenceBag === 'off' ? new Map() : archive.ledger.revisions;
}
