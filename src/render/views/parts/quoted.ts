import type { CaptureEntry, DocumentEntry, ProvisionEntry } from '../../../domain/archive.ts';
import type { PassageAnchor } from '../../../domain/evidence.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { provisionPath, type SitePath } from '../../../domain/urls.ts';
import { formatDate } from '../../words/dates.ts';
import { meterOf, type MeterView } from '../../words/scales.ts';
import type { ViewContext } from '../context.ts';

/** A provision that quotes the document, as the margin of a capture names it. */
export interface QuotedView {
  readonly id: RecordId;
  readonly title: string;
  readonly path: SitePath;
  readonly severity: MeterView;
  readonly passages: readonly {
    readonly exact: string;
    /** Its place in this capture, known when the provision quotes this one. */
    readonly anchor?: PassageAnchor | undefined;
  }[];
  /** `Quoted from the capture of 11 May 2026`, when that is another one. */
  readonly quotedFrom?: string | undefined;
}

export interface QuotedViews {
  readonly quoted: readonly QuotedView[];
  readonly otherRecords: readonly QuotedView[];
}

/**
 * @returns the provisions of a document by whether their words stand in a capture: own quotations first,
 *   then those of other captures; each group in order of id
 */
export function quotedIn(
  entry: DocumentEntry,
  { capture }: CaptureEntry,
  context: ViewContext,
): QuotedViews {
  const all = entry.provisions.flatMap((id) => context.archive.provisions.get(id) ?? []);
  const isOwn = (one: ProvisionEntry): boolean => one.provision.capture === capture.key;
  const standsHere = (one: ProvisionEntry): boolean =>
    one.figures.sightings.some(
      (sighting) => sighting.capture === capture.key && sighting.presence !== 'absent',
    );
  const view = (one: ProvisionEntry): QuotedView => quotedView(one, isOwn(one), context);
  const others = all.filter((one) => !isOwn(one));
  return {
    quoted: [...all.filter(isOwn), ...others.filter(standsHere)].map(view),
    otherRecords: others.filter((one) => !standsHere(one)).map(view),
  };
}

function quotedView(
  { provision, document, proof, capture }: ProvisionEntry,
  isOwn: boolean,
  { archive }: ViewContext,
): QuotedView {
  return {
    id: provision.id,
    title: provision.title,
    path: provisionPath(document.document, provision),
    severity: meterOf(archive, 'severities', provision.severity),
    passages: proof.passages.map((one) => ({
      exact: one.passage.exact,
      anchor: isOwn && one.state === 'found' ? one.anchor : undefined,
    })),
    quotedFrom: isOwn
      ? undefined
      : `Quoted from the capture of ${formatDate(capture.capture.capturedAt)}`,
  };
}
