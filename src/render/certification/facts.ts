import type { ArchiveSettings } from '../../domain/records.ts';
import { revisionName, type Revision } from '../../domain/sealed/ledger.ts';
import type { SealedCapture, SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import { absoluteUrl, revisionPath } from '../../domain/urls.ts';
import { formatInstant } from '../words/dates.ts';
import { formatCount } from '../words/numbers.ts';
import type { TemplateFacts, Fact } from './template.ts';

const NOT_STATED = 'not stated in the record';

/** @returns what the sealed record states, for the form: nothing of it is a statement of whoever signs */
export function templateFacts(
  { content, context }: SealedProvision,
  { id, revision, recordDigest, sealedAt }: Revision,
  settings: ArchiveSettings,
): TemplateFacts {
  const { held, recordedDigest } = content.capture.snapshot;
  return {
    record: [
      fact('Number and revision', `${id}, ${revisionName(revision)}`),
      fact('Title', content.title),
      fact('Document', `${context.document.title}, ${context.platform.name}`),
      fact('Fixed link', absoluteUrl(settings, revisionPath(id, revision))),
      fact('Sealed at', formatInstant(sealedAt)),
      fact('SHA-256 of record.json', recordDigest),
    ],
    passages: content.quotation.passages.map(({ exact }) => exact),
    capture: captureFacts(content.capture),
    copy: [
      fact(
        'SHA-256 that the archive states for the stored file',
        held?.digest ?? recordedDigest ?? NOT_STATED,
      ),
      ...(held === undefined
        ? [fact('The stored file', 'is not in the archive: nothing can be copied from it')]
        : []),
    ],
  };
}

function captureFacts({
  capturedAt,
  capturedAtIsLatest,
  sourceUrls,
  httpStatus,
  snapshot,
}: SealedCapture): readonly Fact[] {
  const { content, mediaType, recordedDigest, held } = snapshot;
  const size = held === undefined ? '' : `, ${formatCount(held.sizeBytes)} bytes`;
  return [
    fact(capturedAtIsLatest ? 'Captured not later than' : 'Captured at', formatInstant(capturedAt)),
    fact('From', sourceUrls.join(', ') || NOT_STATED),
    fact('HTTP status', httpStatus === undefined ? NOT_STATED : String(httpStatus)),
    fact('Stored as', `${content}, ${mediaType}${size}`),
    fact('SHA-256 recorded for it', recordedDigest ?? NOT_STATED),
  ];
}

const fact = (name: string, value: string): Fact => ({
  name,
  // One value, one line: what a record says cannot look like a line of the form.
  value: value.replace(/\s+/g, ' '),
});
