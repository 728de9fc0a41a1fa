import type { RecordId } from '../../domain/ids.ts';
import type { CaptureKey } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { ViewContext } from './context.ts';
import { known } from './parts/known.ts';

export interface DocumentPage {
  readonly id: RecordId;
  readonly platform: Slug;
  readonly document: Slug;
}

export interface CapturePage extends DocumentPage {
  readonly capture: CaptureKey;
}

/** The pages of all documents that have a capture, in order of id. */
export function documentPages({ archive }: ViewContext): readonly DocumentPage[] {
  return [...archive.documents.values()]
    .filter(({ captures }) => captures.length > 0)
    .map(({ document }) => ({
      id: document.id,
      platform: document.platform,
      document: document.slug,
    }));
}

/** The pages of all captures, by document in order of id, then in order of time. */
export function* capturePages(context: ViewContext): Generator<CapturePage> {
  for (const page of documentPages(context)) {
    const { captures } = known(context.archive.documents.get(page.id), page.id);
    for (const { capture } of captures) yield { ...page, capture: capture.key };
  }
}
