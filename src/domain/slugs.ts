/** A readable part of an address: lower-case ASCII letters, digits and single hyphens. Made only by {@link parseSlug} or {@link slugify}. */
export type Slug = string & { readonly __brand: 'Slug' };

const SYNTAX = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 80;

/** Names a platform host or operating system gives a meaning of its own, or that are file names of a page. */
const RESERVED: ReadonlySet<string> = new Set([
  'captures',
  'changes',
  'provisions',
  'index',
  'con',
  'prn',
  'aux',
  'nul',
]);

/** @returns the slug, or `undefined` when the text is not one (empty, over 80 characters, reserved, or other characters) */
export function parseSlug(text: string): Slug | undefined {
  return text.length <= MAX_LENGTH && SYNTAX.test(text) && !RESERVED.has(text)
    ? (text as Slug)
    : undefined;
}

/**
 * Makes a slug from a name.
 *
 * Letters lose their marks (`é` gives `e`); what has no ASCII form is left out. Different names
 * can give the same slug: the caller keeps them apart with {@link uniqueSlug}.
 *
 * @param name - any text
 * @param fallback - used when nothing of the name is left
 */
export function slugify(name: string, fallback: Slug): Slug {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH - 12)
    .replace(/^-+|-+$/g, '');
  return parseSlug(ascii) ?? parseSlug(`${ascii}-${fallback}`) ?? fallback;
}

/** @returns the wanted slug, or the first of `wanted-2`, `wanted-3`, … that is not taken */
export function uniqueSlug(wanted: Slug, isTaken: (slug: Slug) => boolean): Slug {
  if (!isTaken(wanted)) return wanted;
  for (let n = 2; ; n += 1) {
    const candidate = `${wanted}-${n}` as Slug;
    if (!isTaken(candidate)) return candidate;
  }
}

/** @returns a name of an archive as the name of a folder; `archive` when it has no letter that may stand in one */
export const archiveSlug = (name: string): Slug => slugify(name, 'archive' as Slug);
