import { bagsOf } from './evidence-bag/bags-of.ts';
import { annotationText } from './annotation.ts';
import { MACHINE_FORMATS, machineText, proseText } from './citations/citation-files.ts';
import { jsonFileText } from './json-file-text.ts';
import { linksetText } from './links/linkset.ts';
import type { SealedProvision } from '../domain/sealed/sealed-provision.ts';
import { paperPath } from '../domain/urls.ts';
import { byKey } from '../domain/order.ts';
import { revisionData } from './revision-data.ts';
import type { RevisionSubject } from './views/parts/revision-subject.ts';

/**
 * One kind of file beside the page of every revision, or of those that have it.
 *
 * Everything that names such files is made from this list: the files themselves, the links in heads of pages, in
 * `linkset.json` and in response headers.
 */
export interface RevisionFile {
  readonly name: string;
  readonly mediaType: string;
  /** `describedby`: it says what the revision is. `item`: it is part of what is cited (Signposting). */
  readonly relation: 'describedby' | 'item' | 'linkset';
  /** Whether a revision has it; every one does when absent. */
  readonly isThere?: (holder: FileHolder) => boolean;
  /**
   * Absent for a file that another emitter makes.
   *
   * @param beside - all files of the revision
   */
  readonly render?: (subject: RevisionSubject, beside: readonly RevisionFile[]) => string;
}

/** A revision, perhaps without its sealed record: what only that can tell is then left unsaid. */
export interface FileHolder extends Pick<RevisionSubject, 'revision' | 'own'> {
  readonly sealed?: SealedProvision;
}

const KINDS: readonly RevisionFile[] = [
  {
    name: 'anno.jsonld',
    mediaType: 'application/ld+json',
    relation: 'item',
    isThere: ({ sealed, revision, own }) =>
      sealed !== undefined && annotationText(sealed, revision, own.archive.settings) !== undefined,
  },
  {
    name: 'citation.pdf',
    mediaType: 'application/pdf',
    relation: 'item',
    isThere: ({ revision: { id, revision }, own }) =>
      own.papers?.has(paperPath(id, revision, 'citationPdf')) ?? false,
  },
  ...MACHINE_FORMATS.map((format): RevisionFile => ({
    name: `cite.${format.file.ending}`,
    mediaType: format.file.mediaType,
    relation: 'describedby',
    render: ({ citation, source }) => machineText(format, { record: citation, source }),
  })),
  {
    name: 'cite.txt',
    mediaType: 'text/plain',
    relation: 'describedby',
    render: ({ citation, source }) => proseText({ record: citation, source }),
  },
  {
    name: 'evidence.zip',
    mediaType: 'application/zip',
    relation: 'item',
    isThere: ({ revision, own }) => bagsOf(own).has(revision.id),
  },
  {
    name: 'linkset.json',
    mediaType: 'application/linkset+json',
    relation: 'linkset',
    render: linksetText,
  },
  { name: 'record.json', mediaType: 'application/json', relation: 'item' },
  {
    name: 'record.jsonld',
    mediaType: 'application/ld+json',
    relation: 'describedby',
    render: (subject, beside) => jsonFileText(revisionData(subject, beside)),
  },
];

/** Every kind, in order of name. */
export const REVISION_FILES: readonly RevisionFile[] = KINDS.toSorted(byKey(({ name }) => name));

/** @returns the files that lie beside the page of a revision, in order of name */
export function revisionFilesOf(holder: FileHolder): readonly RevisionFile[] {
  return REVISION_FILES.filter(({ isThere }) => isThere?.(holder) ?? true);
}
