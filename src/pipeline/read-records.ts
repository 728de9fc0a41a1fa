import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { groupBy } from '../domain/order.ts';
import type {
  ArchiveSettings,
  Capture,
  ContentPath,
  Document,
  HeldSnapshot,
  Term,
} from '../domain/records.ts';
import type { RecordsToLink } from '../link/input.ts';
import { contentFileAt, type ContentFile, type DocumentFolder } from '../parse/layout.ts';
import type { RawRecord } from '../parse/raw-record.ts';
import { parseRecordFile, type RecordFileKind } from '../parse/record-file.ts';
import { readableTerms } from '../validate/readable-terms.ts';
import { addressesSchema } from '../validate/schemas/addresses.ts';
import { archiveSchema } from '../validate/schemas/archive.ts';
import { captureSchema } from '../validate/schemas/capture.ts';
import { changeSchema } from '../validate/schemas/change.ts';
import { collectionSchema } from '../validate/schemas/collection.ts';
import { documentSchema } from '../validate/schemas/document.ts';
import { pageSchema } from '../validate/schemas/page.ts';
import { platformSchema } from '../validate/schemas/platform.ts';
import { provisionSchema } from '../validate/schemas/provision.ts';
import { vocabularySchemas } from '../validate/schemas/vocabulary.ts';
import {
  toAddresses,
  toCapture,
  toChange,
  toCollection,
  toDocument,
  toPage,
  toPlatform,
  toProvision,
  toSettings,
  toTerms,
} from '../validate/typed-records.ts';
import { validateRecord } from '../validate/validate-record.ts';
import { layoutProblems } from './layout-problems.ts';
import type { ContentSource, ProgressPort } from './ports.ts';

/** Every record of a content folder that could be typed; without settings when `archive.json` could not. */
export type TypedRecords = Omit<RecordsToLink, 'settings' | 'ledger'> &
  Partial<Pick<RecordsToLink, 'settings'>>;

/** A stored file beside a capture's sidecar: where it lies; it is read once, when it is its capture's turn. */
export type SnapshotReader = (file: ContentPath) => HeldSnapshot;

interface Listed<K extends ContentFile['kind']> {
  readonly path: ContentPath;
  readonly file: Extract<ContentFile, { kind: K }>;
}

/**
 * Reads and types every file of a content folder. Nothing is passed over: what cannot be typed is a
 * diagnostic, and all of them are collected.
 */
export function readRecords(
  content: ContentSource,
  readSnapshot: SnapshotReader,
  progress: ProgressPort,
): { readonly records: TypedRecords; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new RecordReader(content, progress);
  return reader.readAll(readSnapshot);
}

class RecordReader {
  readonly #content: ContentSource;
  readonly #progress: ProgressPort;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #files: readonly { readonly path: ContentPath; readonly file: ContentFile }[];
  #done = 0;

  constructor(content: ContentSource, progress: ProgressPort) {
    this.#content = content;
    this.#progress = progress;
    this.#files = content.list().map((path) => ({ path, file: contentFileAt(path) }));
  }

