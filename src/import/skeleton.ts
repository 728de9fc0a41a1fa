import { draftSettings } from '../draft/archive.ts';

/** What the archivist may say about a new archive. */
export interface SkeletonOptions {
  readonly name?: string;
  /** Scheme and host. */
  readonly origin?: string;
  /** Two to eight capital letters. */
  readonly idPrefix?: string;
}

/** Prefix of record ids when the archivist names none. */
export const DEFAULT_ID_PREFIX = 'AR';

/**
 * The `archive.json` of a content folder that has none: complete, so that it can be checked and built
 * at once, and with words that ask to be replaced.
 */
export function archiveSkeleton(options: SkeletonOptions): string {
  return draftSettings({
    name: options.name ?? 'Archive of terms',
    origin: options.origin ?? 'https://archive.example',
    idPrefix: options.idPrefix ?? DEFAULT_ID_PREFIX,
    publisher: 'Publisher not named yet',
    licence: { name: 'Licence not chosen yet' },
    description: 'Documents of online platforms and how they changed, version by version.',
  }).content;
}
