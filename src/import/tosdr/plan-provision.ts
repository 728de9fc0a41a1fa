import { selectorsFor } from '../../domain/excerpt.ts';
import type { CaptureKey } from '../../domain/records.ts';
import type { AnchoredPoint } from './anchor-point.ts';
import { classifyPoint, hasExplanation } from './classify-point.ts';
import type { WithdrawnProvision } from './existing-records.ts';
import { folderOf, type DocumentSlot } from './document-slot.ts';
import type { ImportRun } from './import-run.ts';
import type { Match } from './import-summary.ts';
import { interpretiveNote } from './interpretive-note.ts';
import type { Quotation } from './quotation.ts';
import type { QuotedPoint } from './quoted-points.ts';
import { provisionText, type PassageFields } from './record-texts.ts';

/** A point whose quotation was looked for. */
export interface ProvisionWork {
  readonly point: QuotedPoint;
  readonly quotation: Quotation;
  readonly anchored: Exclude<AnchoredPoint, { readonly kind: 'too-short' }>;
  /** Where the provision belongs. */
  readonly slot: DocumentSlot;
}

/** Plans the file of a provision, unless it is one that the archive has withdrawn. */
export function planProvision(run: ImportRun, work: ProvisionWork): void {
  const { point, quotation, anchored, slot } = work;
  const said = classifyPoint(point, run.cases);
  const match = matchOf(anchored);
  const passages = passagesOf(quotation, anchored);
  const capture = captureOf(anchored, slot);
  const folder = slot.open();
  if (
    isWithdrawn(run, {
      document: folder.id,
      title: said.title,
      passages: passages.map(({ exact }) => exact),
    })
  ) {
    run.summary.omit(point.id, 'withdrawn');
    return;
  }
  const text = provisionText({
    id: run.allocation.nextId('provision'),
    title: said.title,
    capture,
    passages,
    clauseType: said.clauseType,
    severity: said.severity,
    interpretiveNote: interpretiveNote(anchored, point.documentName),
    upstream: {
      reference: point.reference,
      rating: said.rating,
      topic: said.topic,
      reviewState: said.reviewState,
      quotation: { text: quotation.source, match },
    },
  });
  const slug = run.allocation.provisionSlug(folder, said.title);
  run.add(`${folderOf(folder)}/provisions/${slug}.json`, text);
  if (said.clauseType !== undefined) run.use('clause-types', said.clauseType);
  if (said.severity !== undefined) run.use('severities', said.severity);
  run.use('bases', 'explicit');
  count(run, work, match);
  if (said.clauseType === undefined) run.summary.withoutClauseType += 1;
  if (said.rating === undefined) run.summary.withoutRating += 1;
}

function isWithdrawn(
  { request }: ImportRun,
  { document, title, passages }: WithdrawnProvision,
): boolean {
  return request.existing.withdrawn.some(
    (one) =>
      one.document === document &&
      one.title === title &&
      (one.passages.length === 0 || one.passages.join('\n') === passages.join('\n')),
  );
}

function matchOf(anchored: ProvisionWork['anchored']): Match {
  switch (anchored.kind) {
    case 'placed':
      return anchored.placed.level;
    case 'missing':
      return 'none';
    case 'not-held':
      return 'not-held';
    default:
      return anchored satisfies never;
  }
}

function captureOf(anchored: ProvisionWork['anchored'], slot: DocumentSlot): CaptureKey {
  return anchored.kind === 'not-held'
    ? slot.absentCapture()
    : slot.captureOf(anchored.version.held);
}

function passagesOf(
  { blocks }: Quotation,
  anchored: ProvisionWork['anchored'],
): readonly PassageFields[] {
  const words = blocks.join('\n');
  switch (anchored.kind) {
    case 'placed':
      return anchored.placed.passages.map(({ exact, anchor }) => {
        const { prefix, ...others } = selectorsFor(anchored.version.text, anchor);
        return { exact, ...(prefix === '' ? {} : { prefix }), ...others };
      });
    case 'missing':
      return [{ exact: words, knownMissing: true }];
    case 'not-held':
      return [{ exact: words }];
    default:
      return anchored satisfies never;
  }
}

function count({ summary }: ImportRun, { point, anchored }: ProvisionWork, match: Match): void {
  summary.provisionsAdded += 1;
  summary.count(match);
  if (hasExplanation(point)) summary.explanationsLeftOut += 1;
  if (anchored.kind !== 'placed') return;
  if (!anchored.isOwn) summary.elsewhere.push(point.id);
  if (!anchored.placed.isDecided) summary.undecided.push(point.id);
  if (anchored.placed.passages.length > 1) summary.severalPassages.push(point.id);
}
