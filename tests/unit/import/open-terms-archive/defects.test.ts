import { describe, expect, test } from 'vitest';
import { parseCaptureKey } from '../../../../src/domain/capture-keys.ts';
import { sha256 } from '../../../../src/domain/digest.ts';
import type { Defect } from '../../../../src/import/open-terms-archive/defects.ts';
import {
  defectOf,
  FEW_WORDS,
  TIMES_LONGER,
} from '../../../../src/import/open-terms-archive/defects.ts';
import type { TimelineEntry } from '../../../../src/import/open-terms-archive/timeline.ts';

function defectWithWords(words: number, before?: number): Defect['kind'] | undefined {
  const key = parseCaptureKey('20220101T000000Z');
  if (key === undefined) throw new Error('no key');
  const entry: TimelineEntry = { key, isExtraction: false, isDefect: false, isLate: false };
  const facts = (
    count: number,
  ): { readonly words: number; readonly digest: ReturnType<typeof sha256> } => ({
    words: count,
    digest: sha256(String(count)),
  });
  const evidence = { timeline: [entry], changes: [], facts: facts(words) };
  return defectOf(entry, before === undefined ? evidence : { ...evidence, previous: facts(before) })
    ?.kind;
}

describe('a version is taken for an error page', () => {
  test('when it has few words and the one before has many times as many', () => {
    expect(defectWithWords(FEW_WORDS - 1, (FEW_WORDS - 1) * TIMES_LONGER + 1)).toBe('much-shorter');
  });

  test('not when the one before is not that much longer', () => {
    expect(defectWithWords(FEW_WORDS - 1, (FEW_WORDS - 1) * TIMES_LONGER)).toBeUndefined();
  });

  test('not when it has words enough of its own', () => {
    expect(defectWithWords(FEW_WORDS, 1_000_000)).toBeUndefined();
  });

  test('not when there is nothing before it to compare with, unless it is empty', () => {
    expect(defectWithWords(1)).toBeUndefined();
    expect(defectWithWords(0)).toBe('empty');
  });
});
