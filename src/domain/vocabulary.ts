import type { ContentPath, Markdown } from './content-file.ts';
import type { Slug } from './slugs.ts';

/** Lists a record can draw a term from. */
export type VocabularyKind =
  | 'clause-types'
  | 'categories'
  | 'regulations'
  | 'agencies'
  | 'document-types'
  | 'severities'
  | 'confidences'
  | 'bases';

/** One controlled term. Fields beyond name and definition belong to the kinds named beside them. */
export interface Term {
  readonly kind: 'term';
  readonly file: ContentPath;
  readonly vocabulary: VocabularyKind;
  readonly slug: Slug;
  readonly name: string;
  readonly definition?: Markdown;
  /** Severities, confidences: place on the scale from 1, and its length. */
  readonly level?: number;
  /** Clause types, document types: other words for the same. */
  readonly keywords: readonly string[];
  /** Regulations and agencies. */
  readonly shortName?: string;
  readonly jurisdiction?: string;
  readonly url?: string;
  /** Regulations. */
  readonly citation?: string;
  readonly status?: string;
  readonly articles: readonly { readonly pinCite: string; readonly title: string }[];
  readonly agencies: readonly Slug[];
  readonly near: readonly Slug[];
  /** Agencies. */
  readonly complaintUrl?: string;
}
