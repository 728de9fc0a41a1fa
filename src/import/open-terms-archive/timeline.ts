import {
  byCaptureKey,
  formatCaptureKey,
  instantOfKey,
  nthOfKey,
} from '../../domain/capture-keys.ts';
import type { Instant } from '../../domain/instants.ts';
import type { CaptureKey, ContentPath } from '../../domain/records.ts';
import type { ExistingCapture } from './existing-content.ts';
import type { Reading } from './generations.ts';
import type { DocumentHistory, RecordedVersion } from './recorded-versions.ts';

/** Where the bytes of a capture are read. */
export type CaptureSource =
  | { readonly at: 'history'; readonly blob: string }
  | { readonly at: 'content'; readonly file: ContentPath; readonly mediaType: string };

/** One capture of a document, old or new, in its place in time. */
export interface TimelineEntry {
  readonly key: CaptureKey;
  /** Present when the import adds the capture; absent when it lies in the content folder already. */
  readonly added?: RecordedVersion;
  /** Absent when the bytes are not held. */
  readonly source?: CaptureSource;
  readonly isExtraction: boolean;
  /** As the stored record says; of added captures it is decided later. */
  readonly isDefect: boolean;
  /** Place of its commit in the history; absent when it is from elsewhere. */
  readonly order?: number;
  /** Versions of one generation were read by one method. Absent when it is from elsewhere. */
  readonly generation?: number;
  /** Whether the commit read an earlier retrieval anew after a later one had been recorded. */
  readonly isLate: boolean;
}

/**
 * The captures of a document in order of time.
 *
 * Versions are ordered by the instant of their fetch and, within one second, by the order of their
 * commits; those that share a second get keys with `-2`, `-3` … in that order. Keys that were given
 * once stay.
 */
export function timelineOf(
  history: DocumentHistory,
  existing: readonly ExistingCapture[],
  reading: Reading,
): readonly TimelineEntry[] {
  const versions = new Map(history.versions.map((version) => [version.commit, version]));
  const known = new Set(existing.flatMap(({ reference }) => reference ?? []));
  const old = existing.map((capture): TimelineEntry => {
    const version = versions.get(capture.reference ?? '');
    return {
      key: capture.key,
      isExtraction: capture.isExtraction,
      isDefect: capture.isDefect,
      ...placeOf(version, reading),
      ...(capture.snapshot === undefined
        ? {}
        : { source: sourceOf(capture.snapshot, capture, version) }),
    };
  });
  const keys = new KeyAllocator(existing.map(({ key }) => key));
  const added = history.versions
    .filter(({ commit }) => !known.has(commit))
    .map((version): TimelineEntry => {
      return {
        key: keys.next(version.fetchedAt),
        added: version,
        source: { at: 'history', blob: version.blob },
        isExtraction: version.cause !== 'retrieval',
        isDefect: false,
        ...placeOf(version, reading),
      };
    });
  return [...old, ...added].sort((a, b) => byCaptureKey(a.key, b.key));
}

/** Reading stored bytes again from the history saves a second extraction, since extractions are kept by blob. */
function sourceOf(
  file: ContentPath,
  { mediaType }: ExistingCapture,
  version: RecordedVersion | undefined,
): CaptureSource {
  return version === undefined
    ? { at: 'content', file, mediaType }
    : { at: 'history', blob: version.blob };
}

function placeOf(
  version: RecordedVersion | undefined,
  { generations, late }: Reading,
): Pick<TimelineEntry, 'order' | 'generation' | 'isLate'> {
  const generation = generations.get(version?.commit ?? '');
  if (version === undefined || generation === undefined) return { isLate: false };
  return { order: version.order, generation, isLate: late.has(version.commit) };
}

class KeyAllocator {
  readonly #last = new Map<Instant, number>();

  constructor(taken: readonly CaptureKey[]) {
    for (const key of taken) this.#take(instantOfKey(key), nthOfKey(key));
  }

  next(instant: Instant): CaptureKey {
    const nth = (this.#last.get(instant) ?? 0) + 1;
    this.#take(instant, nth);
    return formatCaptureKey(instant, nth);
  }

  #take(instant: Instant, nth: number): void {
    this.#last.set(instant, Math.max(nth, this.#last.get(instant) ?? 0));
  }
}
