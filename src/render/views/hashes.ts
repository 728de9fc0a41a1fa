import {
  digestIndexPath,
  digestPrefixPath,
  listPagePath,
  searchPath,
  verifyPath,
} from '../../domain/urls.ts';
import { digestsByPrefix } from '../digests.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { digestRow, type DigestRow } from './rows/digest-row.ts';

export interface DigestIndexView extends PageFrame {
  readonly lead: string;
  readonly prefixes: readonly (LinkView & { readonly digests: string })[];
  readonly links: readonly LinkView[];
}

export interface DigestPrefixView extends PageFrame {
  readonly prefix: string;
  readonly lead: string;
  readonly list: ListPage<DigestRow>;
}

export interface DigestPrefixPage {
  /** Two hexadecimal digits. */
  readonly prefix: string;
  readonly page: number;
}

/** The first two digits of every digest shown anywhere in the archive. */
export function digestIndexView(context: ViewContext): DigestIndexView {
  const groups = [...digestsByPrefix(context.archive)];
  const total = groups.reduce((sum, [, entries]) => sum + entries.length, 0);
  return {
    ...frameOf(context, {
      address: digestIndexPath,
      title: 'Hashes',
      description: `${plural(total, 'SHA-256 digest')} of stored files, version texts and quoted words, by first digits.`,
      breadcrumb: [],
    }),
    lead: `${plural(total, 'SHA-256 digest')} of stored files, version texts and quoted words. Choose the first two digits; two digits that are not listed begin no hash recorded here.`,
    prefixes: groups.map(([prefix, entries]) => ({
      label: prefix,
      path: digestPrefixPath(prefix),
      digests: formatCount(entries.length),
    })),
    links: [
      { label: 'Look up a hash', path: searchPath },
      { label: 'Which bytes each hash covers, and how to check it', path: verifyPath },
    ],
  };
}

export function digestPrefixPages({ archive }: ViewContext): readonly DigestPrefixPage[] {
  return [...digestsByPrefix(archive)].flatMap(([prefix, entries]) =>
    pageNumbers(entries.length).map((page) => ({ prefix, page })),
  );
}

export function digestPrefixView(
  { prefix, page }: DigestPrefixPage,
  context: ViewContext,
): DigestPrefixView {
  const entries = digestsByPrefix(context.archive).get(prefix) ?? [];
  const path = digestPrefixPath(prefix);
  const list = listPage({ path, rows: entries, noun: 'hash', nouns: 'hashes' }, page);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(`Hashes that begin with ${prefix}`, page),
      description: `SHA-256 digests that begin with ${prefix}, and what has them.`,
      breadcrumb: [{ label: 'Hashes', path: digestIndexPath }, { label: prefix }],
    }),
    prefix,
    lead: `${plural(entries.length, 'digest')}, in order.`,
    list: { ...list, rows: list.rows.map(digestRow) },
  };
}
