import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AliasEntry } from '../domain/archive.ts';
import { isRecordId, type RecordId } from '../domain/ids.ts';
import { byKey } from '../domain/order.ts';
import type { ContentPath } from '../domain/records.ts';
import { changePath, documentPath, platformPath, prosePagePath, provisionPath } from '../domain/urls.ts';
import type { Index, PlaceFinder, RecordsToLink } from './input.ts';

/** Prose pages whose address the site gives to a page that it makes itself. */
const OWN_PAGES: ReadonlySet<string> = new Set(['platform', 'document', 'changes', 'type', 'category', 'regulation', 'agency', 'collection', 'search', 'id', 'hash', 'withdrawn', 'report', 'watchlist', 'verify', 'cite', 'data', 'p', 'd', 'c', 'blob', 'log', '404']);

interface Claim {
  readonly file: ContentPath;
  readonly path: readonly (string | number)[];
}

/** @returns old addresses with the current ones they lead to, by old address; and what is wrong with any address */
export function linkAddresses(
  records: RecordsToLink,
  index: Index,
  at: PlaceFinder,
): { readonly aliases: readonly AliasEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const claims = new Map<string, Claim>();
  const claim = (address: string, by: Claim, code: 'address/duplicate' | 'alias/live'): void => {
    const first = claims.get(address);
    if (first === undefined) claims.set(address, by);
    else diagnostics.push(diagnostic(code, at(by.file, by.path), `The address ${address} is taken.`, [{ place: at(first.file, first.path), label: 'taken' }]));
  };
  for (const { address, file } of liveAddresses(records, index)) claim(address, { file, path: [] }, 'address/duplicate');
  for (const page of records.pages) {
    if (OWN_PAGES.has(page.slug)) diagnostics.push(diagnostic('address/duplicate', at(page.file, []), `The site makes the page /${page.slug}/ itself.`));
  }
  records.tombstones.forEach((tombstone, row) => {
    tombstone.addresses.forEach((address, column) => claim(address, { file: tombstone.file, path: ['tombstones', row, 'addresses', column] }, 'address/duplicate'));
    const { successor } = tombstone;
    if (successor !== undefined && addressOf(successor, index) === undefined) {
      diagnostics.push(diagnostic('tombstone/successor', at(tombstone.file, ['tombstones', row, 'successor']), `${successor} is not a live record.`));
    }
  });
  const aliases = records.aliases.flatMap((alias, row): AliasEntry[] => {
    claim(alias.from, { file: alias.file, path: ['aliases', row, 'from'] }, 'alias/live');
    const target = isRecordId(alias.to) ? addressOf(alias.to, index) : platformAddress(alias.to, index);
    if (target !== undefined) return [{ alias, target }];
    diagnostics.push(diagnostic('alias/target', at(alias.file, ['aliases', row, 'to']), `"${alias.to}" is neither the id of a live record nor the path of a platform.`));
    return [];
  });
  return { aliases: [...aliases].sort(byKey(({ alias }) => alias.from)), diagnostics };
}

function liveAddresses(records: RecordsToLink, index: Index): readonly { readonly address: string; readonly file: ContentPath }[] {
  return [
    ...records.platforms.map(({ slug, file }) => ({ address: platformPath(slug), file })),
    ...records.documents.map((document) => ({ address: documentPath(document), file: document.file })),
    ...records.provisions.flatMap((provision) => {
      const document = index.documents.get(provision.document);
      return document === undefined ? [] : [{ address: provisionPath(document, provision), file: provision.file }];
    }),
    ...records.pages.map(({ slug, file }) => ({ address: prosePagePath(slug), file })),
  ];
}

/** @returns the current readable address of a live record */
export function addressOf(id: RecordId, index: Index): string | undefined {
  const document = index.documents.get(id);
  if (document !== undefined) return documentPath(document);
  if (index.changes.has(id)) return changePath(id);
  const provision = index.provisions.get(id);
  const owner = provision && index.documents.get(provision.document);
  return provision && owner && provisionPath(owner, provision);
}

function platformAddress(path: string, index: Index): string | undefined {
  const slug = [...index.platforms.keys()].find((one) => platformPath(one) === path);
  return slug === undefined ? undefined : platformPath(slug);
}
