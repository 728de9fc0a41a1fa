import type { QuotedProvision, RecordNote } from '../../../domain/archive.ts';
import { parsePlainDate } from '../../../domain/instants.ts';
import type { StatedFigure } from '../../../domain/records.ts';
import { dateView, formatDate, type TimeView } from '../../words/dates.ts';

/** Places of the page that carry superscript numbers. */
export type NotedPlace =
  'severity' | 'prevalence' | 'stability' | 'history' | 'evidence' | 'cite' | 'actions' | 'details';

export interface NoteView {
  readonly number: number;
  readonly label: string;
  readonly text: string;
}

export interface NotesView {
  readonly notes: readonly NoteView[];
  readonly corrections: readonly { readonly date: TimeView; readonly text: string }[];
  /** Numbers of the notes that each place carries. Every note has one place. */
  readonly at: Readonly<Record<NotedPlace, readonly number[]>>;
}

const FIGURES = {
  snapshotVerified: ['Verification', 'evidence'],
  changeCount: ['Number of changes', 'history'],
  changes: ['Changes', 'history'],
  firstSeenOn: ['First seen', 'history'],
  lastSeenOn: ['Last seen', 'history'],
  firstTrackedOn: ['First tracked', 'details'],
  lastVerifiedOn: ['Last verified', 'evidence'],
  monthsMonitored: ['Months monitored', 'history'],
  stability: ['Stability', 'stability'],
  severity: ['Severity', 'severity'],
  prevalence: ['Prevalence', 'prevalence'],
  sameTypeElsewhere: ['Same clause type elsewhere', 'prevalence'],
  accessedOn: ['Date accessed', 'cite'],
  citation: ['Citation', 'cite'],
  actionTitles: ['Titles of actions', 'actions'],
} as const satisfies Record<StatedFigure, readonly [string, NotedPlace]>;

/** @returns the places where the record's source says otherwise than the archive, numbered from 1 */
export function notesView({ notes, provision }: QuotedProvision): NotesView {
  const numbered = notes.map((note, index) => ({ ...figureOf(note), note, number: index + 1 }));
  const at = (place: NotedPlace): readonly number[] =>
    numbered.filter((one) => one.place === place).map((one) => one.number);
  return {
    notes: numbered.map(({ number, label, note }) => ({ number, label, text: textOf(note) })),
    corrections: provision.corrections.map(({ on, text }) => ({ date: dateView(on), text })),
    at: {
      severity: at('severity'),
      prevalence: at('prevalence'),
      stability: at('stability'),
      history: at('history'),
      evidence: at('evidence'),
      cite: at('cite'),
      actions: at('actions'),
      details: at('details'),
    },
  };
}

/** The same for a page without the figures that are counted over the archive: their notes are carried by the details. */
export function notesOfRevision(entry: QuotedProvision): NotesView {
  const view = notesView(entry);
  const { at } = view;
  const details = [...at.details, ...at.prevalence, ...at.stability, ...at.history];
  return {
    ...view,
    at: {
      ...at,
      prevalence: [],
      stability: [],
      history: [],
      details: details.sort((a, b) => a - b),
    },
  };
}

function figureOf({ figure }: RecordNote): { readonly label: string; readonly place: NotedPlace } {
  const known = Object.entries(FIGURES).find(([name]) => name === figure);
  return known === undefined
    ? { label: figure, place: 'details' }
    : { label: known[1][0], place: known[1][1] };
}

function textOf({ by, stated, derived }: RecordNote): string {
  return `${by}: ${withDates(stated)}. This archive: ${withDates(derived)}.`;
}

/** Dates that stand alone, written for reading; those inside addresses stay. */
function withDates(text: string): string {
  return text.replace(/(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w/-])/g, (date) => {
    const day = parsePlainDate(date);
    return day === undefined ? date : formatDate(day);
  });
}