  readAll(readSnapshot: SnapshotReader): {
    readonly records: TypedRecords;
    readonly diagnostics: readonly Diagnostic[];
  } {
    this.#diagnostics.push(...layoutProblems(this.#files));
    const platforms = this.#each('platform', platformSchema, (fields, { path, file }) =>
      toPlatform(fields, { file: path, slug: file.platform }),
    );
    const documents = this.#each('document', documentSchema, (fields, { path, file }) =>
      toDocument(fields, { file: path, platform: file.platform, slug: file.document }),
    );
    const documentAt = new Map(
      documents.map((document) => [
        folderOf({ platform: document.platform, document: document.slug }),
        document,
      ]),
    );
    const addresses = this.#each('addresses', addressesSchema, (fields, { path }) =>
      toAddresses(fields, path),
    );
    const records: TypedRecords = {
      ...this.#settings(),
      platforms,
      documents,
      captures: this.#captures(documentAt, readSnapshot),
      provisions: this.#each('provision', provisionSchema, (fields, { path, file }) => {
        const document = documentAt.get(folderOf(file));
        return (
          document &&
          toProvision(fields, {
            file: path,
            platform: file.platform,
            document: document.id,
            slug: file.slug,
          })
        );
      }),
      changes: this.#each('change', changeSchema, (fields, { path, file }) => {
        const document = documentAt.get(folderOf(file));
        return document && toChange(fields, { file: path, document: document.id });
      }),
      terms: this.#terms(),
      collections: this.#each('collection', collectionSchema, (fields, { path, file }) =>
        toCollection(fields, { file: path, slug: file.slug }),
      ),
      pages: this.#each('page', pageSchema, (fields, { path, file }) =>
        toPage(fields, { file: path, slug: file.slug }),
      ),
      aliases: addresses.flatMap((one) => one.aliases),
      tombstones: addresses.flatMap((one) => one.tombstones),
    };
    return { records, diagnostics: this.#diagnostics };
  }

  #settings(): { readonly settings?: ArchiveSettings } {
    const [settings] = this.#each('archive', archiveSchema, (fields) => toSettings(fields));
    return settings === undefined ? {} : { settings };
  }

  #terms(): readonly Term[] {
    return this.#listed('vocabulary').flatMap(({ path, file }) => {
      const schema: z.ZodType<{ readonly terms: readonly object[] }> =
        vocabularySchemas[file.vocabulary];
      const record = this.#parse('vocabulary', path);
      if (record === undefined) return [];
      const terms =
        this.#validate(schema, record)?.terms ?? readableTerms(file.vocabulary, record.value);
      return toTerms(file.vocabulary, terms, path);
    });
  }

  #captures(
    documentAt: ReadonlyMap<string, Document>,
    readSnapshot: SnapshotReader,
  ): readonly Capture[] {
    const bytes = groupBy(this.#listed('snapshot'), ({ file }) => `${folderOf(file)}${file.key}`);
    return this.#each('capture', captureSchema, (fields, { path, file }) => {
      const document = documentAt.get(folderOf(file));
      if (document === undefined) return undefined;
      const stored = bytes.get(`${folderOf(file)}${file.key}`)?.[0];
      const held = stored === undefined ? {} : { held: readSnapshot(stored.path) };
      return toCapture(fields, { file: path, document: document.id, key: file.key, ...held });
    });
  }

  #each<K extends ContentFile['kind'] & RecordFileKind, F, T>(
    kind: K,
    schema: z.ZodType<F>,
    type: (fields: F, listed: Listed<K>) => T | undefined,
  ): readonly T[] {
    return this.#listed(kind).flatMap((listed) => {
      const fields = this.#read(kind, listed.path, schema);
      const typed = fields === undefined ? undefined : type(fields, listed);
      return typed === undefined ? [] : [typed];
    });
  }

  #listed<K extends ContentFile['kind']>(kind: K): readonly Listed<K>[] {
    return this.#files.filter((one): one is Listed<K> => one.file.kind === kind);
  }

  #read<F>(kind: RecordFileKind, path: ContentPath, schema: z.ZodType<F>): F | undefined {
    const record = this.#parse(kind, path);
    return record === undefined ? undefined : this.#validate(schema, record);
  }

  #parse(kind: RecordFileKind, path: ContentPath): RawRecord | undefined {
    this.#done += 1;
    this.#progress.update('Reading records', this.#done, this.#files.length);
    const { record, diagnostics } = parseRecordFile(kind, path, this.#content.read(path));
    this.#diagnostics.push(...diagnostics);
    return record;
  }

  #validate<F>(schema: z.ZodType<F>, record: RawRecord): F | undefined {
    const validated = validateRecord(schema, record);
    this.#diagnostics.push(...validated.diagnostics);
    return validated.value;
  }
}

const folderOf = ({ platform, document }: DocumentFolder): string => `${platform}/${document}/`;
