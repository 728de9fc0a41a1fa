import type { Slug } from '../../domain/slugs.ts';
import {
  listPagePath,
  platformPath,
  platformProvisionsPath,
  platformsPath,
} from '../../domain/urls.ts';
import { plural } from '../words/numbers.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listPage, pageNumbers, pagedTitle, type ListPage } from './list-pages.ts';
import { platformEntry, provisionsOf } from './platform.ts';
import { provisionRow, type ProvisionRow } from './rows/provision-row.ts';

export interface PlatformProvisionsPage {
  readonly platform: Slug;
  readonly page: number;
}

export interface PlatformProvisionsView extends PageFrame {
  readonly lead: string;
  readonly list: ListPage<ProvisionRow>;
}

export function platformProvisionsPages({
  archive,
}: ViewContext): readonly PlatformProvisionsPage[] {
  return [...archive.platforms].flatMap(([platform, entry]) =>
    pageNumbers(entry.provisions.length).map((page) => ({ platform, page })),
  );
}

/** All provisions of one platform, in order of id. */
export function platformProvisionsView(
  { platform: slug, page }: PlatformProvisionsPage,
  context: ViewContext,
): PlatformProvisionsView {
  const { archive } = context;
  const entry = platformEntry(archive, slug);
  const { name } = entry.platform;
  const rows = provisionsOf(archive, entry);
  const path = platformProvisionsPath(slug);
  const list = listPage({ path, rows, noun: 'record' }, page);
  return {
    ...frameOf(context, {
      address: listPagePath(path, page),
      title: pagedTitle(`${name}: provision records`, page),
      description: `All provisions of ${name} on record: ${plural(rows.length, 'record')}.`,
      breadcrumb: [
        { label: 'Platforms', path: platformsPath },
        { label: name, path: platformPath(slug) },
        { label: 'Provision records' },
      ],
      section: 'platforms',
    }),
    lead: `${plural(rows.length, 'provision record')}, in order of id.`,
    list: { ...list, rows: list.rows.map((one) => provisionRow(one, archive)) },
  };
}
