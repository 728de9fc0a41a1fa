import { describe, expect, test } from 'vitest';
import { extractVersion } from '../../../../src/parse/extract/index.ts';

const gapsOf = (snapshot: string, mediaType = 'text/html') =>
  extractVersion(new TextEncoder().encode(snapshot), mediaType)?.gaps;

/** `image 2`, `image in 1`: what and where. */
const outline = (snapshot: string, mediaType?: string): readonly string[] =>
  (gapsOf(snapshot, mediaType) ?? []).map(
    ({ kind, paragraph, isInside }) => `${kind} ${isInside ? 'in ' : ''}${paragraph}`,
  );

describe('what a snapshot shows and is not read', () => {
  test('stands in a paragraph, or after one', () => {
    expect(
      outline('<img src=a><p>One<p><img src=b> two <img src=c><div><img src=d></div><p>Three'),
    ).toEqual(['image 0', 'image in 2', 'image in 2', 'image 2']);
  });

  test('is images, pages, objects, films, sounds, canvases and drawings with letters', () => {
    expect(
      outline(`<p>Words</p><img src=a><iframe src=b></iframe><object data=c>else</object><embed src=d>
        <video src=e></video><audio src=f controls></audio><canvas></canvas>
        <svg><g><text>Yes</text></g></svg>`),
    ).toEqual(
      ['image', 'page', 'object', 'object', 'video', 'sound', 'canvas', 'drawing'].map(
        (kind) => `${kind} 1`,
      ),
    );
  });

  test('is not what nobody sees', () => {
    expect(
      outline(`<p>Words</p><img src=a hidden><div hidden><img src=b></div><img src=c width=1 height=1>
        <noscript><iframe src=d></iframe></noscript><iframe src=e height="0"></iframe>
        <audio src=f></audio><svg><path d="M0 0"/></svg><template><img src=g></template>`),
    ).toEqual([]);
  });

  test('is no image that its author marks as decoration', () => {
    expect(outline('<p>Words<img src=a alt=""><img src=b alt=" "><img src=c role=none>')).toEqual(
      [],
    );
  });

  test('has the alternative text that the snapshot gives, in normal form', () => {
    expect(gapsOf('<p>Words</p><img src=a alt=" Fees\n by month ">')).toEqual([
      { kind: 'image', alternative: 'Fees by month', paragraph: 1, isInside: false },
    ]);
  });

  test('is every image of Markdown, which cannot say what is decoration', () => {
    expect(gapsOf('Words\n\n![](a.png) ![Fees](b.png)', 'text/markdown')).toEqual([
      { kind: 'image', paragraph: 1, isInside: false },
      { kind: 'image', alternative: 'Fees', paragraph: 1, isInside: false },
    ]);
  });

  test('leaves the text, its numbers and its digest as they are', () => {
    const [plain, shown] = [
      '<p>One<p>Two',
      '<img src=a><p>One<img src=b><p>Two<iframe></iframe>',
    ].map((snapshot) => extractVersion(new TextEncoder().encode(snapshot), 'text/html'));
    expect(shown?.gaps).toHaveLength(3);
    expect({ ...shown, gaps: undefined }).toEqual({ ...plain, gaps: undefined });
  });

  test('is found at any depth', () => {
    const deep = `<p>Words</p>${'<div>'.repeat(20_000)}<img src=a>`;
    expect(outline(deep)).toEqual(['image 1']);
    expect(outline(`<p>Words</p><svg>${'<g>'.repeat(20_000)}<text>Deep</text></svg>`)).toEqual([
      'drawing 1',
    ]);
  });
});
