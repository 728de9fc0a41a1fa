import { LOG_FOLDER } from '../../domain/manifest.ts';
import {
  verifyTimestamps,
  type KeptTimestamps,
  type TimestampBytes,
} from '../../domain/timestamps/kept-timestamps.ts';
import { stampedThings } from '../../domain/timestamps/stamped-things.ts';
import { parseTimestampPath } from '../../domain/timestamps/timestamp-files.ts';
import { problem, type ReleaseCheck } from '../check.ts';
import type { PublishedFiles } from '../published-files.ts';
import { TIMESTAMP_CODES } from '../../domain/timestamps/timestamp-codes.ts';

/** Every timestamp is of the bytes that are published, and leads to the published certificates of its authority. */
export const timestamps: ReleaseCheck = {
  id: 'timestamps',
  label: 'Timestamps',
  async run(published) {
    const found = await published.log();
    const { paths } = published.files;
    if (paths === undefined)
      return { summary: 'Timestamps were not looked for: files cannot be listed.', problems: [] };
    const files = await timestampFiles(published.files, paths);
    if (found === undefined || files.length === 0)
      return { summary: 'There are no timestamps.', problems: [] };
    const kept = verifyTimestamps(files, stampedThings(found.log, found.lines));
    return {
      summary: summaryOf(kept, files),
      problems: kept.problems.map(({ kind, path, fault }) =>
        problem(TIMESTAMP_CODES[kind], `${LOG_FOLDER}${path}`, fault),
      ),
    };
  },
};

async function timestampFiles(
  files: PublishedFiles,
  paths: readonly string[],
): Promise<readonly TimestampBytes[]> {
  const found: TimestampBytes[] = [];
  for (const path of paths) {
    if (!path.startsWith(LOG_FOLDER)) continue;
    const file = parseTimestampPath(path.slice(LOG_FOLDER.length));
    const bytes = file && (await files.read(path));
    if (file !== undefined && bytes !== undefined) found.push({ file, bytes });
  }
  return found;
}

function summaryOf({ tokens, proofs }: KeptTimestamps, files: readonly TimestampBytes[]): string {
  const replies = files.filter(({ file }) => file.kind === 'reply').length;
  const [earliest] = tokens;
  const when = earliest === undefined ? '' : ` The earliest is of ${earliest.stampedAt}.`;
  const unchecked =
    proofs.length === 0
      ? ''
      : ` ${proofs.length} proofs of OpenTimestamps are of what is published; no block was looked up.`;
  return `${tokens.length} of ${replies} timestamps are of what is published and lead to the certificates beside them. Compare those with what each authority publishes.${when}${unchecked}`;
}
