import { slugify, uniqueSlug } from '../../domain/slugs.ts';
import type { Slug } from '../../domain/slugs.ts';

/** Gives out slugs for platforms and documents so that no two share an address, nor take one that once led elsewhere. */
export class AddressBook {
  readonly #taken: Set<string>;

  /** @param taken - addresses in use or once in use: `/platform/<slug>/`, `/platform/<slug>/<slug>/` */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  platformSlug(name: string): Slug {
    return this.#give(slugify(name, PLATFORM), (slug) => `/platform/${slug}/`);
  }

  documentSlug(platform: Slug, title: string): Slug {
    return this.#give(slugify(title, DOCUMENT), (slug) => `/platform/${platform}/${slug}/`);
  }

  #give(wanted: Slug, addressOf: (slug: Slug) => string): Slug {
    const slug = uniqueSlug(wanted, (candidate) => this.#taken.has(addressOf(candidate)));
    this.#taken.add(addressOf(slug));
    return slug;
  }
}

const PLATFORM = 'platform' as Slug;
const DOCUMENT = 'document' as Slug;
