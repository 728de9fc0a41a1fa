import { describe, expect, test } from 'vitest';
import { parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import { sha256 } from '../../../src/domain/digest.ts';
import type { Capture } from '../../../src/domain/records.ts';
import { captureBefore, comparableCaptures, stepsOf } from '../../../src/draft/steps.ts';
import { archiveOf } from '../../support/toy.ts';
import { present } from './present.ts';

const SOME_CAPTURE = present([...archiveOf({}).documents.values()][0]?.captures[0]?.capture);

interface Parts {
  readonly text: string | undefined;
  readonly cause?: Capture['cause'];
  readonly defect?: string;
}

/** Captures on successive days, the last first, with these texts. */
function capturesOf(...parts: readonly Parts[]): ReturnType<typeof comparableCaptures> {
  const texts = new Map<string, string | undefined>();
  const captures = parts.map(({ text, cause = 'retrieval', defect }, day): Capture => {
    const key = present(parseCaptureKey(`2026010${day + 1}T000000Z`));
    texts.set(key, text);
    const { defect: _, ...rest } = SOME_CAPTURE;
    return { ...rest, key, cause, ...(defect === undefined ? {} : { defect }) };
  });
  return comparableCaptures(captures.reverse(), ({ key }) => {
    const text = texts.get(key);
    return text === undefined ? undefined : sha256(text);
  });
}

const days = (steps: ReturnType<typeof stepsOf>): readonly string[] =>
  steps.map(({ before, after }) => `${before.slice(7, 8)}-${after.slice(7, 8)}`);

describe('the steps of a document', () => {
  test('stand between neighbours whose texts differ', () => {
    expect(
      days(stepsOf(capturesOf({ text: 'a' }, { text: 'a' }, { text: 'b' }, { text: 'a' }))),
    ).toEqual(['2-3', '3-4']);
  });

  test('pass over captures with a defect or without text', () => {
    expect(
      days(
        stepsOf(
          capturesOf(
            { text: 'a' },
            { text: 'error', defect: 'An error page' },
            { text: undefined },
            { text: 'b' },
          ),
        ),
      ),
    ).toEqual(['1-4']);
  });

  test('leave out what only another extraction changed', () => {
    expect(
      days(stepsOf(capturesOf({ text: 'a' }, { text: 'b', cause: 'extraction' }, { text: 'c' }))),
    ).toEqual(['2-3']);
  });

  test('have a capture before each but the first', () => {
    const captures = capturesOf({ text: 'a' }, { text: 'b' });
    expect(captureBefore(captures, present(parseCaptureKey('20260102T000000Z')))?.capture.key).toBe(
      '20260101T000000Z',
    );
    expect(captureBefore(captures, present(parseCaptureKey('20260101T000000Z')))).toBeUndefined();
  });
});
