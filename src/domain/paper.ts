import type { Json } from './digest.ts';
import type { RecordId } from './ids.ts';
import type { Instant } from './instants.ts';
import type { ContentPath } from './content-file.ts';
import type { SitePath } from './urls.ts';

/** The kinds of files that are drawn for each revision. */
export type PaperKind = 'citationPdf' | 'card';

/** Their names, beside the page of the revision: letters, digits and hyphens, as courts ask of files. */
export const PAPER_FILES: Readonly<Record<PaperKind, string>> = {
  citationPdf: 'citation.pdf',
  card: 'og.png',
};

/** A PDF as data: everything that is printed, and how. */
export interface PdfSheet {
  readonly kind: 'pdf';
  /** Name of the template. */
  readonly template: 'citation';
  /** Level of ISO 19005 that it claims. */
  readonly standard: 'a-2a';
  readonly content: Json;
  /** Stands for the time of making: the same input has to give the same bytes. */
  readonly madeAt: Instant;
}

/** A box of a picture, in the form that satori lays out. */
export interface CardBox {
  readonly type: 'div';
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly CardBox[];
  };
}

/** A picture as data. */
export interface CardSheet {
  readonly kind: 'png';
  readonly content: CardBox;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type Sheet = PdfSheet | CardSheet;

/** One file to be drawn. */
export interface PaperOrder {
  readonly paper: PaperKind;
  readonly path: SitePath;
  readonly id: RecordId;
  readonly revision: number;
  /** The sealed record that is printed, for messages. */
  readonly file: ContentPath;
  readonly sheet: Sheet;
}

/** A drawn file, as the press keeps it. */
export interface Printed {
  /** Where the press keeps it: an absolute path. It is to be copied, never changed. */
  readonly file: string;
  readonly sizeBytes: number;
  /** Whether it was drawn just now; otherwise it had been kept. */
  readonly isNew: boolean;
}

/** What became of an order: a file, or the characters for which no font has a shape. */
export type PrintResult =
  | { readonly result: 'printed'; readonly printed: Printed }
  | { readonly result: 'missing-glyphs'; readonly codePoints: readonly number[] };
