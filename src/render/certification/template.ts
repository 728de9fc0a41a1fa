import { COLUMNS, wrap } from '../words/wrapped.ts';

/** What the archive states of a record and the person who fills in a template need not look up. */
export interface TemplateFacts {
  /** What the record is: number, revision, title, fixed link. Each a name and a value. */
  readonly record: readonly Fact[];
  readonly passages: readonly string[];
  readonly capture: readonly Fact[];
  /** What the archive states of its own copy, to be compared with the person's. */
  readonly copy: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Beside the page of a revision. */
export const TEMPLATE_NAME = 'certification-template.txt';

const BLANK = '[                                                  ]';
const rule = '-'.repeat(COLUMNS);

/**
 * A form for a statement under Rules 902(13) and 902(14) of the United States Federal Rules of Evidence: plain text that
 * somebody fills in who knows how the record came about. Nobody has made the statement until then.
 *
 * @param facts - of one record; absent in a form that names none
 */
export function certificationTemplate(archive: string, facts: TemplateFacts | undefined): string {
  return [
    'TEMPLATE. NOT FILLED IN, NOT SIGNED.',
    '',
    ...wrap(
      `Nobody has made this statement. ${archive} makes none by publishing the form, and does not vouch for anybody who fills it in. Every line in brackets is for the person who signs, who must be able to testify to it; a line that does not fit has to go. Whether such a statement is needed, from whom, and in which words, is a question for a lawyer of the place. Read the rules as they stand today.`,
    ),
    '',
    ...heading(
      'Statement about a record that an electronic process generated, and about copied data',
    ),
    ...wrap(
      'Federal Rules of Evidence (United States), Rules 902(13) and 902(14), with the notice and the access that Rule 902(11) asks for.',
    ),
    '',
    ...person(),
    ...record(facts),
    ...capturing(facts),
    ...comparison(facts),
    ...limits(),
    ...signature(),
    rule,
    'TEMPLATE. NOT FILLED IN, NOT SIGNED.',
    '',
  ].join('\n');
}

function person(): readonly string[] {
  return section('1. Who makes the statement', [
    ...blank('Name'),
    ...blank('Position, employer'),
    ...blank('What makes this person qualified: knowledge of the system, training, years'),
  ]);
}

function record(facts: TemplateFacts | undefined): readonly string[] {
  return section('2. The record', [
    ...factsOr(facts?.record, ['Number and revision', 'Fixed link', 'SHA-256 of record.json']),
    ...quoted(facts?.passages ?? []),
  ]);
}

function capturing(facts: TemplateFacts | undefined): readonly string[] {
  return section('3. How it was captured (Rule 902(13))', [
    ...wrap('What the archive states:'),
    '',
    ...factsOr(facts?.capture, ['Captured at', 'From', 'Stored as', 'SHA-256 of the stored file']),
    ...wrap('What this person knows, and how:'),
    '',
    ...blank('Who or what retrieved the document, with which program and version'),
    ...blank('From where, in which language and region, logged in or not'),
    ...blank('Where the clock of that machine got its time'),
    ...blank('What was stored, by which steps, and whether anything was changed on the way'),
    ...blank(
      'How this person knows that the process gives an accurate result: tests, comparisons, other captures',
    ),
  ]);
}

function comparison(facts: TemplateFacts | undefined): readonly string[] {
  return section('4. How a copy was made and compared (Rule 902(14))', [
    ...factsOr(facts?.copy, ['SHA-256 that the archive states for the stored file']),
    ...blank('When, from where and onto which device the copy was made'),
    ...blank('Program and version that computed its SHA-256'),
    ...blank('SHA-256 computed, all 64 digits'),
    ...blank('Whether the two are the same'),
  ]);
}

function limits(): readonly string[] {
  return section('5. What this statement does not say', [
    ...wrap(
      'Who wrote the document, that the platform sent it to anybody else, what it means, and whether it binds anybody. It says nothing on hearsay or relevance. An analysis that the archive prints beside a quotation is no part of it.',
    ),
    '',
    ...blank('Anything else that this person does not know'),
  ]);
}

function signature(): readonly string[] {
  return section('6. Signature', [
    ...blank(
      'The words that make it a statement under oath or in its place, where it is made (in the United States see 28 U.S.C. § 1746)',
    ),
    ...blank('Date and place'),
    ...blank('Signature'),
  ]);
}

function heading(text: string): readonly string[] {
  return [...wrap(text), '='.repeat(COLUMNS), ''];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [rule, title, '', ...lines];
}

function blank(name: string): readonly string[] {
  return [...wrap(`${name}:`), BLANK, ''];
}

/** Facts where there are any, a blank for each name where not. */
function factsOr(facts: readonly Fact[] | undefined, names: readonly string[]): readonly string[] {
  return facts === undefined
    ? names.flatMap(blank)
    : [...facts.flatMap(({ name, value }) => [`${name}:`, `  ${value}`]), ''];
}

function quoted(passages: readonly string[]): readonly string[] {
  if (passages.length === 0) return [];
  const lines = passages.flatMap((passage) => [
    ...passage
      .split('\n')
      .flatMap(wrap)
      .map((line) => `  > ${line}`),
    '',
  ]);
  return ['Quoted words:', '', ...lines];
}
