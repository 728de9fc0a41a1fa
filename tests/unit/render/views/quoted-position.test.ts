import { describe, expect, test } from 'vitest';
import { quotedPosition } from '../../../../src/render/views/capture-text/position.ts';
import type { Paragraph } from '../../../../src/domain/version-text.ts';

const TEXT: readonly Paragraph[] = Array.from({ length: 40 }, (_, index) =>
  index % 10 === 0
    ? { kind: 'heading', text: `Part ${index / 10}`, level: 2 }
    : { kind: 'paragraph', text: 'Words.' },
);
const at = (firstParagraph: number, lastParagraph = firstParagraph) => ({
  firstParagraph,
  lastParagraph,
});

describe('the place of what is quoted', () => {
  test('is drawn as shares of the paragraphs, with a tick for each section', () => {
    const bar = quotedPosition([at(21, 22)], TEXT)?.bar;
    expect(bar?.bars).toEqual([{ start: 0.5, end: 0.55 }]);
    expect(bar?.ticks).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test('is said in words, once for the same paragraphs, in order of the text', () => {
    const view = quotedPosition([at(9), at(3), at(9), at(4, 5)], TEXT);
    expect(view?.lead).toBe('3 passages quoted: ');
    expect(view?.places).toEqual([
      { label: '¶ 3', href: '#p3' },
      { label: '¶¶ 4–5', href: '#p4' },
      { label: '¶ 9', href: '#p9' },
    ]);
    expect(view?.bar).toMatchObject({
      endLabel: 'End, ¶ 40',
      tickNote: 'a tick for each of 4 headings',
    });
  });

  test('names the first and the last of many', () => {
    const many = Array.from({ length: 20 }, (_, index) => at(index + 2));
    const view = quotedPosition(many, TEXT);
    expect(view?.lead).toBe('20 passages quoted, the first and the last: ');
    expect(view?.places.map(({ label }) => label)).toEqual(['¶ 2', '¶ 21']);
  });

  test('is nothing when nothing is quoted', () => {
    expect(quotedPosition([], TEXT)).toBeUndefined();
  });
});
