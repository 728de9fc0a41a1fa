import type { CaptureEntry } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { Document } from '../../../domain/records.ts';
import { revisionName, type Revision } from '../../../domain/sealed/ledger.ts';
import {
  absoluteUrl,
  capturePath,
  permalinkPath,
  revisionPath,
  type SitePath,
} from '../../../domain/urls.ts';
import type { ViewContext } from '../context.ts';

/** One address of what is cited, with what a reader can rely on. */
export interface CitedLink {
  readonly name: string;
  readonly path: SitePath;
  /** With scheme and host. */
  readonly url: string;
  readonly note: string;
}

/** The addresses under which a thing can be cited. `cited` is the one that stands in citations. */
export interface CitedAddresses {
  readonly cited: CitedLink;
  /** Where the thing is as it now is, when that is another address. */
  readonly latest?: CitedLink;
}

/** The addresses of a record by its id. This is the one place that decides which of them citations name. */
export function citedAddresses(context: ViewContext, id: RecordId): CitedAddresses {
  const latest = context.archive.ledger.revisions.get(id)?.at(-1);
  if (latest !== undefined) return addressesOfRevision(context, latest);
  return {
    cited: link(context, 'Permalink', permalinkPath(id), 'Leads to the record as it now is'),
  };
}

/** The addresses of one revision of a record: its own is the one that citations name. */
export function addressesOfRevision(
  context: ViewContext,
  { id, revision }: Pick<Revision, 'id' | 'revision'>,
): CitedAddresses {
  const note = `Always revision ${revisionName(revision)}`;
  return {
    cited: link(context, 'Fixed link', revisionPath(id, revision), note),
    latest: link(context, 'Latest', permalinkPath(id), 'The record as it now is'),
  };
}

/** The addresses of a document as one capture has it: that of the capture stays with its text. */
export function citedAddressesOfCapture(
  context: ViewContext,
  document: Document,
  { capture }: CaptureEntry,
): CitedAddresses {
  return {
    cited: link(context, 'Fixed link', capturePath(document, capture.key), 'Always this capture'),
    latest: link(context, 'Latest', permalinkPath(document.id), 'The document as last captured'),
  };
}

function link(context: ViewContext, name: string, path: SitePath, note: string): CitedLink {
  return { name, path, url: absoluteUrl(context.archive.settings, path), note };
}
