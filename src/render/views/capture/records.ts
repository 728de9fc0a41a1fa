import type { RecordId } from '../../../domain/ids.ts';
import type { SitePath } from '../../../domain/urls.ts';
import type { MeterView } from '../../words/scales.ts';
import type { QuotedViews } from '../parts/quoted.ts';

/** A provision of the document, and whether its words stand in the capture. */
export interface CaptureRecordRow {
  readonly id: RecordId;
  readonly title: string;
  readonly path: SitePath;
  /** `Quoted from this capture`, `Words not present` … */
  readonly where: string;
  readonly severity: MeterView;
}

/** @returns every provision of the document, those whose words stand in the capture first */
export function captureRecords({ quoted, otherRecords }: QuotedViews): readonly CaptureRecordRow[] {
  return [
    ...quoted.map((one) => ({ ...one, where: one.quotedFrom ?? 'Quoted from this capture' })),
    ...otherRecords.map((one) => ({ ...one, where: 'Words not present' })),
  ].map(({ id, title, path, where, severity }) => ({ id, title, path, where, severity }));
}
