import type { Archive, ProvisionEntry } from '../../domain/archive.ts';
import type { Capture } from '../../domain/records.ts';
import { capturePath, provisionPath } from '../../domain/urls.ts';
import { oncePer } from '../once.ts';
import { capturedInstantView } from '../words/captured.ts';
import { summaryView, type StateView } from '../words/evidence.ts';
import type { LinkView } from './chrome.ts';
import { notesView } from './record/notes.ts';

/** Something a check found, or that a reader should know about a record. */
export interface FindingRow {
  readonly state: StateView;
  readonly subject: LinkView;
  readonly where: string;
  readonly text: string;
}

/** All findings: failures first, then disagreements and captures that stand for nothing. */
export const findingsOf = oncePer((archive: Archive): readonly FindingRow[] => {
  const entries = [...archive.provisions.values()];
  return [
    ...entries.filter(isFailure).map(failureRow),
    ...incidents(archive),
    ...entries.flatMap(noteRows),
    ...defects(archive),
  ];
});

const isFailure = ({ evidence }: ProvisionEntry): boolean =>
  evidence.summary === 'mismatch' || evidence.summary === 'not-in-source';

function failureRow(entry: ProvisionEntry): FindingRow {
  const { summary } = entry.evidence;
  return {
    ...subjectOf(entry),
    state: summaryView(summary),
    text:
      summary === 'mismatch'
        ? 'The stored file differs from its recorded hash.'
        : 'A quoted passage was looked for in the stored text and not found.',
  };
}

function noteRows(entry: ProvisionEntry): readonly FindingRow[] {
  return notesView(entry).notes.map(({ label, text }) => ({
    ...subjectOf(entry),
    state: { glyph: 'ring', word: 'Disagreement' },
    text: `${label}: ${text}`,
  }));
}

function subjectOf({ provision, document }: ProvisionEntry): Pick<FindingRow, 'subject' | 'where'> {
  return {
    subject: { label: provision.id, path: provisionPath(document.document, provision) },
    where: `${document.platform.name}, ${document.document.title}: ${provision.title}`,
  };
}

function incidents(archive: Archive): readonly FindingRow[] {
  return captureFindings(archive, ({ incident, snapshot }) => {
    const { held, recordedDigest } = snapshot;
    const differs = held && recordedDigest !== undefined && held.digest !== recordedDigest;
    if (!differs && incident === undefined) return undefined;
    const text = 'The stored file differs from its recorded hash.';
    return {
      state: summaryView('mismatch'),
      text: incident === undefined ? text : `${text} ${incident.note}`,
    };
  });
}

function defects(archive: Archive): readonly FindingRow[] {
  return captureFindings(archive, ({ defect }) =>
    defect === undefined
      ? undefined
      : {
          state: { glyph: 'ring', word: 'Left out of comparisons' },
          text: `This capture does not stand for the document: ${defect}`,
        },
  );
}

function captureFindings(
  { documents }: Archive,
  finding: (capture: Capture) => Pick<FindingRow, 'state' | 'text'> | undefined,
): readonly FindingRow[] {
  return [...documents.values()].flatMap(({ document, platform, captures }) =>
    captures.flatMap(({ capture }) => {
      const found = finding(capture);
      if (found === undefined) return [];
      const subject = { label: document.id, path: capturePath(document, capture.key) };
      const when = capturedInstantView(capture).text;
      return [
        { ...found, subject, where: `${platform.name}, ${document.title}, captured ${when}` },
      ];
    }),
  );
}
