import {
  assetsPath,
  blobsPath,
  checkpointPath,
  dataPath,
  homePath,
  logTilesPath,
  searchFoldersPath,
  searchWordFilesPath,
  type SitePath,
} from '../domain/urls.ts';
import { MACHINE_FORMATS } from './citations/citation-files.ts';
import { hostPolicy, storedBytesPolicy } from './content-policy.ts';
import { REVISION_FILES } from './revision-files.ts';

/** What pages say in `meta` and hosts in a header: other hosts learn nothing of what was read here. */
export const referrerPolicy = 'same-origin';

/** Headers that a host sends with everything below a folder, instead of those of the folders above it. */
export interface HeaderRule {
  /** `/` for everything; without a slash at its end, all whose paths begin with it. */
  readonly below: SitePath;
  readonly headers: Readonly<Record<string, string>>;
  /** The media type of all files there, whatever their names; of text without its charset, which is UTF-8. */
  readonly mediaType?: string;
}

/** Names made of a hash never get other bytes. */
const FOR_GOOD = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const OF_EVERYTHING = {
  'Content-Security-Policy': hostPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': referrerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The headers of an archive's host, by folder: the widest first. */
export const HEADER_RULES: readonly HeaderRule[] = [
  { below: homePath, headers: OF_EVERYTHING },
  ...[assetsPath, searchFoldersPath, searchWordFilesPath].map((below) => ({
    below,
    headers: { ...OF_EVERYTHING, ...FOR_GOOD },
  })),
  // As the standard asks (C2SP tlog-tiles): who looks for the latest checkpoint must get it, and a tile never changes.
  {
    below: checkpointPath,
    mediaType: 'text/plain',
    headers: { ...OF_EVERYTHING, 'Cache-Control': 'no-cache' },
  },
  {
    below: logTilesPath,
    mediaType: 'application/octet-stream',
    headers: { ...OF_EVERYTHING, ...FOR_GOOD },
  },
  {
    below: blobsPath,
    mediaType: 'application/octet-stream',
    headers: {
      ...OF_EVERYTHING,
      ...FOR_GOOD,
      'Content-Security-Policy': storedBytesPolicy,
      'Content-Disposition': 'attachment',
    },
  },
];

/** Files that only their whole name tells apart from others of the same ending. */
export interface NamedFileRule {
  /** Where they lie: beside the page of every revision, or a folder of the whole archive. */
  readonly beside: 'revision' | SitePath;
  readonly name: string;
  readonly mediaType: string;
}

/** Formats that are JSON and have a media type of their own. */
export const NAMED_FILE_RULES: readonly NamedFileRule[] = [
  ...REVISION_FILES.filter(({ name, mediaType }) => {
    return name.endsWith('.json') && mediaType !== 'application/json';
  }).map(({ name, mediaType }): NamedFileRule => ({ beside: 'revision', name, mediaType })),
  ...MACHINE_FORMATS.filter(({ file }) => file.ending.endsWith('.json')).map(
    ({ file }): NamedFileRule => ({
      beside: dataPath,
      name: `archive.${file.ending}`,
      mediaType: file.mediaType,
    }),
  ),
];

/** What a host says with every file of everything; rules of single files say it again where hosts forget it. */
export const COMMON_HEADERS: HeaderRule['headers'] = OF_EVERYTHING;
