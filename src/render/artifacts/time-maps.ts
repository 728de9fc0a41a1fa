import { timeMapPath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';
import { mementosOf, timeMapText } from '../links/time-map.ts';

/** The archived copies that are recorded of each document, at its address (RFC 7089). */
export const timeMaps: Emitter = {
  id: 'time-maps',
  version: 1,
  label: 'Archived copies of each document as a TimeMap (RFC 7089)',
  mediaType: 'application/link-format',
  *files({ archive }) {
    for (const entry of archive.documents.values()) {
      if (mementosOf(entry).length === 0) continue;
      const path = timeMapPath(entry.document.id);
      yield { path, kind: 'made', render: () => timeMapText(entry, archive.settings) };
    }
  },
};
