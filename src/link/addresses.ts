import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AliasEntry } from '../domain/archive.ts';
import { isRecordId, type RecordId } from '../domain/ids.ts';
import { byKey, groupBy } from '../domain/order.ts';
import { addressesOf } from '../domain/addresses.ts';
import type { Alias, ContentPath } from '../domain/records.ts';
import {
  changePath,
  documentPath,
  platformPath,
  prosePagePath,
  provisionPath,
} from '../domain/urls.ts';
import type { Index, PlaceFinder, RecordsToLink } from './input.ts';
import { tombstoneProblems } from './tombstones.ts';

/** Prose pages whose address the site gives to a page that it makes itself. */
const OWN_PAGES: ReadonlySet<string> = new Set([
  'platform',
  'document',
  'changes',
  'type',
  'category',
  'regulation',
  'agency',
  'collection',
  'search',
  'id',
  'hash',
  'withdrawn',
  'report',
  'watchlist',
  'verify',
  'cite',
  'data',
  'p',
  'd',
  'c',
  'blob',
  'log',
  '404',
]);

const isOwnPage = (address: string): boolean =>
  address === '/' || OWN_PAGES.has(address.split('/').slice(1, -1).join('/'));

interface Claim {
  readonly address: string;
  readonly by: 'page' | 'tombstone' | 'alias';
  readonly file: ContentPath;
  readonly path: readonly (string | number)[];
}

/** @returns old addresses with the current ones they lead to, by old address; and what is wrong with any address */
export function linkAddresses(
  records: RecordsToLink,
  index: Index,
  at: PlaceFinder,
): { readonly aliases: readonly AliasEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const targets = records.aliases.map((alias, row) => aliasTarget(alias, row, { index, at }));
  return {
    aliases: targets.flatMap(({ entry }) => entry ?? []).sort(byKey(({ alias }) => alias.from)),
    diagnostics: [
      ...tombstoneProblems(records, index, at),
      ...takenAddresses(claimsOf(records), at),
      ...ownPagesClaimed(records, at),
      ...targets.flatMap(({ problem }) => problem ?? []),
    ],
  };
}

/** @returns every address that a record or row claims, in the order of precedence */
function claimsOf(records: RecordsToLink): readonly Claim[] {
  return [
    ...[...addressesOf(records)].map(({ address, file }): Claim => ({
      address,
      by: 'page',
      file,
      path: [],
    })),
    ...records.tombstones.flatMap(({ addresses, file }, row) =>
      addresses.map((address, column): Claim => ({
        address,
        by: 'tombstone',
        file,
        path: ['tombstones', row, 'addresses', column],
      })),
    ),
    ...records.aliases.map(({ from, file }, row): Claim => ({
      address: from,
      by: 'alias',
      file,
      path: ['aliases', row, 'from'],
    })),
  ];
}

function takenAddresses(claims: readonly Claim[], at: PlaceFinder): readonly Diagnostic[] {
  return [...groupBy(claims, (claim) => claim.address).values()].flatMap(([first, ...others]) =>
    others.map(({ address, by, file, path }) =>
      diagnostic(
        by === 'alias' && first?.by === 'page' ? 'alias/live' : 'address/duplicate',
        at(file, path),
        `The address ${address} is taken.`,
        first === undefined ? [] : [{ place: at(first.file, first.path), label: 'taken' }],
      ),
    ),
  );
}

function ownPagesClaimed(records: RecordsToLink, at: PlaceFinder): readonly Diagnostic[] {
  const message = (address: string): string => `The site makes the page ${address} itself.`;
  return [
    ...records.pages
      .map(({ slug, file }) => ({ address: prosePagePath(slug), file }))
      .filter(({ address }) => isOwnPage(address))
      .map(({ address, file }) => diagnostic('address/duplicate', at(file, []), message(address))),
    ...records.aliases.flatMap(({ from, file }, row) =>
      isOwnPage(from)
        ? [diagnostic('alias/live', at(file, ['aliases', row, 'from']), message(from))]
        : [],
    ),
  ];
}

function aliasTarget(
  alias: Alias,
  row: number,
  { index, at }: { readonly index: Index; readonly at: PlaceFinder },
): { readonly entry?: AliasEntry; readonly problem?: Diagnostic } {
  const target = isRecordId(alias.to)
    ? addressOf(alias.to, index)
    : platformAddress(alias.to, index);
  if (target !== undefined) return { entry: { alias, target } };
  const problem = diagnostic(
    'alias/target',
    at(alias.file, ['aliases', row, 'to']),
    `"${alias.to}" is neither the id of a live record nor the path of a platform.`,
  );
  return { problem };
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
