import { formatRecordId, type RecordId } from '../../domain/ids.ts';
import { parseSlug, slugify, uniqueSlug, type Slug } from '../../domain/slugs.ts';
import type { ExistingRecords } from './existing-records.ts';

const fallback = (word: string): Slug => parseSlug(word) ?? slugify(word, word as Slug);
const PLATFORM = fallback('platform');
const DOCUMENT = fallback('document');
const PROVISION = fallback('provision');

/** Gives out record ids and slugs: numbers never twice, and no address that something has or had. */
export class Allocation {
  readonly #prefix: string;
  readonly #highest: Record<'document' | 'provision', number>;
  readonly #taken: Set<string>;

  constructor(
    prefix: string,
    { highest, takenPaths }: Pick<ExistingRecords, 'highest' | 'takenPaths'>,
  ) {
    this.#prefix = prefix;
    this.#highest = { ...highest };
    this.#taken = new Set(takenPaths);
  }

  nextId(kind: 'document' | 'provision'): RecordId {
    this.#highest[kind] += 1;
    return formatRecordId({ prefix: this.#prefix, kind, number: this.#highest[kind] });
  }

  platformSlug(name: string): Slug {
    return this.#give('/platform/', slugify(name, PLATFORM));
  }

  documentSlug(platform: Slug, title: string): Slug {
    return this.#give(`/platform/${platform}/`, slugify(title, DOCUMENT));
  }

  provisionSlug(folder: { readonly platform: Slug; readonly slug: Slug }, title: string): Slug {
    return this.#give(`/platform/${folder.platform}/${folder.slug}/`, slugify(title, PROVISION));
  }

  #give(above: string, wanted: Slug): Slug {
    const slug = uniqueSlug(wanted, (candidate) => this.#taken.has(`${above}${candidate}/`));
    this.#taken.add(`${above}${slug}/`);
    return slug;
  }
}
