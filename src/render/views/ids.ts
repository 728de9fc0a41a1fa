import type { Archive } from '../../domain/archive.ts';
import { idBlockOf, kindOfRecord, type RecordId, type RecordKind } from '../../domain/ids.ts';
import { byKey, groupBy } from '../../domain/order.ts';
import {
  changePath,
  documentPath,
  idBlockPath,
  idIndexPath,
  permalinkPath,
  provisionPath,
  type SitePath,
} from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { formatDate } from '../words/dates.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

export interface IdIndexView extends PageFrame {
  readonly lead: string;
  readonly kinds: readonly {
    readonly name: string;
    readonly blocks: readonly (LinkView & { readonly records: string })[];
  }[];
}

export interface IdRow {
  readonly id: RecordId;
  readonly path: SitePath;
  readonly title: string;
  readonly where: string;
  readonly isWithdrawn: boolean;
}

export interface IdBlockView extends PageFrame {
  readonly lead: string;
  readonly rows: readonly IdRow[];
  readonly earlier?: LinkView;
  readonly later?: LinkView;
}

const KIND_NAMES = {
  provision: 'Provisions',
  document: 'Documents',
  change: 'Changes',
} as const satisfies Record<RecordKind, string>;

/** Every record by its id, in blocks of a hundred numbers; blocks without a record are left out. */
export function idIndexView(context: ViewContext): IdIndexView {
  const blocks = idBlocks(context.archive);
  const total = [...blocks.values()].reduce((sum, rows) => sum + rows.length, 0);
  const byKind = groupBy(blocks, ([, rows]) => kindOfBlock(rows));
  return {
    ...frameOf(context, {
      address: idIndexPath,
      title: 'Records by id',
      description: `All ${plural(total, 'record')} of this archive by id, withdrawn ones included.`,
      breadcrumb: [],
    }),
    lead: `${plural(total, 'record')}, withdrawn ones included. An id is given once and never again.`,
    kinds: (['provision', 'document', 'change'] as const).flatMap((kind) => {
      const of = byKind.get(kind) ?? [];
      return of.length === 0
        ? []
        : [
            {
              name: KIND_NAMES[kind],
              blocks: of.map(([block, rows]) => ({
                ...blockLink(block),
                records: formatCount(rows.length),
              })),
            },
          ];
    }),
  };
}

export function idBlockNames({ archive }: ViewContext): readonly { readonly block: string }[] {
  return [...idBlocks(archive).keys()].map((block) => ({ block }));
}

export function idBlockView(
  { block }: { readonly block: string },
  context: ViewContext,
): IdBlockView {
  const blocks = idBlocks(context.archive);
  const rows = blocks.get(block) ?? [];
  const names = [...blocks]
    .filter(([, others]) => kindOfBlock(others) === kindOfBlock(rows))
    .map(([name]) => name);
  const place = names.indexOf(block);
  const [earlier, later] = [names[place - 1], names[place + 1]];
  return {
    ...frameOf(context, {
      address: idBlockPath(block),
      title: block,
      description: `Records ${rows[0]?.id ?? ''} to ${rows.at(-1)?.id ?? ''}.`,
      breadcrumb: [{ label: 'Records by id', path: idIndexPath }, { label: block }],
    }),
    lead: `${plural(rows.length, 'record')} of a hundred numbers.`,
    rows,
    ...(earlier !== undefined && { earlier: blockLink(earlier) }),
    ...(later !== undefined && { later: blockLink(later) }),
  };
}

const blockLink = (block: string): LinkView => ({ label: block, path: idBlockPath(block) });

function kindOfBlock([first]: readonly IdRow[]): RecordKind | undefined {
  return first && kindOfRecord(first.id);
}

/** Rows of each block, in order of id. */
const idBlocks = oncePer((archive: Archive): ReadonlyMap<string, readonly IdRow[]> => {
  const rows = [...liveRows(archive), ...withdrawnRows(archive)];
  // Longer numbers are later ones: order by length first, then by code unit.
  const sorted = rows.sort(byKey(({ id }) => `${String(id.length).padStart(2, '0')} ${id}`));
  return groupBy(sorted, ({ id }) => idBlockOf(id));
});

function liveRows({ provisions, documents, changes }: Archive): readonly IdRow[] {
  return [
    ...[...provisions.values()].map(({ provision, document }) => ({
      id: provision.id,
      path: provisionPath(document.document, provision),
      title: provision.title,
      where: `${document.platform.name}, ${document.document.title}`,
      isWithdrawn: false,
    })),
    ...[...documents.values()].map(({ document, platform }) => ({
      id: document.id,
      path: documentPath(document),
      title: document.title,
      where: platform.name,
      isWithdrawn: false,
    })),
    ...[...changes.values()].map(({ change }) => {
      const document = documents.get(change.document);
      return {
        id: change.id,
        path: changePath(change.id),
        title: change.title ?? `Change of ${formatDate(change.changedOn)}`,
        where:
          document === undefined ? '' : `${document.platform.name}, ${document.document.title}`,
        isWithdrawn: false,
      };
    }),
  ];
}

function withdrawnRows({ tombstones }: Archive): readonly IdRow[] {
  return tombstones.map(({ id, title, platformName, documentTitle }) => ({
    id,
    path: permalinkPath(id),
    title,
    where: [platformName, documentTitle].filter((text) => text !== undefined).join(', '),
    isWithdrawn: true,
  }));
}
