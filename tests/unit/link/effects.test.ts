import { describe, expect, test } from 'vitest';
import type { CaptureEntry } from '../../../src/domain/archive.ts';
import type { Capture, ChangeRecord, Provision } from '../../../src/domain/records.ts';
import type { ToolName, VersionText } from '../../../src/domain/version-text.ts';
import { sha256 } from '../../../src/domain/digest.ts';
import { affectedProvisions } from '../../../src/link/effects.ts';
import { computeRedline } from '../../../src/link/redline.ts';

function versionOf(lines: readonly string[]): VersionText {
  const tool = 'plain@1' as ToolName;
  return {
    extractor: tool,
    normaliser: tool,
    digest: sha256(lines.join('\n')),
    paragraphs: lines.map((text) => ({ kind: 'paragraph', text })),
  };
}

/** What the step from one text to the next does to a provision that quotes these passages. */
function effect(
  passages: readonly string[],
  before: readonly string[],
  after: readonly string[],
  earlier: readonly string[] = [],
): string {
  const versions = new Map<Capture, VersionText>();
  const entry = (lines: readonly string[]): CaptureEntry => {
    const capture = {} as unknown as Capture;
    versions.set(capture, versionOf(lines));
    return { capture } as unknown as CaptureEntry;
  };
  const provision = {
    id: 'CA-P-000001',
    passages: passages.map((exact) => ({ exact })),
  } as unknown as Provision;
  const change = { effects: [] } as unknown as ChangeRecord;
  const texts = {
    versionOf: (capture: Capture) => versions.get(capture),
    summaryOf: () => undefined,
  };
  const redlineOf = (): ReturnType<typeof computeRedline> =>
    computeRedline(versionOf(before), versionOf(after));
  const [affected] = affectedProvisions(
    {
      change,
      provisions: [provision],
      before: entry(before),
      after: entry(after),
      earlier: earlier.length > 0 ? [entry(earlier)] : [],
    },
    texts,
    { redlineOf, sizeOf: () => ({ wordsAdded: 0, wordsRemoved: 0, passages: 0 }) },
  );
  return affected === undefined
    ? 'untouched'
    : `${affected.effect ?? 'stated'} ${affected.passages.join(',')}`;
}

const QUOTED = 'We keep your messages for ninety days after you delete them.';
const REWRITTEN = 'We keep your messages for thirty days after you delete them.';
const OTHERS = [
  'Scope of this policy for all readers',
  'Contact us by letter at the address below',
  'Governing law is that of the seat',
];

describe('an excerpt', () => {
  test('is untouched when only other words change', () => {
    expect(
      effect([QUOTED], [QUOTED, 'One thing.'], [QUOTED, 'Another matter altogether here.']),
    ).toBe('untouched');
  });
  test('is changed when its paragraph is rewritten', () => {
    expect(effect([QUOTED], [...OTHERS, QUOTED], [...OTHERS, REWRITTEN])).toBe('changed 1');
  });
  test('is gone when its paragraph has no counterpart', () => {
    expect(effect([QUOTED], [...OTHERS, QUOTED], OTHERS)).toBe('gone 1');
  });
  test('is added when its paragraph is new, and returned when it stood there before', () => {
    expect(effect([QUOTED], OTHERS, [...OTHERS, QUOTED])).toBe('added 1');
    expect(effect([QUOTED], OTHERS, [...OTHERS, QUOTED], [QUOTED])).toBe('returned 1');
  });
  test('is moved when the same words stand elsewhere', () => {
    expect(effect([QUOTED], [QUOTED, ...OTHERS], [...OTHERS, QUOTED])).toBe('moved 1');
  });
  test('over several paragraphs is changed when only a later one of them is', () => {
    const cells = ['Purpose', 'Measuring readers', 'Ninety days'];
    expect(
      effect(
        [cells.join('\n')],
        [...OTHERS, ...cells],
        [...OTHERS, 'Purpose', 'Measuring readers', 'Two years from the visit'],
      ),
    ).toBe('changed 1');
  });
  test('names the passages that are touched, not the others', () => {
    expect(effect([OTHERS[0] ?? '', QUOTED], [...OTHERS, QUOTED], [...OTHERS, REWRITTEN])).toBe(
      'changed 2',
    );
  });
});
