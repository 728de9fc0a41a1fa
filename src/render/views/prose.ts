import type { Archive } from '../../domain/archive.ts';
import type { ProsePage } from '../../domain/records.ts';
import { correctionsPath, methodPath, prosePagePath } from '../../domain/urls.ts';
import { plainText } from '../plain-text.ts';
import { BUILT_IN_PAGES } from './built-in-pages.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

export interface ProseView extends PageFrame {
  /** Markdown. */
  readonly body: string;
}

type Prose = Pick<ProsePage, 'title' | 'body'> & { readonly slug: string };

/** The archive's own pages, and those that the site needs and the archive does not have. */
export function prosePages({ archive }: ViewContext): readonly { readonly page: string }[] {
  return [...prosesOf(archive).keys()].map((page) => ({ page }));
}

export function proseView({ page }: { readonly page: string }, context: ViewContext): ProseView {
  const prose = prosesOf(context.archive).get(page);
  if (prose === undefined) throw new Error(`no page ${page}`);
  const address = prosePagePath(prose.slug);
  const words = plainText(prose.body).replaceAll('\n', ' ');
  return {
    ...frameOf(context, {
      address,
      title: prose.title,
      description: firstWords(words),
      breadcrumb: [],
      ...(address === methodPath && { section: 'method' }),
    }),
    body: prose.body,
  };
}

/** By slug. The page on corrections is shown with the list of them, and so is not one of these. */
function prosesOf({ pages }: Archive): ReadonlyMap<string, Prose> {
  const own = [...pages.values()].filter(({ slug }) => prosePagePath(slug) !== correctionsPath);
  const all: readonly Prose[] = [...BUILT_IN_PAGES, ...own];
  return new Map(all.map((prose) => [prose.slug, prose]));
}

/** @returns the beginning of a text, ended at a word */
function firstWords(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')} […]`;
}
