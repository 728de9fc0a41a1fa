import type { RecordNote } from '../archive.ts';
import type { Markdown } from '../content-file.ts';
import type { Slug } from '../slugs.ts';
import type { SitePath } from '../urls.ts';
import type { VocabularyKind } from '../vocabulary.ts';

/** What stood around a record when it was sealed, by the names of that day. It makes no new revision by itself. */
export interface SealedContext {
  readonly archive: {
    readonly name: string;
    readonly publisher: string;
    /** Address of the site, with its final slash. */
    readonly site: string;
    readonly licence: { readonly name: string; readonly url?: string };
  };
  /** The readable address of the record. */
  readonly address: SitePath;
  readonly platform: {
    readonly slug: Slug;
    readonly name: string;
    readonly operator?: string;
  };
  readonly document: {
    readonly slug: Slug;
    readonly title: string;
    /** BCP 47 tag. */
    readonly language: string;
    readonly sourceUrl?: string;
  };
  /** Every term that the record names, and the other steps of its scales; in order of vocabulary and slug. */
  readonly terms: readonly SealedTerm[];
  /** Whose record it was, with the attribution that its licence asks for. */
  readonly collection?: SealedCollection;
  /** Figures of the record's source that differed from the archive's own, with both values as of the sealing. */
  readonly notes: readonly RecordNote[];
}

export interface SealedTerm {
  readonly vocabulary: VocabularyKind;
  readonly slug: Slug;
  readonly name: string;
  /** Of the clause type and of judgements, which mean something by their definition only. */
  readonly definition?: Markdown;
  /** Place on the scale from 1. */
  readonly level?: number;
  readonly shortName?: string;
  readonly jurisdiction?: string;
  readonly citation?: string;
  readonly url?: string;
  readonly complaintUrl?: string;
}

export interface SealedCollection {
  readonly slug: Slug;
  readonly name: string;
  readonly publisher: string;
  readonly licences: readonly {
    readonly of: string;
    readonly name: string;
    readonly url?: string;
  }[];
  readonly attribution: string;
  readonly url?: string;
}
