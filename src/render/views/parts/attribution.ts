import type { Archive } from '../../../domain/archive.ts';
import type { ImportedQuotation } from '../../../domain/records.ts';
import type { Slug } from '../../../domain/slugs.ts';
import { collectionPath, type SitePath } from '../../../domain/urls.ts';

/** Where an imported record comes from, and what its licence asks to be said. */
export interface AttributionView {
  readonly collection: string;
  readonly path: SitePath;
  readonly attribution: string;
  readonly licences: readonly {
    readonly of: string;
    readonly name: string;
    readonly url?: string | undefined;
  }[];
  /** The record's own place in the collection. */
  readonly reference?: { readonly text: string; readonly url?: string | undefined } | undefined;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export interface UpstreamFacts {
  readonly reference: string;
  readonly url?: string;
  readonly rating?: string;
  readonly topic?: string;
  readonly reviewState?: string;
  readonly quotation?: ImportedQuotation;
}

/** @returns the attribution of an imported record, `undefined` for one of the archive's own */
export function attributionOf(
  archive: Archive,
  slug: Slug | undefined,
  upstream: UpstreamFacts | undefined,
): AttributionView | undefined {
  const collection = slug === undefined ? undefined : archive.collections.get(slug);
  if (collection === undefined) return undefined;
  return {
    collection: collection.name,
    path: collectionPath(collection.slug),
    attribution: collection.attribution,
    licences: collection.licences,
    reference: upstream === undefined ? undefined : { text: upstream.reference, url: upstream.url },
    facts: upstream === undefined ? [] : factsOf(upstream),
  };
}

function factsOf(upstream: UpstreamFacts): AttributionView['facts'] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Rating there', upstream.rating],
    ['Topic there', upstream.topic],
    ['Review there', upstream.reviewState],
    [
      'Quotation there',
      upstream.quotation === undefined ? undefined : MATCHES[upstream.quotation.match],
    ],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

const MATCHES = {
  exact: 'the same characters as in the snapshot',
  whitespace: 'found after setting aside white space',
  html: 'found after setting aside HTML markup',
  markdown: 'found after setting aside Markdown markup',
  'unicode-case': 'found after setting aside Unicode form and letter case',
  'letters-digits': 'found by letters and digits alone',
  none: 'not found in the held text',
  'not-held': 'no held text to look in',
} as const satisfies Record<ImportedQuotation['match'], string>;
