import type { SealedProvision } from '../../../domain/sealed/sealed-provision.ts';
import { absoluteUrl, blobPath, type SitePath } from '../../../domain/urls.ts';
import { inclusionOf } from '../../views/parts/inclusion.ts';
import { known } from '../../views/parts/known.ts';
import type { ViewContext } from '../../views/context.ts';
import type { RevisionView } from '../../views/revision.ts';
import { cleanText } from './clean-text.ts';
import { printableUrl } from './printed-runs.ts';

/** An address that is printed whole, or a digest that belongs to one. */
export interface PrintedAddress {
  readonly name: string;
  readonly text: string;
  readonly url?: string;
  readonly digest?: string;
}

/** @returns every address of page one in full, in the order in which a reader needs them */
export function addressesOf(
  view: RevisionView,
  sealed: SealedProvision,
  context: ViewContext,
): readonly PrintedAddress[] {
  const { capture } = sealed.content;
  const { held } = capture.snapshot;
  const inclusion = inclusionOf(
    context,
    known(context.archive.ledger.revisions.get(sealed.id)?.[sealed.revision - 1], sealed.id),
  );
  const own = (name: string, path: SitePath, digest?: string): PrintedAddress => ({
    ...outer(name, absoluteUrl(context.archive.settings, path)),
    ...(digest === undefined ? {} : { digest }),
  });
  const source = sealed.context.document.sourceUrl ?? capture.sourceUrls[0];
  const memento = capture.mementos[0]?.url;
  return [
    own('Fixed link', view.address),
    ...(source === undefined ? [] : [outer('Source', source)]),
    ...(memento === undefined ? [] : [outer('Archived copy', memento)]),
    ...(held === undefined ? [] : [own('Snapshot', blobPath(held.digest))]),
    own('Sealed record', view.recordPath, `SHA-256 ${view.recordDigest}`),
    ...(inclusion === undefined
      ? []
      : [
          own(
            'Inclusion proof',
            inclusion.proofPath,
            `Root over ${inclusion.size} entries ${inclusion.root}`,
          ),
        ]),
  ];
}

function outer(name: string, url: string): PrintedAddress {
  const target = printableUrl(url);
  return { name, text: cleanText(url), ...(target === undefined ? {} : { url: target }) };
}
