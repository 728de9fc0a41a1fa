import type { ArchiveSettings } from '../../../domain/records.ts';
import { absoluteUrl, homePath, watchlistPath, type SitePath } from '../../../domain/urls.ts';
import type { WatchedName, WatchedState } from '../../../domain/watchlist/watched.ts';

/** What a page can put on the reader's watchlist, and all that a script needs for it. */
export interface WatchedView extends WatchedName {
  readonly title: string;
  readonly state: WatchedState;
  /** Which archive's list it goes on. */
  readonly archive: string;
  readonly idPrefix: string;
  readonly list: SitePath;
}

export function watchedView(
  name: WatchedName,
  shown: { readonly title: string; readonly state: WatchedState },
  settings: ArchiveSettings,
): WatchedView {
  return {
    ...name,
    ...shown,
    archive: archiveAddress(settings),
    idPrefix: settings.idPrefix,
    list: watchlistPath,
  };
}

/** The address by which a watchlist says of which archive it is; a copy in a folder has the same. */
export const archiveAddress = (settings: ArchiveSettings): string =>
  absoluteUrl(settings, homePath);
