import type { GetStaticPathsItem } from 'astro';
import type { ViewContext } from '../render/views/context.ts';
import { viewContext } from '../site/archive.ts';
import { pageKey } from './page-key.ts';

/** How the pages of one route come from the archive. `Subject` is small and is the page's props. */
export interface PageRoute<Subject extends object> {
  subjects(context: ViewContext): Iterable<Subject>;
  params(subject: Subject): Record<string, string | undefined>;
  view(subject: Subject, context: ViewContext): object;
}

/** @returns the pages of a route, each with the key under which its rendered form may be used again */
export function staticPaths<Subject extends object>(
  route: PageRoute<Subject>,
): GetStaticPathsItem[] {
  const context = viewContext();
  return [...route.subjects(context)].map((subject) => ({
    params: route.params(subject),
    props: Object.fromEntries(Object.entries(subject)),
    cacheKey: pageKey(route.view(subject, context)),
  }));
}

/** @returns the rest parameter that stands for one page of a list; none for the first, which has the list's own address */
export function pageParam({ page }: { readonly page: number }): string | undefined {
  return page === 1 ? undefined : `index/${page}`;
}
