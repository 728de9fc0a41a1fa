import type { RecordId } from '../../domain/ids.ts';
import type { Tombstone } from '../../domain/records.ts';
import { listPagePath, permalinkPath, withdrawnPath, type SitePath } from '../../domain/urls.ts';
import { dateView, type TimeView } from '../words/dates.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';

export interface WithdrawnRow {
  readonly id: RecordId;
  readonly path: SitePath;
  readonly title: string;
  readonly on: TimeView;
  readonly reason: string;
  readonly decidedBy: string;
  readonly successor?: LinkView;
}

export interface WithdrawnView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<WithdrawnRow>;
}

export interface WithdrawnPage {
  readonly page: number;
}

export function withdrawnPages({ archive }: ViewContext): readonly WithdrawnPage[] {
  return pageNumbers(archive.tombstones.length).map((page) => ({ page }));
}

/** Withdrawn records, in order of id. */
export function withdrawnView({ page }: WithdrawnPage, context: ViewContext): WithdrawnView {
  const { tombstones } = context.archive;
  const list = listPage({ path: withdrawnPath, rows: tombstones, noun: 'record' }, page);
  return {
    ...frameOf(context, {
      address: listPagePath(withdrawnPath, page),
      title: pagedTitle('Withdrawn records', page),
      description:
        'Records that are no longer kept up, with the reason. Their addresses still work.',
      breadcrumb: [],
    }),
    lead: `${plural(tombstones.length, 'record')} withdrawn. A withdrawn record is no longer kept up; its id is never given again and its address still works.`,
    list: { ...list, rows: list.rows.map(rowOf) },
  };
}

function rowOf({ id, title, withdrawnAt, reason, decidedBy, successor }: Tombstone): WithdrawnRow {
  return {
    id,
    path: permalinkPath(id),
    title,
    on: dateView(withdrawnAt),
    reason,
    decidedBy,
    ...(successor !== undefined && {
      successor: { label: successor, path: permalinkPath(successor) },
    }),
  };
}
