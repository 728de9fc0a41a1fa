import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import type { CaptureKey } from '../../../domain/records.ts';
import { captureListPath, type SitePath } from '../../../domain/urls.ts';
import { capturesShown, latestCapture, stepDate } from './capture-line.ts';

/** By which a reader goes from a capture to what changed between it and another one. */
export interface CompareFormView {
  /** The list of captures, which answers `?from=…&to=…`. */
  readonly action: SitePath;
  readonly from: CaptureKey;
  /** The other captures of the strip, in order of time. */
  readonly options: readonly CompareOption[];
}

export interface CompareOption {
  readonly key: CaptureKey;
  /** `2 June 2026 (latest)`. */
  readonly label: string;
  /** The latest capture; on its own page the one before. */
  readonly isChosen: boolean;
}

/** @returns `undefined` when there is no other capture */
export function compareForm(
  document: DocumentEntry,
  current: CaptureEntry,
): CompareFormView | undefined {
  const shown = capturesShown(document, current);
  const others = shown.filter((entry) => entry !== current);
  const latest = latestCapture(document);
  const chosen =
    latest === current ? others.findLast(({ ordinal }) => ordinal < current.ordinal) : latest;
  if (others.length === 0) return undefined;
  return {
    action: captureListPath(document.document),
    from: current.capture.key,
    options: others.map((entry) => ({
      key: entry.capture.key,
      label: `${stepDate(entry, shown).text}${entry === latest ? ' (latest)' : ''}`,
      isChosen: entry === (chosen ?? others[0]),
    })),
  };
}
