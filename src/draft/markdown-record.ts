import { diagnostic, wholeFile } from '../diagnostics/diagnostic.ts';
import { canonicalJson, jsonOf } from '../domain/digest.ts';
import type { ContentPath } from '../domain/records.ts';
import { parseRecordFile } from '../parse/record-file.ts';
import type { Drafted } from './draft-file.ts';
import { frontMatterText, type FieldValue } from './front-matter-text.ts';

/** One heading of level 2 of the body, the text below it, and the field that it becomes. */
export interface SectionText {
  readonly heading: string;
  readonly field: string;
  readonly text: string;
}

/** A Markdown record before it is text. */
export interface MarkdownDraft {
  readonly kind: 'provision' | 'change';
  readonly path: ContentPath;
  readonly fields: { readonly [name: string]: FieldValue | undefined };
  readonly sections: readonly SectionText[];
}

/**
 * Writes a Markdown record and reads it back as `check` will.
 *
 * @returns the file, which gives exactly the fields and sections asked for; refused when a section holds
 *   what a section cannot (a heading, raw HTML, an image)
 * @throws Error when fields do not read back the same, which is a fault of this program
 */
export function draftMarkdown(draft: MarkdownDraft): Drafted {
  const { kind, path, fields, sections } = draft;
  const body = sections.map(({ heading, text }) => `\n## ${heading}\n\n${text.trim()}\n`).join('');
  const content = `---\n${frontMatterText(fields)}---\n${body}`;
  const { record, diagnostics } = parseRecordFile(kind, path, new TextEncoder().encode(content));
  const [first] = diagnostics;
  if (first !== undefined) return { kind: 'refused', diagnostics };
  const wanted = {
    ...fields,
    ...(sections.length === 0
      ? {}
      : { sections: Object.fromEntries(sections.map(({ field, text }) => [field, text.trim()])) }),
  };
  if (sameRecord(record?.value, wanted)) return { kind: 'drafted', file: { path, content } };
  if (sections.length === 0)
    throw new Error(`a record that does not read back as it was written: ${path}`);
  return {
    kind: 'refused',
    diagnostics: [
      diagnostic(
        'section/unknown',
        wholeFile(path),
        'The text of a section reads as more than one section.',
      ),
    ],
  };
}

/** The failsafe schema reads every scalar as text, so numbers are compared as their digits. */
function sameRecord(read: unknown, wanted: object): boolean {
  return canonicalJson(jsonOf(asText(read))) === canonicalJson(jsonOf(asText(wanted)));
}

function asText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asText(member)]));
}
