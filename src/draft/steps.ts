import { byCaptureKey } from '../domain/capture-keys.ts';
import type { Digest } from '../domain/digest.ts';
import type { Capture, CaptureKey } from '../domain/records.ts';

/** A capture that can stand for its document: with text, and without a defect. */
export interface ComparableCapture {
  readonly capture: Capture;
  /** SHA-256 of its version text. */
  readonly textDigest: Digest;
}

/** Two captures between which the text changed. */
export interface Step {
  readonly before: CaptureKey;
  readonly after: CaptureKey;
}

/**
 * @param captures - of one document, in any order
 * @param textDigestOf - of a capture's version text, `undefined` when it has none
 * @returns the captures that take part in comparisons, in order of time
 */
export function comparableCaptures(
  captures: readonly Capture[],
  textDigestOf: (capture: Capture) => Digest | undefined,
): readonly ComparableCapture[] {
  return [...captures]
    .sort((a, b) => byCaptureKey(a.key, b.key))
    .flatMap((capture) => {
      const textDigest = capture.defect === undefined ? textDigestOf(capture) : undefined;
      return textDigest === undefined ? [] : [{ capture, textDigest }];
    });
}

/** @returns every step between neighbours that the platform made: the text differs, and not because it was read in another way */
export function stepsOf(captures: readonly ComparableCapture[]): readonly Step[] {
  return captures.flatMap((later, position) => {
    const earlier = captures[position - 1];
    const isStep =
      earlier !== undefined &&
      earlier.textDigest !== later.textDigest &&
      later.capture.cause === 'retrieval';
    return isStep ? [{ before: earlier.capture.key, after: later.capture.key }] : [];
  });
}

/** @returns the comparable capture directly before a key, which itself need not be among them */
export function captureBefore(
  captures: readonly ComparableCapture[],
  key: CaptureKey,
): ComparableCapture | undefined {
  return captures.filter(({ capture }) => byCaptureKey(capture.key, key) < 0).at(-1);
}
