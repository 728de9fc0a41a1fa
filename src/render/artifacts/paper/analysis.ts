import type { Markdown } from '../../../domain/records.ts';
import type { absoluteUrl } from '../../../domain/urls.ts';
import type { RevisionView } from '../../views/revision.ts';
import { NO_ANALYSIS } from '../../views/record/analysis.ts';
import { cleanText } from './clean-text.ts';
import { printedProse, type PrintedBlock } from './printed-prose.ts';
import { printedRuns } from './printed-runs.ts';

/** Our own words about the clause: from page two on. */
export interface PrintedAnalysis {
  readonly start: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly sections: readonly PrintedSection[];
}

export interface PrintedSection {
  readonly title: string;
  readonly level: 2 | 3;
  readonly blocks: readonly PrintedBlock[];
}

const START =
  'Analysis starts here. It says what the document states, not whether that can be enforced. Outcomes differ by place and circumstance. It is not legal advice.';

/** @returns the parts of the analysis that were written, then what the record is connected with, notes and details */
export function analysisOf(
  view: RevisionView,
  settings: Parameters<typeof absoluteUrl>[0] & { readonly affiliationNotice: string },
): PrintedAnalysis {
  const { severity, confidence, basis } = view.facts;
  return {
    start: START,
    facts: [
      { name: 'Severity', value: cleanText(severity.name) },
      { name: 'Confidence', value: cleanText(confidence.name) },
      { name: 'Basis', value: cleanText(basis) },
      {
        name: 'Analysis written',
        value: view.analysedAt?.text ?? 'Date of writing not recorded',
      },
    ],
    sections: [
      section('What it is', view.lead),
      section('Why it matters', view.whyItMatters),
      ...optional('Reading note', view.interpretiveNote),
      section('Effect on users', view.consumerImpact),
      ...actionsOf(view),
      ...complianceOf(view),
      regulationsOf(view),
      ...questionsOf(view),
      ...notesOf(view),
      detailsOf(view, settings),
      { title: 'About the archive', level: 2, blocks: [paragraph(settings.affiliationNotice)] },
    ],
  };
}

function section(title: string, markdown: Markdown | undefined, level: 2 | 3 = 2): PrintedSection {
  const blocks = markdown === undefined ? [] : printedProse(markdown);
  return {
    title: cleanText(title),
    level,
    blocks: blocks.length === 0 ? [paragraph(NO_ANALYSIS)] : blocks,
  };
}

function optional(title: string, markdown: Markdown | undefined): readonly PrintedSection[] {
  return markdown === undefined ? [] : [section(title, markdown)];
}

function actionsOf({ actions }: RevisionView): readonly PrintedSection[] {
  if (actions.length === 0) return [];
  return [
    {
      title: 'What you can do',
      level: 2,
      blocks: [
        paragraph(
          'This may limit the use described; it may not end it. Results differ by place and account.',
        ),
      ],
    },
    ...actions.map(({ title, markdown }) => section(title, markdown, 3)),
  ];
}

function complianceOf({ compliance }: RevisionView): readonly PrintedSection[] {
  const written = compliance.filter(({ markdown }) => markdown !== undefined);
  if (written.length === 0) return [section('Compliance analysis', undefined)];
  return [
    { title: 'Compliance analysis', level: 2, blocks: [] },
    ...compliance.map(({ name, markdown }) => section(name, markdown, 3)),
  ];
}

function regulationsOf({ regulations, agencies }: RevisionView): PrintedSection {
  const NO_NOTE = 'Listed, no note.';
  const lines = [
    ...regulations.map(
      ({ name, jurisdiction, connection }) =>
        [name, `${jurisdiction}: ${connection ?? NO_NOTE}`] as const,
    ),
    ...agencies.map(({ name, note }) => [name, note ?? NO_NOTE] as const),
  ];
  return {
    title: 'Regulations and agencies',
    level: 2,
    blocks:
      lines.length === 0
        ? [paragraph('None recorded.')]
        : lines.map(([name, text]) => ({
            kind: 'item',
            runs: [{ text: cleanText(`${name}. `), style: 'bold' }, { text: cleanText(text) }],
          })),
  };
}

function questionsOf({ questions }: RevisionView): readonly PrintedSection[] {
  if (questions.length === 0) return [];
  return [
    { title: 'Questions', level: 2, blocks: [] },
    ...questions.map(({ question, markdown }) => section(question, markdown, 3)),
  ];
}

function notesOf({ notes: { notes, corrections } }: RevisionView): readonly PrintedSection[] {
  const lines = [
    ...notes.map(({ label, text }) => `${label}. ${text}`),
    ...corrections.map(({ date, text }) => `Correction of ${date.text}. ${text}`),
  ];
  if (lines.length === 0) return [];
  return [
    {
      title: 'Notes on this record',
      level: 2,
      blocks: lines.map((line) => ({ kind: 'item', runs: [{ text: cleanText(line) }] })),
    },
  ];
}

function detailsOf(
  { details }: RevisionView,
  settings: Parameters<typeof printedRuns>[1],
): PrintedSection {
  return {
    title: 'Record details',
    level: 2,
    blocks: details.map(({ name, runs, digest }) => ({
      kind: 'item',
      runs: [
        { text: `${name}: ` },
        ...printedRuns(runs, settings),
        ...(digest === undefined ? [] : [{ text: digest, style: 'code' as const }]),
      ],
    })),
  };
}

const paragraph = (text: string): PrintedBlock => ({
  kind: 'paragraph',
  runs: [{ text: cleanText(text) }],
});
