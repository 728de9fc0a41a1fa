import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { closest } from 'fastest-levenshtein';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { markdownHazards } from './markdown-hazards.ts';
import { parseMarkdownTree } from './markdown-tree.ts';
import type { ValuePath } from './raw-record.ts';

/**
 * How headings of a body become fields.
 *
 * `field`: the text below is the field. `list`: every heading one level deeper is one item.
 * `group`: headings one level deeper are fields of their own.
 */
export type SectionRule =
  | { readonly heading: string; readonly kind: 'field'; readonly field: string }
  | {
      readonly heading: string;
      readonly kind: 'list';
      readonly field: string;
      readonly title: string;
      readonly text: string;
    }
  | {
      readonly heading: string;
      readonly kind: 'group';
      readonly fields: readonly { readonly heading: string; readonly field: string }[];
    };

export interface Sections {
  readonly value: Readonly<Record<string, unknown>>;
  /** @returns the place of the heading of a section, the path being that in `value` */
  placeOf(path: ValuePath): Place | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Part {
  readonly depth: number;
  readonly heading: string;
  readonly text: string;
  readonly place: Place;
}

/** Where a body stands in its file; `line` from 1. */
export interface BodyPlace {
  readonly file: ContentPath;
  readonly line: number;
}

/** Takes a record's body apart at its headings. Remark tells what is a heading, so that one in a code block is none. */
export function parseSections(
  body: string,
  at: BodyPlace,
  rules: readonly SectionRule[],
): Sections {
  const tree = parseMarkdownTree(body);
  const placeAt = (line: number, column: number): Place => ({
    at: 'position',
    file: at.file,
    line: at.line + line - 1,
    column,
  });
  const headings = tree.children.filter(
    (node): node is Heading => node.type === 'heading' && node.depth <= 3,
  );
  const first = headings[0]?.position?.start.offset ?? body.length;
  const reader = new SectionReader(rules);
  if (body.slice(0, first).trim() !== '') {
    const start = tree.children[0]?.position?.start;
    reader.diagnostics.push(
      diagnostic(
        'section/stray-text',
        placeAt(start?.line ?? 1, start?.column ?? 1),
        'Text stands before the first heading.',
      ),
    );
  }
  for (const [index, node] of headings.entries()) {
    const end = headings[index + 1]?.position?.start.offset ?? body.length;
    const text = body.slice(node.position?.end.offset ?? end, end).trim();
    reader.read({
      depth: node.depth,
      heading: toString(node),
      text,
      place: placeAt(node.position?.start.line ?? 1, 1),
    });
  }
  return {
    value: reader.value,
    placeOf: (path) =>
      reader.places.get(path.slice(0, 2).join('.')) ?? reader.places.get(String(path[0])),
    diagnostics: [...reader.diagnostics, ...markdownHazards(tree, placeAt)],
  };
}

class SectionReader {
  readonly value: Record<string, unknown> = {};
  readonly places = new Map<string, Place>();
  readonly diagnostics: Diagnostic[] = [];
  #current: SectionRule | undefined;
  readonly #rules: readonly SectionRule[];

  constructor(rules: readonly SectionRule[]) {
    this.#rules = rules;
  }

  read(part: Part): void {
    if (part.depth === 3 && this.#current?.kind === 'list') this.#readItem(part, this.#current);
    else if (part.depth === 3 && this.#current?.kind === 'group')
      this.#readField(part, this.#current.fields);
    else this.#readTop(part);
  }

  #readTop(part: Part): void {
    const rule =
      part.depth === 2
        ? this.#rules.find((one) => sameHeading(one.heading, part.heading))
        : undefined;
    this.#current = rule;
    if (rule === undefined)
      return this.#refuse(
        part,
        this.#rules.map((one) => one.heading),
        2,
      );
    if (rule.kind === 'field') return this.#set(rule.field, part.text, part);
    if (rule.kind === 'list') this.#set(rule.field, [], part);
    if (part.text !== '')
      this.diagnostics.push(
        diagnostic(
          'section/stray-text',
          part.place,
          `Text stands directly under "${part.heading}", which only has headings of level 3.`,
        ),
      );
  }

  #readItem(part: Part, rule: Extract<SectionRule, { kind: 'list' }>): void {
    const items = this.value[rule.field];
    if (!Array.isArray(items)) return;
    this.places.set(`${rule.field}.${items.length}`, part.place);
    items.push({ [rule.title]: part.heading, [rule.text]: part.text });
  }

  #readField(
    part: Part,
    fields: readonly { readonly heading: string; readonly field: string }[],
  ): void {
    const rule = fields.find((one) => sameHeading(one.heading, part.heading));
    if (rule === undefined)
      this.#refuse(
        part,
        fields.map((one) => one.heading),
        3,
      );
    else this.#set(rule.field, part.text, part);
  }

  #set(field: string, content: unknown, part: Part): void {
    if (field in this.value)
      this.diagnostics.push(
        diagnostic('section/duplicate', part.place, `The section "${part.heading}" stands twice.`),
      );
    this.value[field] = content;
    this.places.set(field, part.place);
  }

  #refuse(part: Part, known: readonly string[], depth: number): void {
    const nearest = closest(part.heading, [...known]);
    const advice =
      part.depth === depth
        ? `The nearest known heading is "${nearest}".`
        : `A heading of level ${part.depth} has no meaning here.`;
    this.diagnostics.push(
      diagnostic(
        'section/unknown',
        part.place,
        `"${part.heading}" is not a section of this record. ${advice}`,
      ),
    );
  }
}

const sameHeading = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();

const FIELD = (heading: string, field: string): SectionRule => ({ heading, kind: 'field', field });

/** Sections of a provision, in the order of its page. */
export const PROVISION_SECTIONS: readonly SectionRule[] = [
  FIELD('What it is', 'whatItIs'),
  FIELD('Why it matters', 'whyItMatters'),
  FIELD('Interpretive note', 'interpretiveNote'),
  FIELD('Consumer impact', 'consumerImpact'),
  { heading: 'What you can do', kind: 'list', field: 'actions', title: 'title', text: 'text' },
  {
    heading: 'Institutional analysis',
    kind: 'group',
    fields: [
      { heading: 'Regulatory landscape', field: 'regulatoryLandscape' },
      { heading: 'Governance exposure', field: 'governanceExposure' },
      { heading: 'Jurisdiction flags', field: 'jurisdictionFlags' },
      { heading: 'Contract and vendor', field: 'contractAndVendor' },
      { heading: 'Compliance considerations', field: 'complianceConsiderations' },
    ],
  },
  {
    heading: 'Questions and answers',
    kind: 'list',
    field: 'questions',
    title: 'question',
    text: 'answer',
  },
];

/** Sections of a change record. */
export const CHANGE_SECTIONS: readonly SectionRule[] = [FIELD('What changed', 'summary')];
