import type { TimestampBytes } from '../../../src/domain/timestamps/kept-timestamps.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { contentFileAt } from '../../../src/parse/layout.ts';

/** The files of timestamps as they lie in a content folder now, which may be after some were written. */
export function readTimestampsIn(content: string): readonly TimestampBytes[] {
  const folder = new ContentFolder(content);
  return folder.list().flatMap((path): readonly TimestampBytes[] => {
    const found = contentFileAt(path);
    return found.kind === 'ledger-timestamp'
      ? [{ file: found.file, bytes: folder.read(path) }]
      : [];
  });
}
