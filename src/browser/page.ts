import { markSectionRead } from './contents.ts';
import { startAnnouncements } from './announce.ts';
import { startCopyRooms } from './copy/copy-rooms.ts';
import { startSelectionCopy } from './copy/selection.ts';
import { startDateAccessed } from './copy/date-accessed.ts';
import { startSearchKey } from './settings/search-key.ts';
import { startWatchRooms } from './watchlist/watch-rooms.ts';
import { startScrollRegions } from './scroll-regions.ts';
import { startSettings } from './settings/settings.ts';

/** Starts what every page can do with script. Each part looks for what it works on, and does nothing without it. */
export function startPage(): void {
  startSettings();
  startSearchKey();
  markSectionRead();
  startAnnouncements();
  startDateAccessed();
  startCopyRooms();
  startSelectionCopy();
  startWatchRooms();
  startScrollRegions();
}
