import type { Slug } from '../../../src/domain/slugs.ts';
import type { SectionText } from '../../../src/draft/markdown-record.ts';
import type { ProvisionDraft } from '../../../src/draft/provision.ts';
import type { Asker, Field } from '../../ask.ts';
import { readText } from '../../read-text.ts';
import { termField } from './choose.ts';
import { ONE } from './kind.ts';
import type { Workspace } from './workspace.ts';

type Classifier =
  'clauseType' | 'severity' | 'confidence' | 'basis' | 'category' | 'regulation' | 'agency';
export type ClassificationFields = Readonly<Record<Classifier, Field<Slug>>>;

/** @returns the questions that terms of the archive's vocabularies answer */
export function classificationFields(workspace: Workspace): ClassificationFields {
  return {
    clauseType: termField(workspace, {
      option: 'clause-type',
      question: 'Clause type',
      vocabulary: 'clause-types',
    }),
    severity: termField(workspace, {
      option: 'severity',
      question: 'Severity',
      vocabulary: 'severities',
    }),
    confidence: termField(workspace, {
      option: 'confidence',
      question: 'Confidence',
      vocabulary: 'confidences',
    }),
    basis: termField(workspace, { option: 'basis', question: 'Basis', vocabulary: 'bases' }),
    category: termField(workspace, {
      option: 'category',
      question: 'Category',
      vocabulary: 'categories',
    }),
    regulation: termField(workspace, {
      option: 'regulation',
      question: 'Regulation',
      vocabulary: 'regulations',
    }),
    agency: termField(workspace, { option: 'agency', question: 'Agency', vocabulary: 'agencies' }),
  };
}

type Classification = Pick<
  ProvisionDraft,
  'clauseType' | 'severity' | 'confidence' | 'basis' | 'categories' | 'regulations' | 'agencies'
>;

/** Refuses terms that the vocabularies lack, before anything is asked. */
export function checkGiven(ask: Asker, fields: ClassificationFields): void {
  for (const field of Object.values(fields)) {
    ask.given(field);
    ask.list(field);
  }
}

export async function classificationFrom(
  ask: Asker,
  fields: ClassificationFields,
): Promise<Classification> {
  return {
    clauseType: await ask.optional(fields.clauseType),
    severity: await ask.optional(fields.severity),
    confidence: await ask.optional(fields.confidence),
    basis: await ask.optional(fields.basis),
    categories: ask.list(fields.category),
    regulations: ask.list(fields.regulation),
    agencies: ask.list(fields.agency),
  };
}

/** Options that become sections of the body, in the order of the page. */
const SECTIONS: readonly (Omit<SectionText, 'text'> & { readonly option: string })[] = [
  { option: 'what-it-is', heading: 'What it is', field: 'whatItIs' },
  { option: 'why-it-matters', heading: 'Why it matters', field: 'whyItMatters' },
  { option: 'interpretive-note', heading: 'Interpretive note', field: 'interpretiveNote' },
  { option: 'consumer-impact', heading: 'Consumer impact', field: 'consumerImpact' },
];

export const SECTION_OPTIONS = Object.fromEntries(SECTIONS.map(({ option }) => [option, ONE]));

export function sectionsFrom(ask: Asker): readonly SectionText[] {
  return SECTIONS.flatMap(({ option, heading, field }) => {
    const text = ask.given({ option, question: heading, read: readText });
    return text === undefined ? [] : [{ heading, field, text }];
  });
}
