import type { Place } from '../diagnostics/diagnostic.ts';
import type { RecordId } from '../domain/ids.ts';
import { groupBy } from '../domain/order.ts';
import type {
  Alias,
  ArchiveSettings,
  Capture,
  ChangeRecord,
  Collection,
  ContentPath,
  Document,
  Platform,
  ProsePage,
  Provision,
  Term,
  Tombstone,
  VocabularyKind,
} from '../domain/records.ts';
import type { Ledger } from '../domain/sealed/ledger.ts';
import type { Slug } from '../domain/slugs.ts';
import type { VersionSummary, VersionText } from '../domain/version-text.ts';

/** Typed records, not yet linked. */
export interface RecordsToLink {
  readonly settings: ArchiveSettings;
  readonly platforms: readonly Platform[];
  readonly documents: readonly Document[];
  readonly captures: readonly Capture[];
  readonly provisions: readonly Provision[];
  readonly changes: readonly ChangeRecord[];
  readonly terms: readonly Term[];
  readonly collections: readonly Collection[];
  readonly pages: readonly ProsePage[];
  readonly aliases: readonly Alias[];
  readonly tombstones: readonly Tombstone[];
  readonly ledger: Ledger;
}

/** The texts of held captures; both give `undefined` when there is no text. */
export interface VersionTexts {
  summaryOf(capture: Capture): VersionSummary | undefined;
  versionOf(capture: Capture): VersionText | undefined;
}

/** @returns the place of a field of a record's file */
export type PlaceFinder = (file: ContentPath, path: readonly (string | number)[]) => Place;

/** Look-ups over the records, before they are entries of an archive. */
export interface Index {
  readonly platforms: ReadonlyMap<Slug, Platform>;
  readonly documents: ReadonlyMap<RecordId, Document>;
  readonly provisions: ReadonlyMap<RecordId, Provision>;
  readonly changes: ReadonlyMap<RecordId, ChangeRecord>;
  readonly tombstones: ReadonlyMap<RecordId, Tombstone>;
  readonly capturesOf: ReadonlyMap<RecordId, readonly Capture[]>;
  readonly provisionsOf: ReadonlyMap<RecordId, readonly Provision[]>;
  readonly changesOf: ReadonlyMap<RecordId, readonly ChangeRecord[]>;
  readonly vocabulary: Readonly<Record<VocabularyKind, ReadonlyMap<Slug, Term>>>;
  readonly collections: ReadonlyMap<Slug, Collection>;
}

/** @returns look-ups; of two records with one id the first counts, and the duplicate is reported elsewhere */
export function indexRecords(records: RecordsToLink): Index {
  const termsOf = (kind: VocabularyKind): ReadonlyMap<Slug, Term> =>
    firstBy(
      records.terms.filter((term) => term.vocabulary === kind),
      (term) => term.slug,
    );
  return {
    platforms: firstBy(records.platforms, (platform) => platform.slug),
    documents: firstBy(records.documents, (document) => document.id),
    provisions: firstBy(records.provisions, (provision) => provision.id),
    changes: firstBy(records.changes, (change) => change.id),
    tombstones: firstBy(records.tombstones, (tombstone) => tombstone.id),
    capturesOf: groupBy(records.captures, (capture) => capture.document),
    provisionsOf: groupBy(records.provisions, (provision) => provision.document),
    changesOf: groupBy(records.changes, (change) => change.document),
    vocabulary: {
      'clause-types': termsOf('clause-types'),
      categories: termsOf('categories'),
      regulations: termsOf('regulations'),
      agencies: termsOf('agencies'),
      'document-types': termsOf('document-types'),
      severities: termsOf('severities'),
      confidences: termsOf('confidences'),
      bases: termsOf('bases'),
    },
    collections: firstBy(records.collections, (collection) => collection.slug),
  };
}

function firstBy<K, T>(values: readonly T[], key: (value: T) => K): ReadonlyMap<K, T> {
  const map = new Map<K, T>();
  for (const value of values) if (!map.has(key(value))) map.set(key(value), value);
  return map;
}
