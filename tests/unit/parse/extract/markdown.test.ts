import { describe, expect, test } from 'vitest';
import { timed } from '../../../support/processor-time.ts';
import { outlineOf } from '../../../support/texts.ts';

const outline = (text: string): readonly string[] => outlineOf(text, 'text/markdown');

describe('the paragraphs of Markdown', () => {
  test('are those of the page it makes', () => {
    expect(
      outline(`Privacy *policy*
================

We [collect](https://example.test/a_b?c=1 "title") **data\\[1\\]** about
you\\.

*   one
    *   two
3.  three
4.  four

> quoted

    code  here
    and here
`),
    ).toEqual([
      'heading 1: Privacy policy',
      'paragraph: We collect data[1] about you.',
      'item 1: one',
      'item 2: two',
      'item 1 #3: three',
      'item 1 #4: four',
      'quotation: quoted',
      'preformatted: code here',
      'preformatted: and here',
    ]);
  });

  test('include the cells of tables, struck text and task items', () => {
    expect(outline('| A | B |\n| --- | --- |\n| 1 | ~~2~~ |\n\n- [x] done\n- [ ] open')).toEqual([
      'cell 1 row 1: A',
      'cell 2 row 1: B',
      'cell 1 row 2: 1',
      'cell 2 row 2: 2',
      'item 1: done',
      'item 1: open',
    ]);
  });

  test('keep the words of footnotes as they are written, and add none', () => {
    expect(outline('Text[^1].\n\n[^1]: A note of words.')).toEqual([
      'paragraph: Text[^1].',
      'paragraph: [^1]: A note of words.',
    ]);
  });

  test('take part in HTML that stands between them', () => {
    expect(
      outline(
        '<div>\n\none *two*<br>three<br><br>four\n\n</div>\n\n<h2>five</h2>\n\nsix<span hidden>no</span>',
      ),
    ).toEqual(['paragraph: one two three', 'paragraph: four', 'heading 2: five', 'paragraph: six']);
  });

  test('lose no words to a tag that would swallow what follows', () => {
    expect(outline('before <title> one\n\n<plaintext>\n\ntwo\n\n<frameset>\n\nthree')).toEqual([
      'paragraph: before <title> one',
      'paragraph: <plaintext>',
      'paragraph: two',
      'paragraph: three',
    ]);
  });

  test('of a line of 51,000 characters are found in less than five seconds', () => {
    const { result, seconds } = timed(() =>
      outline('We [collect](https://example.test/) *data* about you. '.repeat(1000)),
    );
    const [line, ...others] = result;
    expect(line).toBe(`paragraph: ${'We collect data about you. '.repeat(1000).trim()}`);
    expect(others).toEqual([]);
    expect(seconds).toBeLessThan(5);
  });

  test('nested 10,000 deep as HTML give their text', () => {
    expect(outline(`${'<div>'.repeat(10_000)}deep`)).toEqual(['paragraph: deep']);
  });
});
