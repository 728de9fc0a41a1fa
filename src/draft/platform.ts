import { contentPath } from '../domain/content-file.ts';
import type { Platform } from '../domain/records.ts';
import { parseSlug, slugify, uniqueSlug, type Slug } from '../domain/slugs.ts';
import { jsonText, type DraftFile, type MayLack } from './draft-file.ts';

export type PlatformDraft = Pick<Platform, 'name'> &
  MayLack<Pick<Platform, 'operator' | 'homePage' | 'description' | 'collection'>> & {
    readonly formerNames?: readonly string[];
  };

/** @returns the file of a platform */
export function draftPlatform(slug: Slug, draft: PlatformDraft): DraftFile {
  const { name, operator, homePage, formerNames = [], description, collection } = draft;
  const record = {
    name,
    operator,
    homePage,
    formerNames:
      formerNames.length === 0 ? undefined : formerNames.map((former) => ({ name: former })),
    description,
    collection,
  };
  return { path: contentPath(`platforms/${slug}/platform.json`), content: jsonText(record) };
}

/**
 * The slug of a new record, from its name.
 *
 * @param fallback - a plain word, used when the name has no letter or digit that an address can hold
 * @param isTaken - whether an address, in use or given up, has the slug already
 */
export function slugFor(name: string, fallback: string, isTaken: (slug: Slug) => boolean): Slug {
  const word = parseSlug(fallback);
  if (word === undefined) throw new Error(`not a slug: ${fallback}`);
  return uniqueSlug(slugify(name, word), isTaken);
}
