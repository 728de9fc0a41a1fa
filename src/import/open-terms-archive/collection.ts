import { parse as parseYaml } from 'yaml';
import { parseSlug, slugify } from '../../domain/slugs.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { Licence } from './licence.ts';
import { licenceOf } from './licence.ts';
import { elementsOf, lineOf, memberOf, membersOf, webAddressOf } from '../plain-values.ts';

/** What is known about the collection before its history is read. */
export interface CollectionSources {
  /** Name of the folder or file of the repository, such as `pga-versions`. */
  readonly repositoryName: string;
  readonly remoteUrl?: string;
  /** Text of `metadata.yml`. */
  readonly metadata?: string;
  /** Text of the repository's LICENSE file. */
  readonly licence?: string;
  /** Slug that the archivist asks for. */
  readonly slug?: Slug;
}

/** A collection of Open Terms Archive, ready to be written and to be named by its records. */
export interface ImportedCollection {
  readonly slug: Slug;
  readonly name: string;
  readonly publisher: string;
  readonly licences: readonly (Licence & { readonly of: string })[];
  readonly attribution: string;
  readonly url?: string;
  /** BCP 47 tag of its documents; `und` when it has several languages or states none. */
  readonly language: string;
  /** @returns the web page of a commit, or `undefined` when no address is known */
  commitUrl(commit: string): string | undefined;
}

const PROJECT = 'Open Terms Archive';

/** @throws Error when the metadata is not YAML */
export function describeCollection(sources: CollectionSources): ImportedCollection {
  // The failsafe schema leaves every scalar the text that was typed: a country code NO stays "NO".
  const metadata: unknown =
    sources.metadata === undefined ? {} : parseYaml(sources.metadata, { schema: 'failsafe' });
  const repositoryName = sources.repositoryName.replace(/-?versions$/i, '') || 'open-terms-archive';
  const name = lineOf(memberOf(metadata, 'name')) ?? `${PROJECT}: ${repositoryName}`;
  const versions = webAddressOf(memberOf(metadata, 'versions')) ?? sources.remoteUrl;
  const url = versions?.replace(/\.git$|\/+$/g, '');
  const publisher = publisherOf(metadata) ?? lineOf(memberOf(metadata, 'name')) ?? PROJECT;
  const licence = licenceOf(sources.licence) ?? { name: 'not stated by the source' };
  const slug = sources.slug ?? slugOf(lineOf(memberOf(metadata, 'id')) ?? repositoryName);
  return {
    slug,
    name,
    publisher,
    licences: [{ of: 'versions', ...licence }],
    attribution: attributionOf({ name, publisher, licence, ...(url === undefined ? {} : { url }) }),
    ...(url === undefined ? {} : { url }),
    language: languageOf(metadata),
    commitUrl: (commit) =>
      url !== undefined && /^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(url)
        ? `${url}/commit/${commit}`
        : undefined,
  };
}

function slugOf(text: string): Slug {
  return parseSlug(text) ?? slugify(text, FALLBACK);
}

const FALLBACK = slugify('open terms archive', 'collection' as Slug);

/** Those who curate or maintain; else those who host; in the order in which they are listed. */
function publisherOf(metadata: unknown): string | undefined {
  const members = membersOf(memberOf(metadata, 'governance'));
  for (const wanted of [['curator', 'maintainer'], ['host']]) {
    const names = members
      .filter(([, member]) => {
        const roles = elementsOf(memberOf(member, 'roles')).map(String);
        return roles.some((role) => wanted.includes(role));
      })
      .flatMap(([who]) => lineOf(who) ?? []);
    if (names.length > 0) return names.join(', ');
  }
  return undefined;
}

function languageOf(metadata: unknown): string {
  const languages = elementsOf(memberOf(metadata, 'languages')).map(String);
  const [language] = languages;
  const isOne = languages.length === 1 && language !== undefined;
  return isOne && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'und';
}

function attributionOf(collection: {
  readonly name: string;
  readonly publisher: string;
  readonly licence: Licence;
  readonly url?: string;
}): string {
  const { name, publisher, licence, url } = collection;
  const where = url === undefined ? '' : ` (${url})`;
  const who =
    publisher === PROJECT ? `${PROJECT} contributors` : `${publisher} and ${PROJECT} contributors`;
  return `Versions of documents from the collection ${name}${where}, by ${who}. Licence: ${licence.name}.`;
}
