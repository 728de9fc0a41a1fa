import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import { instantOfKey } from '../../../domain/capture-keys.ts';
import { capturePath, documentPath } from '../../../domain/urls.ts';
import { formatDate, formatInstant } from '../../words/dates.ts';
import { linkRun, outerLinkRun, plainRun, type Run } from '../../words/runs.ts';
import { changeLinkAt, latestCapture, stepDate } from './capture-line.ts';

/** Something a reader of a capture must know before reading. */
export interface NoticeView {
  readonly heading: string;
  readonly runs: readonly Run[];
}

/** @returns the notices of a capture, the gravest first */
export function captureNotices(
  document: DocumentEntry,
  entry: CaptureEntry,
): readonly NoticeView[] {
  return [
    ...defectNotice(entry),
    ...notHeldNotice(document, entry),
    ...extractionNotice(entry),
    ...laterNotice(document, entry),
    ...returnsNotice(document, entry),
    ...changeNotice(document, entry),
    ...endNotice(document),
  ];
}

function defectNotice({ capture }: CaptureEntry): readonly NoticeView[] {
  if (capture.defect === undefined) return [];
  const reason = capture.defect.replace(/\.?$/, '.');
  return [
    {
      heading: 'This capture does not stand for the document.',
      runs: [plainRun(`${reason} It takes part in no comparison.`)],
    },
  ];
}

function notHeldNotice(
  { document }: DocumentEntry,
  { capture, version }: CaptureEntry,
): readonly NoticeView[] {
  if (version !== undefined) return [];
  const [memento] = capture.mementos;
  const source = document.sourceUrl ?? capture.sourceUrls[0];
  const isHeld = capture.snapshot.held !== undefined;
  return [
    {
      heading: isHeld ? 'No text could be read from the snapshot.' : 'The snapshot is not held.',
      runs: [
        plainRun('The page keeps what is recorded of it and the passages that records quote.'),
        ...(memento === undefined
          ? []
          : [
              plainRun(' '),
              outerLinkRun(`Archived copy of ${formatDate(memento.mementoDatetime)}`, memento.url),
              plainRun('.'),
            ]),
        ...(source === undefined
          ? []
          : [plainRun(' '), outerLinkRun('Source address', source), plainRun('.')]),
      ],
    },
  ];
}

function extractionNotice({ capture }: CaptureEntry): readonly NoticeView[] {
  if (capture.cause !== 'extraction') return [];
  return [
    {
      heading: 'The same retrieval, read again.',
      runs: [
        plainRun(
          'Another method of reading was used. A difference to the capture before says nothing about the platform.',
        ),
      ],
    },
  ];
}

function laterNotice(document: DocumentEntry, entry: CaptureEntry): readonly NoticeView[] {
  const latest = latestCapture(document);
  if (latest === undefined || latest.ordinal <= entry.ordinal) return [];
  const isSameText =
    latest.version !== undefined && latest.version.digest === entry.version?.digest;
  const { text } = stepDate(latest, [latest, entry]);
  return [
    {
      heading: 'An earlier capture.',
      runs: [
        plainRun('The latest capture is that of '),
        linkRun(text, documentPath(document.document)),
        plainRun(isSameText ? '. Its text is the same.' : '.'),
      ],
    },
  ];
}

function returnsNotice(
  { document }: DocumentEntry,
  { returnsTo }: CaptureEntry,
): readonly NoticeView[] {
  if (returnsTo === undefined) return [];
  return [
    {
      heading: 'Returns to an earlier text.',
      runs: [
        plainRun('The same text, character for character, as the capture of '),
        linkRun(formatInstant(instantOfKey(returnsTo)), capturePath(document, returnsTo)),
        plainRun('.'),
      ],
    },
  ];
}

function changeNotice(document: DocumentEntry, entry: CaptureEntry): readonly NoticeView[] {
  const path = changeLinkAt(document, entry);
  if (path === undefined) return [];
  return [
    {
      heading: 'Changed since the capture before.',
      runs: [linkRun('See the redline', path), plainRun('.')],
    },
  ];
}

function endNotice({ document }: DocumentEntry): readonly NoticeView[] {
  if (document.monitoringEndedOn === undefined) return [];
  return [
    {
      heading: 'No longer monitored.',
      runs: [
        plainRun(`Captures of this document ended on ${formatDate(document.monitoringEndedOn)}.`),
      ],
    },
  ];
}
