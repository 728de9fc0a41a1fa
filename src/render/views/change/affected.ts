import type { ChangeEntry } from '../../../domain/archive.ts';
import { provisionPath, type SitePath } from '../../../domain/urls.ts';
import { meterOf, type MeterView } from '../../words/scales.ts';
import type { ViewContext } from '../context.ts';
import { effectSentence } from '../parts/change-line.ts';

/** A provision that a change touches. */
export interface AffectedView {
  readonly id: string;
  readonly title: string;
  readonly path: SitePath;
  readonly passages: string;
  readonly effect: string;
  readonly note?: string | undefined;
  readonly severity: MeterView;
}

/** @returns the provisions that are kept up, in order of id */
export function affectedOf(
  { affected }: ChangeEntry,
  { archive }: ViewContext,
): readonly AffectedView[] {
  return affected.flatMap(({ provision, effect, passages, note }) => {
    const entry = archive.provisions.get(provision);
    if (entry === undefined) return [];
    return [
      {
        id: provision,
        title: entry.provision.title,
        path: provisionPath(entry.document.document, entry.provision),
        passages: passages.length === 0 ? 'Not recorded' : passages.join(', '),
        effect: effectSentence(effect),
        note,
        severity: meterOf(archive, 'severities', entry.provision.severity),
      },
    ];
  });
}
