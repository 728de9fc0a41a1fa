import type { Archive } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';
import { byCodeUnit } from '../../domain/order.ts';
import {
  correctionsPath,
  listPagePath,
  prosePagePath,
  provisionPath,
  type SitePath,
} from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { dateView, type TimeView } from '../words/dates.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';

export interface CorrectionRow {
  readonly on: TimeView;
  readonly id: RecordId;
  readonly path: SitePath;
  readonly title: string;
  readonly text: string;
}

export interface CorrectionsView extends PageFrame {
  readonly lead: string;
  /** The archive's own page on corrections, in Markdown, when it has one. */
  readonly policy?: string;
  /** Where corrections are reported. */
  readonly contact?: string;
  readonly list: ListPage<CorrectionRow>;
}

export interface CorrectionsPage {
  readonly page: number;
}

export function correctionsPages({ archive }: ViewContext): readonly CorrectionsPage[] {
  return pageNumbers(correctionsByDate(archive).length).map((page) => ({ page }));
}

/** Every correction of a record, the latest first. */
export function correctionsView({ page }: CorrectionsPage, context: ViewContext): CorrectionsView {
  const { archive } = context;
  const rows = correctionsByDate(archive);
  const list = listPage({ path: correctionsPath, rows, noun: 'correction' }, page);
  const policy = [...archive.pages.values()].find(
    ({ slug }) => prosePagePath(slug) === correctionsPath,
  );
  const { contact } = archive.settings;
  return {
    ...frameOf(context, {
      address: listPagePath(correctionsPath, page),
      title: pagedTitle('Corrections', page),
      description: 'Dated changes to the archive’s own records, each with what was changed.',
      breadcrumb: [],
    }),
    lead: `${plural(rows.length, 'correction')}. A correction is a change to this archive’s own record, not to a platform’s document.`,
    ...(policy && page === 1 && { policy: policy.body }),
    ...(contact !== undefined && { contact }),
    list,
  };
}

const correctionsByDate = oncePer(({ provisions }: Archive): readonly CorrectionRow[] =>
  [...provisions.values()]
    .flatMap(({ provision, document }) =>
      provision.corrections.map(({ on, text }) => ({
        on: dateView(on),
        id: provision.id,
        path: provisionPath(document.document, provision),
        title: provision.title,
        text,
      })),
    )
    .sort((a, b) => byCodeUnit(b.on.iso, a.on.iso) || byCodeUnit(a.id, b.id)),
);
