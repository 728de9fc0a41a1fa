import {
  assetsPath,
  blobsPath,
  homePath,
  searchFoldersPath,
  searchWordFilesPath,
  type SitePath,
} from '../domain/urls.ts';
import { hostPolicy, storedBytesPolicy } from './content-policy.ts';

/** What pages say in `meta` and hosts in a header: other hosts learn nothing of what was read here. */
export const referrerPolicy = 'same-origin';

/** Headers that a host sends with everything below a folder, instead of those of the folders above it. */
export interface HeaderRule {
  /** `/` for everything. */
  readonly below: SitePath;
  readonly headers: Readonly<Record<string, string>>;
  /** The media type of all files there, whatever their names. */
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
