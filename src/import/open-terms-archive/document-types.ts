import { slugify } from '../../domain/slugs.ts';
import type { Slug } from '../../domain/slugs.ts';
import { jsonText, withElement } from '../json-text.ts';

interface DocumentType {
  readonly slug: string;
  readonly name: string;
}

const FALLBACK = 'other' as Slug;

/**
 * The document types of an archive, with those that an import needs.
 *
 * A type of the source is the term that has its name, whatever the case, or the slug made from it;
 * otherwise a new term without a definition.
 */
export class DocumentTypes {
  readonly #types: DocumentType[];
  readonly #known: number;

  constructor(existing: readonly DocumentType[]) {
    this.#types = [...existing];
    this.#known = existing.length;
  }

  /** @returns the slug of the term for a terms type, which is added when there is none */
  slugOf(termsType: string): string {
    const slug = slugify(termsType, FALLBACK);
    const isSame = (type: DocumentType): boolean =>
      type.slug === slug || type.name.toLowerCase() === termsType.toLowerCase();
    const found = this.#types.find(isSame);
    if (found !== undefined) return found.slug;
    this.#types.push({ slug, name: termsType });
    return slug;
  }

  get added(): number {
    return this.#types.length - this.#known;
  }

  /** @returns the text of `vocabulary/document-types.json` with the added terms at its end */
  textAfter(existingText: string | undefined): string {
    const text = existingText ?? jsonText({ terms: [] });
    const added = this.#types.slice(this.#known);
    return added.reduce(
      (so, type, index) => withElement(so, 'terms', this.#known + index, type),
      text,
    );
  }
}
