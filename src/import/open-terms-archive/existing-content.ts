import { contentPath } from '../../domain/content-file.ts';
import { diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CaptureKey, ContentPath } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import { contentFileAt } from '../../parse/layout.ts';
import type { ContentFile } from '../../parse/layout.ts';
import { parseRecordFile } from '../../parse/record-file.ts';
import type { RecordFileKind } from '../../parse/record-file.ts';
import type { HighestNumbers } from './highest-numbers.ts';
import { highestNumbers } from './highest-numbers.ts';
import { elementsOf, lineOf, memberOf } from '../plain-values.ts';
import type { ContentReader } from '../ports.ts';

/** A capture that lies in the content folder. */
export interface ExistingCapture {
  readonly key: CaptureKey;
  /** The stored bytes, when they are held. */
  readonly snapshot?: ContentPath;
  readonly mediaType: string;
  readonly isExtraction: boolean;
  readonly isDefect: boolean;
  /** Where the capture stands in the collection: a commit. Absent when it came from elsewhere. */
  readonly reference?: string;
}

/** A document of the collection that lies in the content folder. */
export interface ExistingDocument {
  readonly file: ContentPath;
  readonly platform: Slug;
  readonly slug: Slug;
  readonly title: string;
  readonly monitoringEndedOn?: string;
  readonly captures: readonly ExistingCapture[];
  readonly changeFiles: readonly ContentPath[];
}

/** What an import needs to know of a content folder. */
export interface ExistingContent {
  /** Absent when there is no `archive.json`. */
  readonly idPrefix?: string;
  readonly hasCollection: boolean;
  /** The state of the source that was imported last. */
  readonly upstream?: string;
  readonly platformNames: ReadonlyMap<Slug, string>;
  /** Documents of the collection. */
  readonly documents: readonly ExistingDocument[];
  readonly documentTypes: readonly { readonly slug: string; readonly name: string }[];
  readonly hasDocumentTypes: boolean;
  /** Folders of platforms and documents, and addresses that once led somewhere: `/platform/<slug>/`, `/platform/<slug>/<slug>/`. */
  readonly takenAddresses: ReadonlySet<string>;
  /** The highest number given so far, to records that are there, that were withdrawn or that are only spoken of. */
  readonly highest: HighestNumbers;
}

type FileOf<K extends ContentFile['kind']> = Extract<ContentFile, { readonly kind: K }>;

/**
 * Reads a content folder for an import.
 *
 * @returns the content; or what stands in the way, when a record that is needed cannot be read
 */
export function readExistingContent(
  content: ContentReader,
  collection: Slug,
):
  | { readonly kind: 'read'; readonly existing: ExistingContent }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new ExistingReader(content, collection);
  const existing = reader.read();
  return hasErrors(reader.diagnostics)
    ? { kind: 'refused', diagnostics: reader.diagnostics }
    : { kind: 'read', existing };
}

class ExistingReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #content: ContentReader;
  readonly #collection: Slug;
  readonly #files: ReadonlyMap<ContentPath, ContentFile>;

  constructor(content: ContentReader, collection: Slug) {
    this.#content = content;
    this.#collection = collection;
    this.#files = new Map(content.list().map((path) => [path, contentFileAt(path)]));
  }

  read(): ExistingContent {
    const archiveFile = contentPath('archive.json');
    const archive = this.#valueOf('archive', archiveFile);
    const collectionFile = contentPath(`collections/${this.#collection}.json`);
    const collection = this.#valueOf('collection', collectionFile);
    const typesFile = contentPath('vocabulary/document-types.json');
    const types = elementsOf(memberOf(this.#valueOf('vocabulary', typesFile), 'terms'));
    const idPrefix = lineOf(memberOf(archive, 'idPrefix'));
    if (archive !== undefined && !/^[A-Z]{2,8}$/.test(idPrefix ?? '')) {
      const place = { at: 'file', file: archiveFile } as const;
      const message = 'Without an idPrefix of two to eight capital letters no ids can be given.';
      this.diagnostics.push(diagnostic('field/value', place, message));
    }
    const upstream = lineOf(memberOf(collection, 'upstream'));
    return {
      ...(idPrefix === undefined ? {} : { idPrefix }),
      hasCollection: this.#files.has(collectionFile),
      ...(upstream === undefined ? {} : { upstream }),
      platformNames: new Map(
        this.#filesOf('platform').map(([path, file]) => [file.platform, this.#nameOf(path)]),
      ),
      documents: this.#documents(),
      documentTypes: types.map((term) => ({
        slug: String(memberOf(term, 'slug')),
        name: String(memberOf(term, 'name')),
      })),
      hasDocumentTypes: this.#files.has(typesFile),
      takenAddresses: this.#takenAddresses(),
      highest: highestNumbers(this.#files, this.#content, idPrefix),
    };
  }

  #documents(): readonly ExistingDocument[] {
    const captures = this.#filesOf('capture');
    const snapshots = new Map(
      this.#filesOf('snapshot').map(([path]) => [withoutEnding(path), path]),
    );
    const changes = this.#filesOf('change');
    return this.#filesOf('document').flatMap(([path, { platform, document: slug }]) => {
      const value = this.#valueOf('document', path);
      if (memberOf(value, 'collection') !== this.#collection) return [];
      const folder = path.slice(0, -'document.json'.length);
      const endedOn = lineOf(memberOf(value, 'monitoringEndedOn'));
      const isInside = ([file]: readonly [ContentPath, unknown]): boolean =>
        file.startsWith(folder);
      return {
        file: path,
        platform,
        slug,
        title: String(memberOf(value, 'title')),
        ...(endedOn === undefined ? {} : { monitoringEndedOn: endedOn }),
        captures: captures
          .filter(isInside)
          .map(([file, { key }]) => this.#capture(file, key, snapshots.get(withoutEnding(file)))),
        changeFiles: changes.filter(isInside).map(([file]) => file),
      };
    });
  }

  #capture(file: ContentPath, key: CaptureKey, snapshot: ContentPath | undefined): ExistingCapture {
    const value = this.#valueOf('capture', file);
    const isOurs = memberOf(value, 'collection') === this.#collection;
    const reference = isOurs
      ? lineOf(memberOf(memberOf(value, 'upstream'), 'reference'))
      : undefined;
    return {
      key,
      ...(snapshot === undefined ? {} : { snapshot }),
      mediaType: String(memberOf(memberOf(value, 'snapshot'), 'mediaType')),
      isExtraction: memberOf(value, 'cause') === 'extraction',
      isDefect: memberOf(value, 'defect') !== undefined,
      ...(reference === undefined ? {} : { reference }),
    };
  }

  #takenAddresses(): ReadonlySet<string> {
    const path = contentPath('addresses.json');
    const addresses = this.#valueOf('addresses', path);
    const old = [
      ...elementsOf(memberOf(addresses, 'aliases')).map((alias) => memberOf(alias, 'from')),
      ...elementsOf(memberOf(addresses, 'tombstones')).flatMap((tombstone) =>
        elementsOf(memberOf(tombstone, 'addresses')),
      ),
    ].map(String);
    const folders = [...this.#files.keys()]
      .filter((file) => file.startsWith('platforms/'))
      .map((file) => file.replace('platforms/', '/platform/'));
    return new Set(
      [...old, ...folders].flatMap((address) => [firstParts(address, 2), firstParts(address, 3)]),
    );
  }

  #filesOf<K extends ContentFile['kind']>(kind: K): readonly (readonly [ContentPath, FileOf<K>])[] {
    return [...this.#files].flatMap(([path, file]) =>
      isOfKind(file, kind) ? [[path, file] as const] : [],
    );
  }

  #nameOf(platformFile: ContentPath): string {
    return lineOf(memberOf(this.#valueOf('platform', platformFile), 'name')) ?? '';
  }

  #valueOf(kind: RecordFileKind, path: ContentPath): unknown {
    if (!this.#files.has(path)) return undefined;
    const { record, diagnostics } = parseRecordFile(kind, path, this.#content.read(path));
    this.diagnostics.push(...diagnostics);
    return record?.value;
  }
}

function isOfKind<K extends ContentFile['kind']>(file: ContentFile, kind: K): file is FileOf<K> {
  return file.kind === kind;
}

function firstParts(address: string, count: number): string {
  return `${address
    .split('/')
    .slice(0, count + 1)
    .join('/')}/`;
}

const withoutEnding = (file: ContentPath): string => file.replace(/\.[^/]*$/, '');
