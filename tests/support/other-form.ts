import { parse, stringify } from 'yaml';
import { contentFileAt } from '../../src/parse/layout.ts';
import { contentPath } from '../../src/domain/content-file.ts';
import type { ContentFiles } from './content.ts';

/*
 * Turns records from one written form into the other, written from the description of the format and
 * not from the program: what the two make of a record can then be compared.
 */

const FIELDS: readonly (readonly [string, string])[] = [
  ['What it is', 'whatItIs'],
  ['Why it matters', 'whyItMatters'],
  ['Interpretive note', 'interpretiveNote'],
  ['Consumer impact', 'consumerImpact'],
  ['What changed', 'summary'],
];
const ANALYSIS: readonly (readonly [string, string])[] = [
  ['Regulatory landscape', 'regulatoryLandscape'],
  ['Governance exposure', 'governanceExposure'],
  ['Jurisdiction flags', 'jurisdictionFlags'],
  ['Contract and vendor', 'contractAndVendor'],
  ['Compliance considerations', 'complianceConsiderations'],
];
const LISTS: readonly (readonly [string, string, string, string])[] = [
  ['What you can do', 'actions', 'title', 'text'],
  ['Questions and answers', 'questions', 'question', 'answer'],
];

type Values = Readonly<Record<string, unknown>>;
const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** @returns the files with every provision and every change in the form that it did not have */
export function inOtherForm(files: ContentFiles): ContentFiles {
  const entries = Object.entries(files).map(([path, content]): [string, string | Uint8Array] => {
    const { kind } = contentFileAt(contentPath(path));
    if (kind !== 'provision' && kind !== 'change') return [path, content];
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return path.endsWith('.md')
      ? [path.replace(/\.md$/, '.json'), toJson(text)]
      : [path.replace(/\.json$/, '.md'), toMarkdown(text)];
  });
  return Object.fromEntries(entries);
}

function toMarkdown(json: string): string {
  const { sections, ...fields } = valuesOf(JSON.parse(json));
  const values = valuesOf(sections);
  const field = (depth: string, [heading, name]: readonly [string, string]): string =>
    typeof values[name] === 'string' ? `${depth} ${heading}\n\n${values[name]}\n\n` : '';
  const analysis = ANALYSIS.map((one) => field('###', one)).join('');
  const lists = LISTS.map(([heading, name, title, text]) => {
    const rows = values[name];
    if (!Array.isArray(rows)) return '';
    const parts = rows
      .map(valuesOf)
      .map((row) => `### ${String(row[title])}\n\n${String(row[text])}\n\n`);
    return `## ${heading}\n\n${parts.join('')}`;
  });
  const body = [
    ...FIELDS.map((one) => field('##', one)),
    ...lists,
    analysis === '' ? '' : `## Institutional analysis\n\n${analysis}`,
  ];
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.join('')}`;
}

function toJson(markdown: string): string {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  const sections: Record<string, unknown> = {};
  for (const part of body.split(/^## /m).slice(1)) {
    const [heading = '', text = ''] = splitHeading(part);
    const list = LISTS.find(([name]) => name === heading);
    const name = FIELDS.find(([one]) => one === heading)?.[1];
    const items = text.split(/^### /m).slice(1).map(splitHeading);
    if (name !== undefined) sections[name] = text;
    else if (list !== undefined)
      sections[list[1]] = items.map(([title, words]) => ({ [list[2]]: title, [list[3]]: words }));
    else
      for (const [title, words] of items)
        sections[ANALYSIS.find(([one]) => one === title)?.[1] ?? ''] = words;
  }
  const fields = valuesOf(parse(yaml, { schema: 'failsafe' }));
  return JSON.stringify(Object.keys(sections).length === 0 ? fields : { ...fields, sections });
}

function splitHeading(part: string): readonly string[] {
  const end = part.indexOf('\n');
  return [part.slice(0, end), part.slice(end).trim()];
}
