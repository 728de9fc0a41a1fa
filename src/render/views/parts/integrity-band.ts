import type { CaptureEntry } from '../../../domain/archive.ts';
import type { EvidenceSummary } from '../../../domain/evidence.ts';
import { formatDate, formatMinute } from '../../words/dates.ts';
import type { ViewContext } from '../context.ts';

/** The band above the title when something that should agree does not. */
export interface IntegrityBandView {
  readonly title: string;
  readonly text: string;
}

/** @returns the band for a mismatch or a passage that is not in its source; `undefined` for any other summary */
export function integrityBand(
  { checkedAt }: ViewContext,
  summary: EvidenceSummary,
  { capture }: CaptureEntry,
): IntegrityBandView | undefined {
  const found =
    checkedAt === undefined
      ? 'Found when this copy was built'
      : `Found at the build of ${formatMinute(checkedAt)}`;
  switch (summary) {
    case 'mismatch': {
      const { incident, mementos } = capture;
      const instead = mementos.length === 0 ? '' : 'the Wayback copy or ';
      const known =
        incident === undefined
          ? ''
          : ` Looked into since ${formatDate(incident.foundOn)}: ${incident.note.replace(/\.?$/, '.')}`;
      return {
        title: 'The stored snapshot does not match the hash recorded for it.',
        text: `${found}. The record stays public while the cause is looked into. Until then, use ${instead}a copy of your own.${known}`,
      };
    }
    case 'not-in-source':
      return {
        title: 'A quoted passage was not found in the capture it is quoted from.',
        text: `${found}. The evidence below says which one.`,
      };
    default:
      return undefined;
  }
}
