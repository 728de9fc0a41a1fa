import type { RecordId } from './ids.ts';
import type {
  Capture,
  ChangeRecord,
  Collection,
  ContentPath,
  Document,
  Platform,
  ProsePage,
  Provision,
  Term,
  VocabularyKind,
} from './records.ts';
import type { Slug } from './slugs.ts';
import {
  agencyPath,
  captureListPath,
  capturePath,
  categoryPath,
  changePath,
  clauseTypePath,
  collectionPath,
  documentPath,
  permalinkPath,
  platformPath,
  prosePagePath,
  provisionPath,
  regulationPath,
  type SitePath,
} from './urls.ts';

/** The address of a live page of its own: not of one that a list is split into, nor of one about the whole archive. */
export interface RecordAddress {
  readonly address: SitePath;
  /** Where the thing that has the page is written. */
  readonly file: ContentPath;
  /** The record whose page it is; absent for what has no id. */
  readonly owner?: RecordId;
}

/** Records whose pages have an address for ever. Of two with one id, the first counts. Lists are gone through more than once. */
export interface AddressedRecords {
  readonly platforms: readonly Platform[];
  readonly documents: readonly Document[];
  readonly captures: readonly Capture[];
  readonly provisions: readonly Provision[];
  readonly changes: readonly ChangeRecord[];
  readonly terms: readonly Term[];
  readonly collections: readonly Collection[];
  readonly pages: readonly ProsePage[];
}

/** Vocabularies whose terms have a page. */
const TERM_PAGES: Partial<Readonly<Record<VocabularyKind, (slug: Slug) => SitePath>>> = {
  'clause-types': clauseTypePath,
  categories: categoryPath,
  regulations: regulationPath,
  agencies: agencyPath,
};

/** @returns the address of every record's page, and its permalink where it has an id */
export function* addressesOf(records: AddressedRecords): Generator<RecordAddress> {
  const documents = new Map<RecordId, Document>();
  for (const document of records.documents)
    if (!documents.has(document.id)) documents.set(document.id, document);
  for (const { slug, file } of records.platforms) yield { address: platformPath(slug), file };
  for (const document of documents.values()) {
    const { id: owner, file } = document;
    for (const address of [documentPath(document), captureListPath(document), permalinkPath(owner)])
      yield { address, file, owner };
  }
  for (const capture of records.captures) {
    const document = documents.get(capture.document);
    if (document === undefined) continue;
    const address = capturePath(document, capture.key);
    yield { address, file: capture.file, owner: document.id };
  }
  yield* provisionAddresses(records.provisions, documents);
  for (const { id, file } of firstOf(records.changes, ({ id: own }) => own))
    yield { address: changePath(id), file, owner: id };
  yield* namedAddresses(records);
}

function* provisionAddresses(
  provisions: readonly Provision[],
  documents: ReadonlyMap<RecordId, Document>,
): Generator<RecordAddress> {
  for (const provision of provisions) {
    const { id: owner, file } = provision;
    const document = documents.get(provision.document);
    if (document !== undefined) yield { address: provisionPath(document, provision), file, owner };
  }
  for (const { id: owner, file } of firstOf(provisions, ({ id }) => id))
    yield { address: permalinkPath(owner), file, owner };
}

function* firstOf<T>(values: readonly T[], key: (value: T) => string): Generator<T> {
  const seen = new Set<string>();
  for (const value of values) {
    if (!seen.has(key(value))) yield value;
    seen.add(key(value));
  }
}

function* namedAddresses({
  terms,
  collections,
  pages,
}: AddressedRecords): Generator<RecordAddress> {
  const distinct = firstOf(terms, ({ vocabulary, slug }) => `${vocabulary}/${slug}`);
  for (const { vocabulary, slug, file } of distinct) {
    const address = TERM_PAGES[vocabulary]?.(slug);
    if (address !== undefined) yield { address, file };
  }
  for (const { slug, file } of collections) yield { address: collectionPath(slug), file };
  for (const { slug, file } of pages) yield { address: prosePagePath(slug), file };
}
