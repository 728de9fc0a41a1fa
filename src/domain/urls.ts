import type { Digest } from './digest.ts';
import type { RecordId } from './ids.ts';
import { LOG_FOLDER, MANIFEST_PATH, MANIFEST_SIGNATURE_PATH } from './manifest-paths.ts';
import { PAPER_FILES, type PaperKind } from './paper.ts';
import type { CaptureKey, Document, Provision } from './records.ts';
import type { Slug } from './slugs.ts';
import { absoluteUrl } from './urls/on-host.ts';
import { site, type SitePath } from './urls/site-path.ts';

/*
 * Every public address is formed here and in `urls/`, and nowhere else: the paths of pages and files here; `on-host.ts`
 * puts them on a host, `reference.ts` leads from one to another, `search-files.ts` has what the search page reads.
 */
export type { SitePath } from './urls/site-path.ts';
export { absoluteUrl, hostPath, sitePathUnder } from './urls/on-host.ts';
export { fileReference, relativeReference } from './urls/reference.ts';
export {
  searchIndexPath,
  searchWordFilesPath,
  searchEntryPath,
  searchFoldersPath,
  searchFolderPath,
  searchTablePath,
  searchWordsPath,
  searchTextsPath,
  searchSourcesPath,
} from './urls/search-files.ts';

export const homePath = site('/');
/** What a host serves for an address that does not exist. */
export const notFoundPath = site('/404.html');
export const platformsPath = site('/platform/');
export const documentsPath = site('/document/');
export const changesPath = site('/changes/');
export const clauseTypesPath = site('/type/');
export const categoriesPath = site('/category/');
export const regulationsPath = site('/regulation/');
export const agenciesPath = site('/agency/');
export const searchPath = site('/search/');
export const idIndexPath = site('/id/');
export const digestIndexPath = site('/hash/');
export const withdrawnPath = site('/withdrawn/');
export const correctionsPath = site('/corrections/');
export const reportPath = site('/report/');
export const watchlistPath = site('/watchlist/');
export const verifyPath = site('/verify/');
/** A form, not filled in, for a statement by a person about a record of any archive. */
export const certificationPath = site('/verify/certification-template.txt');
export const methodPath = site('/method/');
export const citePath = site('/cite/');
export const dataPath = site('/data/');
/** What a portable archive says of itself. */
export const readMePath = site('/README.txt');
export const collectionsPath = site('/collection/');

export const platformPath = (slug: Slug): SitePath => site(`/platform/${slug}/`);
export const clauseTypePath = (slug: Slug): SitePath => site(`/type/${slug}/`);
export const categoryPath = (slug: Slug): SitePath => site(`/category/${slug}/`);
export const regulationPath = (slug: Slug): SitePath => site(`/regulation/${slug}/`);
export const agencyPath = (slug: Slug): SitePath => site(`/agency/${slug}/`);
export const collectionPath = (slug: Slug): SitePath => site(`/collection/${slug}/`);
/** A page of prose, the archive's own or one that the site brings. */
export const prosePagePath = (slug: string): SitePath => site(`/${slug}/`);
export const changePath = (id: RecordId): SitePath => site(`/c/${id}/`);
/** Month as `2026-05`. */
export const changesMonthPath = (month: string): SitePath =>
  site(`/changes/${month.replace('-', '/')}/`);
/** First two hexadecimal digits. */
export const digestPrefixPath = (prefix: string): SitePath => site(`/hash/${prefix}/`);

/** The readable page of a document: its latest capture. */
export function documentPath(document: Pick<Document, 'platform' | 'slug'>): SitePath {
  return site(`/platform/${document.platform}/${document.slug}/`);
}

export function capturePath(
  document: Pick<Document, 'platform' | 'slug'>,
  key: CaptureKey,
): SitePath {
  return site(`${documentPath(document)}captures/${key}/`);
}

/** The list of a document's captures and changes. */
export function captureListPath(document: Pick<Document, 'platform' | 'slug'>): SitePath {
  return site(`${documentPath(document)}captures/`);
}

/** The readable page of a provision, which search engines index. */
export function provisionPath(
  document: Pick<Document, 'platform' | 'slug'>,
  provision: Pick<Provision, 'slug'>,
): SitePath {
  return site(`${documentPath(document)}${provision.slug}/`);
}

/** The permalink by id of a provision (`/p/`), document (`/d/`) or change (`/c/`). */
export function permalinkPath(id: RecordId): SitePath {
  return site(`/${id.split('-')[1]?.toLowerCase() ?? ''}/${id}/`);
}

/** The archived copies of a document (RFC 7089). */
export const timeMapPath = (id: RecordId): SitePath => site(`${permalinkPath(id)}timemap.link`);

/** The fixed page of one revision: the address that citations name. */
export const revisionPath = (id: RecordId, revision: number): SitePath =>
  site(`${permalinkPath(id)}r${revision}/`);

/** A file beside the page of a revision, by its name: `cite.bib`. */
export const revisionFilePath = (id: RecordId, revision: number, name: string): SitePath =>
  site(`${revisionPath(id, revision)}${name}`);

const beside =
  (name: string) =>
  (id: RecordId, revision: number): SitePath =>
    revisionFilePath(id, revision, name);

/** The sealed record itself, byte for byte. */
export const sealedRecordPath = beside('record.json');
/** The proof that a revision is in the transparency log. */
export const inclusionProofPath = beside('inclusion.tlog-proof');
/** The bag of everything that a revision rests on. */
export const evidenceBagPath = beside('evidence.zip');
/** The places of the quoted passages as a Web Annotation. */
export const annotationPath = beside('anno.jsonld');

