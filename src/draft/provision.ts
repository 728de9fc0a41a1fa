import { contentPath } from '../domain/content-file.ts';
import { excerptDigestOf, selectorsFor } from '../domain/excerpt.ts';
import type { IndexedText } from '../domain/indexed-text.ts';
import type { LoosePlace } from '../domain/loose-search.ts';
import type { Provision } from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';
import type { DocumentFolder } from '../parse/layout.ts';
import type { Drafted, MayLack } from './draft-file.ts';
import { draftMarkdown, type SectionText } from './markdown-record.ts';

export type ProvisionDraft = Pick<Provision, 'id' | 'title' | 'capture'> &
  MayLack<
    Pick<
      Provision,
      | 'clauseType'
      | 'severity'
      | 'confidence'
      | 'basis'
      | 'analysedAt'
      | 'categories'
      | 'related'
      | 'collection'
    >
  > & {
    /** Where the passages stand in the capture's text, in order. */
    readonly places: readonly LoosePlace[];
    readonly text: IndexedText;
    readonly regulations?: readonly Slug[];
    readonly agencies?: readonly Slug[];
    readonly sections: readonly SectionText[];
  };

/** @returns the file of a provision: every passage with its words, what stands before and after, and its place */
export function draftProvision(
  { platform, document }: DocumentFolder,
  slug: Slug,
  draft: ProvisionDraft,
): Drafted {
  const {
    id,
    title,
    capture,
    places,
    text,
    clauseType,
    severity,
    confidence,
    basis,
    analysedAt,
    collection,
  } = draft;
  return draftMarkdown({
    kind: 'provision',
    path: contentPath(`platforms/${platform}/${document}/provisions/${slug}.md`),
    fields: {
      id,
      title,
      capture,
      passages: places.map(({ exact, anchor }) => ({
        exact,
        ...withoutEmpty(selectorsFor(text, anchor)),
      })),
      excerptDigest: excerptDigestOf(places),
      clauseType,
      categories: listOf(draft.categories),
      severity,
      confidence,
      basis,
      regulations: listOf(draft.regulations?.map((regulation) => ({ regulation }))),
      agencies: listOf(draft.agencies?.map((agency) => ({ agency }))),
      related: listOf(draft.related),
      analysedAt,
      collection,
    },
    sections: draft.sections,
  });
}

/** A prefix is empty only at the start of the text, where it decides nothing. */
function withoutEmpty({ prefix, suffix, start }: ReturnType<typeof selectorsFor>): {
  readonly prefix?: string;
  readonly suffix: string;
  readonly start: number;
} {
  return prefix === '' ? { suffix, start } : { prefix, suffix, start };
}

function listOf<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values;
}
