import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type RelatedPlace,
} from '../diagnostics/diagnostic.ts';
import type { CaptureEntry } from '../domain/archive.ts';
import { byCaptureKey, instantOfKey } from '../domain/capture-keys.ts';
import { compactInstant, dateOf } from '../domain/instants.ts';
import type { Capture, CaptureKey, HeldSnapshot } from '../domain/records.ts';
import type { VersionSummary } from '../domain/version-text.ts';
import { captureEvidence, isMismatch } from './evidence.ts';
import type { PlaceFinder, VersionTexts } from './input.ts';

/** @returns the captures of one document in order of time, each with what was read from its bytes */
export function linkCaptures(
  captures: readonly Capture[],
  texts: VersionTexts,
): readonly CaptureEntry[] {
  const sorted = [...captures].sort((a, b) => byCaptureKey(a.key, b.key));
  const firstWith = new Map<string, CaptureKey>();
  let previous: VersionSummary | undefined;
  return sorted.map((capture, position) => {
    const version = texts.summaryOf(capture);
    const earlier = version && firstWith.get(version.digest);
    const returns = earlier !== undefined && previous?.digest !== version?.digest;
    if (version !== undefined && earlier === undefined) firstWith.set(version.digest, capture.key);
    previous = version ?? previous;
    return {
      capture,
      ...(version === undefined ? {} : { version }),
      ordinal: position + 1,
      of: sorted.length,
      evidence: captureEvidence(capture),
      ...(returns ? { returnsTo: earlier } : {}),
    };
  });
}

/** @returns what is wrong with a capture's sidecar or bytes */
export function captureProblems(
  { capture, version }: CaptureEntry,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const { file, snapshot } = capture;
  const found: Diagnostic[] = [];
  if (instantOfKey(capture.key) !== capture.capturedAt) {
    found.push(
      diagnostic(
        'capture/instant-differs',
        at(file, ['capturedAt']),
        `The file is named ${capture.key}, capturedAt is ${capture.capturedAt}.`,
      ),
    );
  }
  if (
    capture.documentUpdatedOn !== undefined &&
    capture.documentUpdatedOn > dateOf(capture.capturedAt)
  ) {
    found.push(
      diagnostic(
        'capture/updated-after-capture',
        at(file, ['documentUpdatedOn']),
        `The document’s date ${capture.documentUpdatedOn} is after the capture of ${dateOf(capture.capturedAt)}.`,
      ),
    );
  }
  capture.mementos.forEach((memento, row) => {
    const digits = /^https?:\/\/web\.archive\.org\/web\/(\d*)/.exec(memento.url)?.[1];
    const expected = compactInstant(memento.mementoDatetime).replace(/\D/g, '');
    if (digits !== undefined && digits !== expected) {
      found.push(
        diagnostic(
          'memento/url',
          at(file, ['mementos', row, 'url']),
          `The address has the instant "${digits}", the record states ${expected}.`,
        ),
      );
    }
  });
  if (snapshot.held !== undefined && version === undefined && capture.defect === undefined) {
    found.push(
      diagnostic(
        'capture/not-extractable',
        at(file, ['snapshot', 'mediaType']),
        `No text can be read from the stored bytes as ${snapshot.mediaType}.`,
        storedBytes(snapshot.held),
      ),
    );
  }
  return [...found, ...fixityProblems(capture, at)];
}

function fixityProblems(capture: Capture, at: PlaceFinder): readonly Diagnostic[] {
  const { file, snapshot, incident } = capture;
  if (snapshot.held === undefined) return [];
  const related = storedBytes(snapshot.held);
  if (snapshot.recordedDigest === undefined) {
    return [
      diagnostic(
        'capture/digest-missing',
        at(file, ['snapshot']),
        `The stored bytes have the SHA-256 ${snapshot.held.digest}; the sidecar states none.`,
        related,
      ),
    ];
  }
  if (isMismatch(capture)) {
    const message = `Recorded ${snapshot.recordedDigest}.\nComputed ${snapshot.held.digest} over ${snapshot.held.sizeBytes} bytes.`;
    return [
      diagnostic(
        incident === undefined ? 'capture/digest-mismatch' : 'capture/known-mismatch',
        at(file, ['snapshot', 'digest']),
        message,
        related,
      ),
    ];
  }
  if (incident !== undefined)
    return [
      diagnostic(
        'capture/incident-over',
        at(file, ['incident']),
        'The stored bytes match the recorded digest.',
      ),
    ];
  if (
    snapshot.recordedSizeBytes !== undefined &&
    snapshot.recordedSizeBytes !== snapshot.held.sizeBytes
  ) {
    return [
      diagnostic(
        'capture/size-mismatch',
        at(file, ['snapshot', 'sizeBytes']),
        `Recorded ${snapshot.recordedSizeBytes} bytes, stored ${snapshot.held.sizeBytes}.`,
        related,
      ),
    ];
  }
  return [];
}

function storedBytes({ file }: HeldSnapshot): readonly RelatedPlace[] {
  return [{ place: wholeFile(file), label: 'stored bytes' }];
}