/** The feed of changes that lies below a page: Atom or JSON Feed. */
export const feedPath = (page: SitePath, format: 'atom' | 'json'): SitePath =>
  site(`${page}feed.${format}`);

/** A file that is drawn for a revision. */
export const paperPath = (id: RecordId, revision: number, paper: PaperKind): SitePath =>
  site(`${revisionPath(id, revision)}${PAPER_FILES[paper]}`);

/** Fragment of a numbered paragraph on a capture's page. */
export const paragraphFragment = (paragraph: number): string => `#p${paragraph}`;

/** The folder of all stored bytes. */
export const blobsPath = site('/blob/sha256/');
/** Fragment of a provision's passage, from 1, on the page of the capture that it is quoted from: `#CA-P-010857-2`. */
export const passageFragment = (id: RecordId, passage: number): string => `#${id}-${passage}`;

/** Raw bytes, under a name that no host serves as a page. */
export const blobPath = (digest: Digest): SitePath => site(`${blobsPath}${digest}.bin`);
/** The folder of style, scripts and fonts, whose names hold a hash of their bytes. */
export const assetsPath = site('/_assets/');

/** What a script compares a watchlist with: one of the lists that `watchListOf` names. */
export const watchedListPath = (list: string): SitePath => site(`/watchlist/${list}.json`);

/** The version text of a capture as a plain text file. */
export function versionTextPath(
  document: Pick<Document, 'platform' | 'slug'>,
  key: CaptureKey,
): SitePath {
  return site(`${capturePath(document, key)}version.txt`);
}

export const sitemapPath = site('/sitemap.xml');
/** One part of a sitemap that is too large for one file, from 1. */
export const sitemapPartPath = (part: number): SitePath => site(`/sitemap-${part}.xml`);
export const robotsPath = site('/robots.txt');
/** A program that checks copies without this one. */
export const checkingProgramPath = site('/verify.mjs');
/** Every published file with its digest. */
export const manifestPath = site(`/${MANIFEST_PATH}`);
/** The folder of the transparency log. */
export const logPath = site(`/${LOG_FOLDER}`);
/** The latest checkpoint; every one that there was lies under the same name and its number of entries. */
export const checkpointPath = site(`${logPath}checkpoint`);
/** The folder of its tiles and entry bundles, of which none ever changes. */
export const logTilesPath = site(`${logPath}tile/`);
/** The ledger: the entries of the log as lines. */
export const ledgerPath = site(`${logPath}ledger.ndjson`);
/** A file of the transparency log, such as `checkpoint`. */
export const logFilePath = (path: string): SitePath => site(`${logPath}${path}`);
export const manifestSignaturePath = site(`/${MANIFEST_SIGNATURE_PATH}`);

/** A file of the whole archive's data, for instance `provisions.ndjson`. */
export const dataFilePath = (name: string): SitePath => site(`/data/${name}`);
/** The JSON Schema of one kind of content file. */
export const schemaPath = (kind: string): SitePath => site(`/data/schemas/${kind}.schema.json`);

export const platformProvisionsPath = (slug: Slug): SitePath =>
  site(`/platform/${slug}/provisions/`);
export const platformChangesPath = (slug: Slug): SitePath => site(`/platform/${slug}/changes/`);
export const regulationPlatformsPath = (slug: Slug): SitePath =>
  site(`/regulation/${slug}/platforms/`);
/** The regulation's table of articles by platform, whole, as CSV. */
export const regulationTablePath = (slug: Slug): SitePath =>
  site(`/regulation/${slug}/platforms.csv`);
/** A block of a hundred numbers of one kind of record, for instance `CA-P-0108xx`. */
export const idBlockPath = (block: string): SitePath => site(`/id/${block}/`);
/** What a script reads to look up a digest by its first digits. */
export const digestLookupPath = (prefix: string): SitePath => site(`/hash/${prefix}/index.json`);

/**
 * One page of a list that is split. The first page is the list's own address.
 *
 * `index` is no slug, so a page never takes the address of a record.
 */
export function listPagePath(list: SitePath, page: number): SitePath {
  return page === 1 ? list : site(`${list}index/${page}/`);
}

/** A path with a fragment: `list` and `platform-x` give `/list/#platform-x`. */
export const withFragment = (path: SitePath, fragment: string): SitePath =>
  site(`${path}#${fragment}`);

/**
 * Takes the address that an alias or tombstone names.
 *
 * @throws Error unless the text starts and ends with "/": schemas refuse other texts before
 */
export function sitePathOf(text: string): SitePath {
  if (!/^\/(?:[^/?#\s]+\/)*$/.test(text)) throw new Error(`not a path of the site: ${text}`);
  return site(text);
}

/**
 * Takes the path of an output file below the site's root.
 *
 * @param path - with `/` between parts and none before the first, as in `data/captures.ndjson`
 */
export const filePathOf = (path: string): SitePath => site(`/${path}`);

/**
 * The name of an archive's transparency log: the address of its files, without scheme and final slash
 * (C2SP tlog-checkpoint).
 */
export function logOrigin(settings: {
  readonly origin: string;
  readonly basePath: string;
}): string {
  return absoluteUrl(settings, logPath).replace(/^https?:\/\/|\/$/g, '');
}

/**
 * Whether a file is there for scripts of pages alone: the search index and lists, the digests by prefix, and
 * what a watchlist is compared with.
 * In a portable archive such a file is itself a script.
 */
export function isReadByScripts(path: SitePath): boolean {
  return (
    (/^\/(?:pagefind|search)\//.test(path) && !path.endsWith('.html')) ||
    /^\/hash\/[0-9a-f]{2}\/index\.json$/.test(path) ||
    /^\/watchlist\/[^/]+\.json$/.test(path)
  );
}
