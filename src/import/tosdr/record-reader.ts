import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ContentPath } from '../../domain/records.ts';
import { contentFileAt, type ContentFile } from '../../parse/layout.ts';
import { parseRecordFile, type RecordFileKind } from '../../parse/record-file.ts';
import type { ContentReader } from '../ports.ts';

type FileOf<K extends ContentFile['kind']> = Extract<ContentFile, { readonly kind: K }>;

/** Reads records of a content folder as plain values, and collects what is wrong with them. */
export class RecordReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly files: readonly { readonly path: ContentPath; readonly file: ContentFile }[];
  readonly #content: ContentReader;

  constructor(content: ContentReader) {
    this.#content = content;
    this.files = content.list().map((path) => ({ path, file: contentFileAt(path) }));
  }

  /** @returns the files of one kind, in order of path */
  filesOf<K extends ContentFile['kind']>(
    kind: K,
  ): readonly { readonly path: ContentPath; readonly file: FileOf<K> }[] {
    return this.files.flatMap(({ path, file }) => (isOfKind(file, kind) ? [{ path, file }] : []));
  }

  textOf(path: ContentPath): string {
    return new TextDecoder().decode(this.#content.read(path));
  }

  /** @returns the value, or `undefined` when the record cannot be read, which is reported */
  valueOf(kind: RecordFileKind, path: ContentPath): unknown {
    const { record, diagnostics } = parseRecordFile(kind, path, this.#content.read(path));
    this.diagnostics.push(...diagnostics);
    return record?.value;
  }
}

function isOfKind<K extends ContentFile['kind']>(file: ContentFile, kind: K): file is FileOf<K> {
  return file.kind === kind;
}
