import { diagnostic, wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { contentPath } from '../domain/content-file.ts';
import type { TransparencyLog } from '../domain/log/transparency-log.ts';
import type { ContentPath } from '../domain/records.ts';
import type { LedgerLine } from '../domain/sealed/ledger-line.ts';
import {
  verifyTimestamps,
  type KeptTimestamps,
  type TimestampBytes,
} from '../domain/timestamps/kept-timestamps.ts';
import { TIMESTAMP_CODES } from '../domain/timestamps/timestamp-codes.ts';
import { stampedThings } from '../domain/timestamps/stamped-things.ts';
import { timestampPath, type TimestampFile } from '../domain/timestamps/timestamp-files.ts';
import { contentFileAt } from '../parse/layout.ts';
import type { ContentSource } from './ports.ts';

/** The timestamps of a ledger, verified, with their files. */
export interface LoadedTimestamps extends KeptTimestamps {
  /** What is published of them: all but requests without a reply. */
  readonly files: readonly TimestampBytes[];
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_TIMESTAMPS: LoadedTimestamps = {
  tokens: [],
  proofs: [],
  problems: [],
  files: [],
  diagnostics: [],
};

/** Reads and verifies the timestamps that lie beside a ledger. */
export function readTimestamps(
  content: ContentSource,
  files: readonly ContentPath[],
  ledger: { readonly log: TransparencyLog | undefined; readonly lines: readonly LedgerLine[] },
): LoadedTimestamps {
  const found = files.flatMap((path): readonly TimestampBytes[] => {
    const place = contentFileAt(path);
    return place.kind === 'ledger-timestamp'
      ? [{ file: place.file, bytes: content.read(path) }]
      : [];
  });
  const things = stampedThings(ledger.log ?? { checkpoints: [] }, ledger.lines);
  const kept = verifyTimestamps(found, things);
  const pending = new Set(
    kept.problems.flatMap(({ kind, path }) => (kind === 'pending' ? [path] : [])),
  );
  return {
    ...kept,
    files: found.filter(({ file }) => !pending.has(timestampPath(file))),
    diagnostics: kept.problems.map(({ kind, path, fault }) =>
      diagnostic(TIMESTAMP_CODES[kind], wholeFile(contentPath(`ledger/${path}`)), fault),
    ),
  };
}

/** @returns where a file that has to do with timestamps lies in the content */
export function timestampFile(file: TimestampFile): ContentPath {
  return contentPath(`ledger/${timestampPath(file)}`);
}
