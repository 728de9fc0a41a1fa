import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import type { ViewContext } from '../context.ts';
import { evidencePanel, type EvidencePanelView } from './evidence-panel.ts';
import { stampsOf } from './stamps.ts';

/** @returns the evidence of a capture by itself, of which nothing is quoted */
export function evidenceOfCapture(
  capture: CaptureEntry,
  { platform }: Pick<DocumentEntry, 'platform'>,
  context: ViewContext,
): EvidencePanelView {
  const stamps = stampsOf(context, { snapshotDigest: capture.capture.snapshot.held?.digest });
  const entry = { ...capture, platform: platform.name, stamps };
  return evidencePanel(capture.evidence, entry, undefined, { checkedAt: context.checkedAt });
}
