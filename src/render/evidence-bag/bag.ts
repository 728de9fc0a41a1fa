import { bagFolder } from '../../domain/bag/bag-names.ts';
import { bagOf, PAYLOAD_FOLDER, type BagFile, type BagInfo } from '../../domain/bag/bagit.ts';
import { utf8 } from '../../domain/bytes.ts';
import { revisionName, type Revision } from '../../domain/sealed/ledger.ts';
import { absoluteUrl, revisionPath } from '../../domain/urls.ts';
import { storedZip } from '../stored-zip.ts';
import type { ViewContext } from '../views/context.ts';
import { BAG_CONTRIBUTORS } from './contributors.ts';
import { bagReadMe } from './read-me.ts';
import { bagSubject, type BagSubject } from './subject.ts';

/**
 * Makes the evidence bag of a revision: a BagIt bag (RFC 8493) in a ZIP, with everything that the revision rests on.
 *
 * It is made from the ledger, the stored bytes that the revision quotes, and the status of the record; the record's
 * own file is not read. The same archive gives the same bytes on every machine.
 */
export function evidenceBag(revision: Revision, context: ViewContext): Uint8Array {
  return storedZip(bagFolder(revision), bagFiles(bagSubject(revision, context)));
}

/** @returns the files of a bag in order of path, from the bag's folder */
export function bagFiles(subject: BagSubject): readonly BagFile[] {
  const members = BAG_CONTRIBUTORS.flatMap((contributor) => contributor.members(subject));
  const payload = members.map(({ name, bytes }) => ({
    path: `${PAYLOAD_FOLDER}${name}`,
    bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
  }));
  const missing = BAG_CONTRIBUTORS.flatMap((contributor) => contributor.missing?.(subject) ?? []);
  const readMe = { path: 'README.txt', bytes: utf8(bagReadMe(subject, { members, missing })) };
  return bagOf([...payload, readMe], infoOf(subject));
}

function infoOf({ revision, view, context }: BagSubject): BagInfo {
  const { settings } = context.archive;
  const address = absoluteUrl(settings, revisionPath(revision.id, revision.revision));
  return [
    ['Source-Organization', settings.publisher],
    ['External-Description', view.title],
    ['External-Identifier', `${revision.id} ${revisionName(revision.revision)}`],
    ['External-Identifier', address],
    // The day on which the revision was sealed: what the bag holds is of then, however often it is made.
    ['Bagging-Date', revision.sealedAt.slice(0, 10)],
  ];
}
