import type { AliasEntry } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';
import { permalinkPath, type SitePath } from '../../domain/urls.ts';
import { dateView, type TimeView } from '../words/dates.ts';
import { frameOf, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';

/** A page that only leads to another one, for hosts that cannot redirect. */
export interface MovedView extends PageFrame {
  readonly target: SitePath;
  readonly targetTitle: string;
  /** Since when the old address leads there; absent for a permalink, which always did. */
  readonly since?: TimeView | undefined;
}

interface Target {
  readonly path: SitePath;
  readonly title: string;
}

/** @returns the permalink page of a record: by id, to its readable page */
export function permalinkView(id: RecordId, target: Target, context: ViewContext): MovedView {
  return movedView(context, permalinkPath(id), target, `Record ${id}`);
}

/** @returns the page at an old address */
export function aliasView(
  { alias }: AliasEntry,
  from: SitePath,
  target: Target,
  context: ViewContext,
): MovedView {
  return {
    ...movedView(context, from, target, 'This address has moved'),
    since: dateView(alias.since),
  };
}

function movedView(
  context: ViewContext,
  address: SitePath,
  target: Target,
  title: string,
): MovedView {
  const frame = frameOf(context, {
    address,
    title,
    description: `Leads to ${target.title}.`,
    canonical: target.path,
    isHidden: true,
    breadcrumb: [],
  });
  return { ...frame, target: target.path, targetTitle: target.title };
}
