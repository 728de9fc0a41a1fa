import type { CaptureEntry, ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import type { Digest } from '../../../domain/digest.ts';
import type { EvidenceRowName } from '../../../domain/evidence.ts';
import { capturePath, type SitePath } from '../../../domain/urls.ts';
import { capturedInstantView } from '../../words/captured.ts';
import type { TimeView } from '../../words/dates.ts';
import type { StateView } from '../../words/evidence.ts';
import type { ViewContext } from '../context.ts';
import { evidenceOfCapture } from '../parts/capture-evidence.ts';
import type { EvidenceRowView } from '../parts/evidence-panel.ts';

/** One of the two captures that a change lies between. */
export interface ChangeSideView {
  readonly captured: TimeView;
  readonly path: SitePath;
  readonly label: string;
  readonly rows: readonly EvidenceRowView[];
  readonly text?: Digest | undefined;
}

/** What a change page calls the state of both stored files. */
export interface HashesView {
  readonly state: StateView;
  readonly text: string;
}

/** The rows that both sides have, in order. */
export const SIDE_ROWS: readonly EvidenceRowName[] = ['snapshot', 'digest', 'memento'];

/** @returns `undefined` when the change names no capture on that side */
export function sideOf(
  capture: CaptureEntry | undefined,
  { document, platform }: DocumentEntry,
  context: ViewContext,
): ChangeSideView | undefined {
  if (capture === undefined) return undefined;
  const panel = evidenceOfCapture(capture, { platform }, context);
  return {
    captured: capturedInstantView(capture.capture),
    path: capturePath(document, capture.capture.key),
    label: `capture ${capture.ordinal}`,
    rows: panel.rows.filter(({ row }) => SIDE_ROWS.includes(row)),
    text: capture.version?.digest,
  };
}

/** @returns the worse of both states, and how many are verified */
export function hashesOf({ before, after }: ChangeEntry): HashesView {
  const states = [before, after].map(
    (side) => side?.evidence.rows.find(({ row }) => row === 'digest')?.state ?? 'none',
  );
  if (states.includes('failed')) {
    return { state: { glyph: 'diamond', word: 'Mismatch' }, text: 'Hash mismatch' };
  }
  const verified = states.filter((state) => state === 'verified').length;
  if (verified === 2)
    return { state: { glyph: 'tick', word: 'Verified' }, text: 'Both hashes verified' };
  if (verified === 1)
    return { state: { glyph: 'ring', word: 'Recorded' }, text: '1 of 2 hashes verified' };
  return { state: { glyph: 'ring', word: 'Recorded' }, text: 'No hash verified' };
}
