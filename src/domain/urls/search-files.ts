import type { Digest } from '../digest.ts';
import { site, type SitePath } from './site-path.ts';

/** The files that the search engine reads, and what the search page reads beside them. */
export const searchIndexPath = site('/pagefind/');
/** The files of words in it, whose names are made of what they hold. */
export const searchWordFilesPath = site('/pagefind/index/');
/** Says which of the folders below is current. */
export const searchEntryPath = site('/search/current.json');
export const searchFoldersPath = site('/search/index/');
/** Holds the table and the texts of one index. A new index has a new folder, so that no two are ever mixed. */
export const searchFolderPath = (digest: Digest): SitePath =>
  site(`${searchFoldersPath}${digest.slice(0, 16)}/`);
export const searchTablePath = (folder: SitePath): SitePath => site(`${folder}table.packed`);
/** @param list - from 0 */
export const searchWordsPath = (folder: SitePath, list: number): SitePath =>
  site(`${folder}words/${list}.packed`);
/** @param file - from 0 */
export const searchTextsPath = (folder: SitePath, file: number): SitePath =>
  site(`${folder}texts/${file}.packed`);
export const searchSourcesPath = site('/search/sources.json');
