import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isRecordId, parseRecordId, type RecordId } from '../../domain/ids.ts';
import { groupBy } from '../../domain/order.ts';
import type { CaptureKey } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { ContentFile } from '../../parse/layout.ts';
import { elementsOf, lineOf, memberOf } from '../plain-values.ts';
import type { ContentReader } from '../ports.ts';
import { RecordReader } from './record-reader.ts';
import { pointOfReference } from './references.ts';

/** A capture that lies in the content folder; `digest` is absent where no bytes are recorded. */
export interface ExistingCapture {
  readonly key: CaptureKey;
  readonly digest?: string;
}

/** A document of the collection that lies in the content folder. */
export interface ExistingDocument {
  readonly platform: Slug;
  readonly slug: Slug;
  readonly id: RecordId;
  readonly title: string;
  readonly captures: readonly ExistingCapture[];
}

/** A provision that was withdrawn; `passages` is empty where the quotation is not kept. */
export interface WithdrawnProvision {
  readonly document: string;
  readonly title: string;
  readonly passages: readonly string[];
}

/** What this import needs to know of a content folder. */
export interface ExistingRecords {
  /** Absent when there is no `archive.json`. */
  readonly idPrefix?: string;
  /** Text of `collections/<slug>.json`, when there is one. */
  readonly collectionText?: string;
  /** Texts of the vocabulary files that are there, by kind. */
  readonly vocabularyTexts: ReadonlyMap<string, string>;
  readonly platforms: readonly { readonly slug: Slug; readonly name: string }[];
  readonly documents: readonly ExistingDocument[];
  /** Reference of every provision of the collection, by point. */
  readonly references: ReadonlyMap<string, string>;
  readonly withdrawn: readonly WithdrawnProvision[];
  /** Site paths that something has or had: `/platform/<p>/`, `…/<document>/`, `…/<provision>/`. */
  readonly takenPaths: ReadonlySet<string>;
  /** Highest number given so far, to records that are there, were withdrawn or are only spoken of. */
  readonly highest: Readonly<Record<'document' | 'provision', number>>;
}

/** Reads a content folder for this import. Records that cannot be read are reported: without them a number could be given twice. */
export function readExistingRecords(
  content: ContentReader,
  collection: Slug,
): { readonly existing: ExistingRecords; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new RecordReader(content);
  const [archive] = reader.filesOf('archive');
  const idPrefix = archive && lineOf(memberOf(reader.valueOf('archive', archive.path), 'idPrefix'));
  for (const { path } of reader.filesOf('vocabulary')) reader.valueOf('vocabulary', path);
  const ours = reader.filesOf('collection').find(({ file }) => file.slug === collection);
  const [addressFile] = reader.filesOf('addresses');
  const addresses = addressFile && reader.valueOf('addresses', addressFile.path);
  const existing: ExistingRecords = {
    ...(idPrefix === undefined ? {} : { idPrefix }),
    ...(ours === undefined ? {} : { collectionText: reader.textOf(ours.path) }),
    vocabularyTexts: new Map(
      reader.filesOf('vocabulary').map(({ path, file }) => [file.vocabulary, reader.textOf(path)]),
    ),
    platforms: reader.filesOf('platform').map(({ path, file }) => ({
      slug: file.platform,
      name: lineOf(memberOf(reader.valueOf('platform', path), 'name')) ?? '',
    })),
    documents: documentsIn(reader, collection),
    references: referencesIn(reader, collection),
    withdrawn: withdrawnIn(addresses),
    takenPaths: takenPathsIn(reader, addresses),
    highest: highestNumbersIn(reader),
  };
  return { existing, diagnostics: reader.diagnostics };
}

function documentsIn(reader: RecordReader, collection: Slug): readonly ExistingDocument[] {
  const capturesOf = groupBy(reader.filesOf('capture'), ({ file }) => folderOf(file));
  return reader.filesOf('document').flatMap(({ path, file }): readonly ExistingDocument[] => {
    const value = reader.valueOf('document', path);
    const id = String(memberOf(value, 'id'));
    if (memberOf(value, 'collection') !== collection || !isRecordId(id)) return [];
    const captures = (capturesOf.get(folderOf(file)) ?? []).map((capture) => {
      const sidecar = reader.valueOf('capture', capture.path);
      const digest = lineOf(memberOf(memberOf(sidecar, 'snapshot'), 'digest'));
      return { key: capture.file.key, ...(digest === undefined ? {} : { digest }) };
    });
    const title = lineOf(memberOf(value, 'title')) ?? '';
    return [{ platform: file.platform, slug: file.document, id, title, captures }];
  });
}

function referencesIn(reader: RecordReader, collection: Slug): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const { path } of reader.filesOf('provision')) {
    const value = reader.valueOf('provision', path);
    if (memberOf(value, 'collection') !== collection) continue;
    const reference = lineOf(memberOf(memberOf(value, 'upstream'), 'reference')) ?? '';
    const point = pointOfReference(reference);
    if (point !== undefined) references.set(point, reference);
  }
  return references;
}

const folderOf = (file: { readonly platform: Slug; readonly document: Slug }): string =>
  `${file.platform}/${file.document}`;

function withdrawnIn(addresses: unknown): readonly WithdrawnProvision[] {
  return elementsOf(memberOf(addresses, 'tombstones')).flatMap((tombstone) => {
    const document = lineOf(memberOf(tombstone, 'document'));
    const title = lineOf(memberOf(tombstone, 'title'));
    if (document === undefined || title === undefined) return [];
    return [{ document, title, passages: elementsOf(memberOf(tombstone, 'passages')).map(String) }];
  });
}

function takenPathsIn(reader: RecordReader, addresses: unknown): ReadonlySet<string> {
  const aliases = elementsOf(memberOf(addresses, 'aliases')).map((alias) =>
    memberOf(alias, 'from'),
  );
  const withdrawn = elementsOf(memberOf(addresses, 'tombstones')).flatMap((tombstone) =>
    elementsOf(memberOf(tombstone, 'addresses')),
  );
  return new Set([...aliases, ...withdrawn].map(String).concat(reader.files.flatMap(pathsOf)));
}

function pathsOf({ file }: { readonly file: ContentFile }): readonly string[] {
  if (!('platform' in file)) return [];
  const platform = `/platform/${file.platform}/`;
  if (!('document' in file)) return [platform];
  const document = `${platform}${file.document}/`;
  return file.kind === 'provision'
    ? [platform, document, `${document}${file.slug}/`]
    : [platform, document];
}

const HOLDS_IDS = ['document', 'provision', 'change', 'addresses', 'ledger', 'page'] as const;

/** A number is counted whoever's prefix it has: it costs nothing, and an archive may have changed its prefix. */
function highestNumbersIn(reader: RecordReader): ExistingRecords['highest'] {
  const highest = { document: 0, provision: 0 };
  for (const { path } of HOLDS_IDS.flatMap((kind) => reader.filesOf(kind))) {
    for (const [text] of reader.textOf(path).matchAll(/\b[A-Z]{2,8}-[PD]-\d{5,9}\b/g)) {
      const id = parseRecordId(text);
      if (id !== undefined && id.kind !== 'change')
        highest[id.kind] = Math.max(highest[id.kind], id.number);
    }
  }
  return highest;
}
