import type { RecordId } from '../../domain/ids.ts';
import { permalinkPath, sitePathOf, type SitePath } from '../../domain/urls.ts';
import type { ViewContext } from './context.ts';
import { movedPages } from './moved-pages.ts';
import { movedView, type MovedPage, type MovedView } from './moved.ts';
import { known } from './parts/known.ts';
import { tombstoneView, type TombstoneView } from './tombstone.ts';

/** An address at which no live record is: something moved from it, or a record was withdrawn. */
export type FormerPage =
  | ({ readonly kind: 'moved' } & MovedPage)
  | { readonly kind: 'withdrawn'; readonly address: SitePath; readonly id: RecordId };

export type FormerView =
  | { readonly kind: 'moved'; readonly moved: MovedView }
  | { readonly kind: 'withdrawn'; readonly tombstone: TombstoneView };

/** Every former address: moved ones, then the permalink and the old addresses of each withdrawn record. */
export function* formerPages(context: ViewContext): Generator<FormerPage> {
  for (const page of movedPages(context)) yield { kind: 'moved', ...page };
  for (const { id, addresses } of context.archive.tombstones) {
    for (const address of [permalinkPath(id), ...addresses.map(sitePathOf)]) {
      yield { kind: 'withdrawn', address, id };
    }
  }
}

/** @returns what stands at a former address */
export function formerView(page: FormerPage, context: ViewContext): FormerView {
  switch (page.kind) {
    case 'moved':
      return { kind: 'moved', moved: movedView(page, 'This address has moved', context) };
    case 'withdrawn': {
      const tombstone = known(
        context.archive.tombstones.find(({ id }) => id === page.id),
        page.id,
      );
      return { kind: 'withdrawn', tombstone: tombstoneView(tombstone, page.address, context) };
    }
    default:
      return page satisfies never;
  }
}
