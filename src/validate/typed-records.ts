import type { z } from 'zod';
import { instantOfKey } from '../domain/capture-keys.ts';
import { dateOf, type PlainDate } from '../domain/instants.ts';
import type { RecordId } from '../domain/ids.ts';
import type {
  Alias,
  ArchiveSettings,
  Capture,
  CaptureKey,
  ChangeRecord,
  Collection,
  ContentPath,
  Document,
  HeldSnapshot,
  Platform,
  ProsePage,
  Provision,
  Term,
  Tombstone,
  VocabularyKind,
} from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';
import type { addressesSchema } from './schemas/addresses.ts';
import type { archiveSchema } from './schemas/archive.ts';
import type { captureSchema } from './schemas/capture.ts';
import type { changeSchema } from './schemas/change.ts';
import type { collectionSchema } from './schemas/collection.ts';
import type { documentSchema } from './schemas/document.ts';
import type { pageSchema } from './schemas/page.ts';
import type { platformSchema } from './schemas/platform.ts';
import type { provisionSchema } from './schemas/provision.ts';

/** What the path of a record's file says about it. */
export interface FileFacts {
  readonly file: ContentPath;
  readonly platform: Slug;
  readonly slug: Slug;
  readonly document: RecordId;
}

export function toSettings(fields: z.infer<typeof archiveSchema>): ArchiveSettings {
  const { $schema: _schema, ...rest } = fields;
  return { basePath: '/', ...rest };
}

export function toPlatform(
  fields: z.infer<typeof platformSchema>,
  { file, slug }: Pick<FileFacts, 'file' | 'slug'>,
): Platform {
  const { $schema: _schema, ...rest } = fields;
  return { formerNames: [], regulationsReviewed: [], ...rest, kind: 'platform', file, slug };
}

export function toDocument(
  fields: z.infer<typeof documentSchema>,
  { file, platform, slug }: Omit<FileFacts, 'document'>,
): Document {
  const { $schema: _schema, ...rest } = fields;
  return { ...rest, kind: 'document', file, platform, slug };
}

/** What stands about a capture outside its sidecar. */
export interface CaptureFacts {
  readonly file: ContentPath;
  readonly document: RecordId;
  readonly key: CaptureKey;
  readonly held?: HeldSnapshot;
}

export function toCapture(
  fields: z.infer<typeof captureSchema>,
  { file, document, key, held }: CaptureFacts,
): Capture {
  const { $schema: _schema, snapshot, ...rest } = fields;
  const { digest, sizeBytes, ...content } = snapshot;
  return {
    capturedAtIsLatest: false,
    sourceUrls: [],
    mementos: [],
    attestations: [],
    cause: 'retrieval',
    ...rest,
    snapshot: {
      ...content,
      ...(digest === undefined ? {} : { recordedDigest: digest }),
      ...(sizeBytes === undefined ? {} : { recordedSizeBytes: sizeBytes }),
      ...(held === undefined ? {} : { held }),
    },
    kind: 'capture',
    file,
    document,
    key,
  };
}

export function toProvision(fields: z.infer<typeof provisionSchema>, facts: FileFacts): Provision {
  const { $schema: _schema, sections, stated, passages, regulations, ...rest } = fields;
  return {
    categories: [],
    agencies: [],
    related: [],
    corrections: [],
    ...rest,
    passages: passages.map((passage) => ({ knownMissing: false, ...passage })),
    regulations: (regulations ?? []).map((link) => ({ pinCites: [], ...link })),
    analysis: { actions: [], questions: [], ...sections },
    ...(stated === undefined ? {} : { stated: { asClaims: [], ...stated } }),
    kind: 'provision',
    ...facts,
  };
}

export function toChange(
  fields: z.infer<typeof changeSchema>,
  { file, document }: Pick<FileFacts, 'file' | 'document'>,
): ChangeRecord {
  const { $schema: _schema, sections, changedOn: statedOn, effects, ...rest } = fields;
  const changedOn: PlainDate | undefined =
    rest.after === undefined ? statedOn : dateOf(instantOfKey(rest.after));
  if (changedOn === undefined) throw new Error(`a change without a day passed its schema: ${file}`);
  return {
    ...rest,
    ...sections,
    changedOn,
    effects: effects ?? [],
    kind: 'change',
    file,
    document,
  };
}

export function toTerms(
  vocabulary: VocabularyKind,
  fields: readonly object[],
  file: ContentPath,
): readonly Term[] {
  return fields.map((term) => ({
    keywords: [],
    articles: [],
    agencies: [],
    near: [],
    ...(term as Pick<Term, 'slug' | 'name'>),
    kind: 'term',
    file,
    vocabulary,
  }));
}

export function toCollection(
  fields: z.infer<typeof collectionSchema>,
  { file, slug }: Pick<FileFacts, 'file' | 'slug'>,
): Collection {
  const { $schema: _schema, ...rest } = fields;
  return { ...rest, kind: 'collection', file, slug };
}

export function toPage(
  fields: z.infer<typeof pageSchema>,
  { file, slug }: Pick<FileFacts, 'file' | 'slug'>,
): ProsePage {
  return { ...fields, kind: 'page', file, slug };
}

export function toAddresses(
  fields: z.infer<typeof addressesSchema>,
  file: ContentPath,
): { readonly aliases: readonly Alias[]; readonly tombstones: readonly Tombstone[] } {
  return {
    aliases: (fields.aliases ?? []).map((alias) => ({ ...alias, kind: 'alias', file })),
    tombstones: (fields.tombstones ?? []).map((tombstone) => ({
      addresses: [],
      passages: [],
      ...tombstone,
      kind: 'tombstone',
      file,
    })),
  };
}
