import { diagnostic, wholeFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseJsonRecord } from './json-record.ts';
import { loneSurrogates } from './lone-surrogates.ts';
import { markdownHazards } from './markdown-hazards.ts';
import { parseMarkdownTree } from './markdown-tree.ts';
import { decodeUtf8, type ParsedRecord, type RawRecord, type ValuePath } from './raw-record.ts';
import {
  CHANGE_SECTIONS,
  parseSections,
  PROVISION_SECTIONS,
  type SectionRule,
} from './sections.ts';

/** Kinds of file that hold one record. */
export type RecordFileKind =
  | 'archive'
  | 'addresses'
  | 'vocabulary'
  | 'collection'
  | 'page'
  | 'platform'
  | 'document'
  | 'capture'
  | 'provision'
  | 'change';

const SECTIONS: Partial<Record<RecordFileKind, readonly SectionRule[]>> = {
  provision: PROVISION_SECTIONS,
  change: CHANGE_SECTIONS,
};

/** Fields of other records that are Markdown too. */
const MARKDOWN_FIELDS: Partial<Record<RecordFileKind, readonly string[]>> = {
  archive: ['description'],
  platform: ['description'],
  document: ['description'],
  collection: ['note'],
};

/**
 * Reads the file of a record, in either form, to one raw value: what stands in sections of a Markdown
 * body is under `sections`, as it is in JSON.
 */
export function parseRecordFile(
  kind: RecordFileKind,
  file: ContentPath,
  bytes: Uint8Array,
): ParsedRecord {
  const { record, diagnostics } = parseEitherForm(kind, file, bytes);
  if (record === undefined) return { diagnostics };
  const halves = loneSurrogates(record);
  // No later step can take such a text: it has no digest.
  return halves.length > 0 ? { diagnostics: [...diagnostics, ...halves] } : { record, diagnostics };
}

function parseEitherForm(kind: RecordFileKind, file: ContentPath, bytes: Uint8Array): ParsedRecord {
  const source = decodeUtf8(bytes);
  if (source === undefined)
    return {
      diagnostics: [diagnostic('file/encoding', wholeFile(file), 'The file is not valid UTF-8.')],
    };
  if (file.endsWith('.md')) return parseMarkdownRecord(kind, file, source);
  const parsed = parseJsonRecord(file, source);
  if (parsed.record === undefined) return parsed;
  return {
    record: parsed.record,
    diagnostics: [...parsed.diagnostics, ...hazardsOfFields(kind, parsed.record)],
  };
}

function parseMarkdownRecord(
  kind: RecordFileKind,
  file: ContentPath,
  source: string,
): ParsedRecord {
  const { split, diagnostics } = parseFrontMatter(file, source);
  if (split === undefined) return { diagnostics };
  const { frontMatter, body, bodyLine } = split;
  const fields = isObject(frontMatter.value) ? frontMatter.value : {};
  const rules = SECTIONS[kind];
  if (rules === undefined)
    return pageRecord(frontMatter, { ...fields, body: body.trim() }, bodyLine, body);
  const sections = parseSections(body, { file, line: bodyLine }, rules);
  const value =
    Object.keys(sections.value).length === 0 ? fields : { ...fields, sections: sections.value };
  const placeOf = (path: ValuePath): Place =>
    (path[0] === 'sections' ? sections.placeOf(path.slice(1)) : undefined) ??
    frontMatter.placeOf(path);
  return {
    record: { file, value, placeOf },
    diagnostics: [...diagnostics, ...sections.diagnostics],
  };
}

function pageRecord(
  frontMatter: RawRecord,
  value: object,
  bodyLine: number,
  body: string,
): ParsedRecord {
  const { file } = frontMatter;
  const placeAt = (line: number, column: number): Place => ({
    at: 'position',
    file,
    line: bodyLine + line - 1,
    column,
  });
  const placeOf = (path: ValuePath): Place =>
    path[0] === 'body' ? placeAt(1, 1) : frontMatter.placeOf(path);
  return {
    record: { file, value, placeOf },
    diagnostics: markdownHazards(parseMarkdownTree(body), placeAt),
  };
}

function hazardsOfFields(kind: RecordFileKind, record: RawRecord): readonly Diagnostic[] {
  return markdownPaths(kind, record.value).flatMap((path) => {
    const markdown = valueAt(record.value, path);
    if (typeof markdown !== 'string') return [];
    return markdownHazards(parseMarkdownTree(markdown), () => record.placeOf(path));
  });
}

function markdownPaths(kind: RecordFileKind, value: unknown): readonly ValuePath[] {
  if (kind === 'provision' || kind === 'change') return sectionPaths(value);
  if (kind === 'vocabulary') return definitionPaths(value);
  return MARKDOWN_FIELDS[kind]?.map((field) => [field]) ?? [];
}

function definitionPaths(value: unknown): readonly ValuePath[] {
  const terms = valueAt(value, ['terms']);
  return Array.isArray(terms) ? terms.map((_, row) => ['terms', row, 'definition']) : [];
}

function sectionPaths(value: unknown): readonly ValuePath[] {
  const sections = valueAt(value, ['sections']);
  if (!isObject(sections)) return [];
  return Object.entries(sections).flatMap(([field, content]): ValuePath[] => {
    if (!Array.isArray(content)) return [['sections', field]];
    return content.flatMap((part: unknown, index) =>
      isObject(part)
        ? Object.keys(part).map((key): ValuePath => ['sections', field, index, key])
        : [],
    );
  });
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (at, key) => (isObject(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined),
    value,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
