import { compactInstant, parseCompactInstant, type Instant } from './instants.ts';
import type { CaptureKey } from './records.ts';

const SYNTAX = /^(\d{8}T\d{6}Z)(?:-([2-9]|[1-9]\d+))?$/;

/** @returns the key, or `undefined` unless the text is `20260511T222531Z`, perhaps with `-2` or more for a later one in the same second */
export function parseCaptureKey(text: string): CaptureKey | undefined {
  const compact = SYNTAX.exec(text)?.[1];
  return compact !== undefined && parseCompactInstant(compact) !== undefined
    ? (text as CaptureKey)
    : undefined;
}

/** @returns the key of the nth capture of a document in one second, counted from 1 */
export function formatCaptureKey(capturedAt: Instant, nth: number): CaptureKey {
  return (
    nth === 1 ? compactInstant(capturedAt) : `${compactInstant(capturedAt)}-${nth}`
  ) as CaptureKey;
}

/** @returns the instant that a key names */
export function instantOfKey(key: CaptureKey): Instant {
  const instant = parseCompactInstant(key.slice(0, 16));
  if (instant === undefined) throw new Error(`not a capture key: ${key}`);
  return instant;
}

/** @returns 1 for the first capture of a document in its second, 2 for the next */
export function nthOfKey(key: CaptureKey): number {
  return key.length === 16 ? 1 : Number(key.slice(17));
}

/** Order of captures in time; within one second by their number. */
export function byCaptureKey(a: CaptureKey, b: CaptureKey): number {
  const [first, second] = [a.slice(0, 16), b.slice(0, 16)];
  return first < second ? -1 : first > second ? 1 : nthOfKey(a) - nthOfKey(b);
}
