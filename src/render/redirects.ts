import type { AliasEntry, Archive } from '../domain/archive.ts';
import { isRecordId, kindOfRecord, type RecordId } from '../domain/ids.ts';
import { byKey } from '../domain/order.ts';
import {
  documentPath,
  permalinkPath,
  provisionPath,
  sitePathOf,
  type SitePath,
} from '../domain/urls.ts';
import { oncePer } from './once.ts';

/**
 * One row of the table from which the redirect maps of all hosts are made.
 *
 * `alias`: an address that moved for good. `permalink`: an address by id, which leads to wherever the
 * record is readable today, so that no browser may remember the answer. `gone`: an address of a
 * withdrawn record; its page is still served, with status 410 where the host can.
 */
export type RedirectRow =
  | {
      readonly kind: 'alias';
      readonly from: SitePath;
      readonly to: SitePath;
      /** Whether everything below the old address moved with it: a platform's or a document's folder. */
      readonly withChildren: boolean;
    }
  | { readonly kind: 'permalink'; readonly from: SitePath; readonly to: SitePath }
  | {
      readonly kind: 'gone';
      readonly from: SitePath;
      /** The page that tells of the withdrawal. */
      readonly page: SitePath;
      readonly record: RecordId;
    };

/** The table of an archive: aliases, then withdrawn records, then permalinks, each in order of address. */
export const redirectTable = oncePer((archive: Archive): readonly RedirectRow[] => [
  ...archive.aliases.map(aliasRow).sort(byKey((row) => row.from)),
  ...goneRows(archive).sort(byKey((row) => row.from)),
  ...permalinkRows(archive).sort(byKey((row) => row.from)),
]);

function aliasRow({ alias, target }: AliasEntry): RedirectRow {
  const isProvision = isRecordId(alias.to) && kindOfRecord(alias.to) !== 'document';
  return {
    kind: 'alias',
    from: sitePathOf(alias.from),
    to: sitePathOf(target),
    withChildren: !isProvision,
  };
}

function goneRows({ tombstones }: Archive): RedirectRow[] {
  return tombstones.flatMap(({ id, addresses }) => {
    const page = permalinkPath(id);
    return [page, ...addresses.map(sitePathOf)].map((from): RedirectRow => ({
      kind: 'gone',
      from,
      page,
      record: id,
    }));
  });
}

function permalinkRows({ documents, provisions }: Archive): RedirectRow[] {
  const toDocuments = [...documents.values()].map(({ document }): RedirectRow => ({
    kind: 'permalink',
    from: permalinkPath(document.id),
    to: documentPath(document),
  }));
  const toProvisions = [...provisions.values()].map(({ provision, document }): RedirectRow => ({
    kind: 'permalink',
    from: permalinkPath(provision.id),
    to: provisionPath(document.document, provision),
  }));
  return [...toDocuments, ...toProvisions];
}
