import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { byKey } from '../../../domain/order.ts';
import { documentPath, platformPath, type SitePath } from '../../../domain/urls.ts';
import { capturedDayView } from '../../words/captured.ts';
import type { TimeView } from '../../words/dates.ts';
import type { StateView } from '../../words/evidence.ts';
import { titleLanguage } from '../../words/languages.ts';
import { formatCount } from '../../words/numbers.ts';
import type { LinkView } from '../chrome.ts';

/** A document in a list. */
export interface DocumentRow {
  readonly id: RecordId;
  readonly path: SitePath;
  readonly title: string;
  /** Of the title, when it is not in the site's own language. */
  readonly language?: string;
  readonly platform: LinkView;
  /** Absent when nothing was captured yet. */
  readonly latestCapture?: TimeView;
  readonly captures: string;
  readonly records: string;
  /** How many captures were verified, for instance `5 of 5 verified`. */
  readonly evidence: StateView;
}

export function documentRow({
  document,
  platform,
  captures,
  provisions,
}: DocumentEntry): DocumentRow {
  const latest = captures.at(-1);
  return {
    id: document.id,
    path: documentPath(document),
    title: document.title,
    ...titleLanguage(document),
    platform: { label: platform.name, path: platformPath(platform.slug) },
    ...(latest && { latestCapture: capturedDayView(latest.capture) }),
    captures: formatCount(captures.length),
    records: formatCount(provisions.length),
    evidence: capturesState(captures),
  };
}

/** @returns captures of several documents in order of time */
export function inTime(captures: readonly CaptureEntry[]): readonly CaptureEntry[] {
  return [...captures].sort(byKey(({ capture }) => capture.capturedAt));
}

/**
 * @param noun - what is counted, where the column does not say it
 * @returns how many of some captures were verified; a mismatch among them comes first
 */
export function capturesState(captures: readonly CaptureEntry[], noun = ''): StateView {
  const count = (summary: CaptureEntry['evidence']['summary']): number =>
    captures.filter(({ evidence }) => evidence.summary === summary).length;
  const share = (part: number): string =>
    `${formatCount(part)} of ${formatCount(captures.length)}${noun === '' ? '' : ` ${noun}`}`;
  const [verified, mismatches] = [count('verified'), count('mismatch')];
  if (captures.length === 0) return { glyph: 'dashed', word: 'No capture' };
  if (mismatches > 0) return { glyph: 'diamond', word: `${share(mismatches)} mismatch` };
  return {
    glyph: verified === captures.length ? 'tick' : 'ring',
    word: `${share(verified)} verified`,
  };
}
