import type { RecordId } from '../../domain/ids.ts';
import { revisionName, type Revision } from '../../domain/sealed/ledger.ts';
import { evidenceBagPath, type SitePath } from '../../domain/urls.ts';
import { evidenceBag } from '../evidence-bag/bag.ts';
import { bagsOf } from '../evidence-bag/bags-of.ts';
import { oncePer } from '../once.ts';
import { formatSize } from '../words/numbers.ts';
import type { ViewContext } from './context.ts';
import { revisionKeyView, type RevisionPage } from './revision-pages.ts';

/** The link to the evidence bag of a revision. */
export interface EvidenceBagLink {
  readonly path: SitePath;
  readonly label: string;
  /** What follows the label: form, size, and what the bag is. */
  readonly note: string;
}

/** @returns the link on the page of a revision; `undefined` in an archive that publishes no bags */
export function bagLinkOfRevision(
  { id, revision }: RevisionPage,
  context: ViewContext,
): EvidenceBagLink | undefined {
  const bag = bagsOf(context).get(id)?.[revision - 1];
  return bag && linkTo(bag, context);
}

/** @returns the link on the latest page of a record, to the bag of its latest revision; `undefined` before the first */
export function bagLinkOfRecord(id: RecordId, context: ViewContext): EvidenceBagLink | undefined {
  const bag = bagsOf(context).get(id)?.at(-1);
  return bag && linkTo(bag, context);
}

/**
 * What decides how large the bag of a record's latest revision is, for the key of a page that states it.
 *
 * @returns plain data that is at hand without making the bag
 */
export function bagKeyOfRecord(id: RecordId, context: ViewContext): object | undefined {
  const bag = bagsOf(context).get(id)?.at(-1);
  return bag && bagKey(bag, context);
}

/** The same for one revision. */
export function bagKeyOfRevision(page: RevisionPage, context: ViewContext): object | undefined {
  const bag = bagsOf(context).get(page.id)?.[page.revision - 1];
  return bag && bagKey(bag, context);
}

function bagKey(revision: Revision, context: ViewContext): object {
  const { ledger } = context.archive;
  return {
    revision: revisionKeyView(revision, context),
    keys: ledger.keys.map(({ publicKey }) => publicKey),
    timestamps: (context.timestamps?.tokens ?? []).map(({ of, authority }) => ({ of, authority })),
    // Which stored files there are: a bag may lack the one that it quotes.
    files: context.archive.figures.snapshotsHeld,
  };
}

function linkTo(revision: Revision, context: ViewContext): EvidenceBagLink {
  const size = formatSize(sizeOf(revision, context));
  return {
    path: evidenceBagPath(revision.id, revision.revision),
    label: 'Evidence bag',
    note: `of revision ${revisionName(revision.revision)} (ZIP, ${size}): the sealed record with what it rests on, and how to check it by hand`,
  };
}

const sizesOf = oncePer((_archive: ViewContext['archive']) => new Map<SitePath, number>());

/** A bag is made to be measured, and its size remembered: several pages state it. */
function sizeOf(revision: Revision, context: ViewContext): number {
  const sizes = sizesOf(context.archive);
  const path = evidenceBagPath(revision.id, revision.revision);
  const size = sizes.get(path) ?? evidenceBag(revision, context).length;
  sizes.set(path, size);
  return size;
}
