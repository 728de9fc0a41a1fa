import type { Asked } from './asked.ts';
import { plainAddress } from './asked.ts';
import { siteAddress, type PageFacts } from './page-facts.ts';
import { siteFiles } from './site-files.ts';

/** Something that was looked up and is recorded here. */
export interface LookedUp {
  readonly title: string;
  readonly id: string;
  /** Site path. */
  readonly path: string;
  /** What it is and when it was captured. */
  readonly detail: string;
  readonly state?: { readonly glyph: string; readonly word: string };
}

interface DigestAnswer extends LookedUp {
  readonly digest: string;
  readonly what: string;
}

interface SourceAnswer {
  readonly url: string;
  readonly id: string;
  readonly title: string;
  readonly platform: string;
  readonly path: string;
}

/**
 * Finds records by digest or source address in the published lists, without the search index.
 *
 * @throws Error when a list cannot be read
 */
export async function lookUp(facts: PageFacts, asked: Asked): Promise<readonly LookedUp[]> {
  if (asked.kind === 'digest') return byDigest(facts, asked.digits);
  if (asked.kind === 'address') return byAddress(facts, asked.url);
  return [];
}

async function byDigest(facts: PageFacts, digits: string): Promise<readonly LookedUp[]> {
  const list = await read(siteAddress(facts, `/hash/${digits.slice(0, 2)}/index.json`));
  return list
    .filter(isDigestAnswer)
    .filter(({ digest }) => digest.startsWith(digits))
    .map((answer) => ({ ...answer, detail: `${answer.what}. ${answer.detail}` }));
}

async function byAddress(facts: PageFacts, url: string): Promise<readonly LookedUp[]> {
  const wanted = plainAddress(url);
  const found = (await read(facts.sources))
    .filter(isSourceAnswer)
    .filter((source) => plainAddress(source.url) === wanted);
  const byPath = new Map(found.map((source) => [source.path, source]));
  return [...byPath.values()].map(({ title, id, path, platform, url: source }) => ({
    title,
    id,
    path,
    detail: `${platform}. Retrieved from ${source}`,
  }));
}

async function read(url: string): Promise<readonly unknown[]> {
  const response = await siteFiles().fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const list: unknown = await response.json();
  return Array.isArray(list) ? list.map((row: unknown) => row) : [];
}

function isDigestAnswer(value: unknown): value is DigestAnswer {
  return typeof value === 'object' && value !== null && 'digest' in value && 'what' in value;
}

function isSourceAnswer(value: unknown): value is SourceAnswer {
  return typeof value === 'object' && value !== null && 'url' in value && 'path' in value;
}
