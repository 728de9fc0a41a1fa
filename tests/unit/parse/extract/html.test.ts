import { describe, expect, test } from 'vitest';
import { extractVersion } from '../../../../src/parse/extract/index.ts';
import { timed } from '../../../support/processor-time.ts';
import { outlineOf } from '../../../support/texts.ts';

const outline = (markup: string): readonly string[] => outlineOf(markup, 'text/html');

describe('the paragraphs of HTML', () => {
  test('are its blocks, in document order', () => {
    expect(
      outline(`<!DOCTYPE html><html><head><title>Not text</title><style>p{}</style></head><body>
        <header>Site</header><h1>Privacy <em>policy</em></h1><p>First
          paragraph.</p><div>Loose text<section><p>Inner</p>tail</section></div>
        <blockquote><p>Quoted</p></blockquote></body></html>`),
    ).toEqual([
      'paragraph: Site',
      'heading 1: Privacy policy',
      'paragraph: First paragraph.',
      'paragraph: Loose text',
      'paragraph: Inner',
      'paragraph: tail',
      'quotation: Quoted',
    ]);
  });

  test('do not take inline elements for gaps between words', () => {
    expect(outline('<p>A<b>B</b><a href="#">C</a> D<wbr>E<sup>1</sup></p>')).toEqual([
      'paragraph: ABC DE1',
    ]);
  });

  test('end at two line breaks in a row, not at one', () => {
    expect(
      outline('<p>Street<br>City<br> &nbsp;<br/>Next<br><b>one</b><br><br><br>Last<br></p>'),
    ).toEqual(['paragraph: Street City', 'paragraph: Next one', 'paragraph: Last']);
  });

  test('leave out what a browser does not show, and keep what is hidden from assistive technology only', () => {
    expect(
      outline(`<p hidden>no</p><div hidden="">no<p>no</p></div><div hidden="until-found">found</div><p aria-hidden="true">kept</p>
        <script>no</script><style>no</style><template><p>no</p></template><noscript>no</noscript>
        <svg><text>no</text><title>no</title></svg><iframe>no</iframe><select><option>no</option></select><!-- no --><p>kept too</p>`),
    ).toEqual(['paragraph: found', 'paragraph: kept', 'paragraph: kept too']);
  });

  test('hold only characters of the snapshot: nothing stands for an image', () => {
    expect(
      outline('<p>See <img alt="the logo" src="x.png"> here</p><p><img alt="alone"></p>'),
    ).toEqual(['paragraph: See here']);
  });

  test('number the items of ordered lists as a browser does', () => {
    expect(
      outline(
        `<ol start="3"><li>a<li value="7">b<li>c</ol><ol reversed><li>x<li>y</ol><ul><li>u<ol><li>deep</ol>rest</ul><li>stray`,
      ),
    ).toEqual([
      'item 1 #3: a',
      'item 1 #7: b',
      'item 1 #8: c',
      'item 1 #2: x',
      'item 1 #1: y',
      'item 1: u',
      'item 2 #1: deep',
      'paragraph: rest',
      'item 1: stray',
    ]);
  });

  test('give an item its number once, before its further paragraphs', () => {
    expect(
      outline('<ol><li><p>One</p><p>more</p><h3>Head</h3></li><li><h4>Title</h4>Two</li></ol>'),
    ).toEqual([
      'item 1 #1: One',
      'paragraph: more',
      'heading 3: Head',
      'heading 4: Title',
      'item 1 #2: Two',
    ]);
  });

  test('place cells by row and column, cells that span several included', () => {
    expect(
      outline(`<table><caption>Kept data</caption><tr><th colspan="2">A</th><th>B</th></tr>
        <tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td></td><td><p>4</p><p>5</p></td></tr></table>`),
    ).toEqual([
      'paragraph: Kept data',
      'cell 1 row 1: A',
      'cell 3 row 1: B',
      'cell 1 row 2: 1',
      'cell 2 row 2: 2',
      'cell 3 row 2: 3',
      'cell 3 row 3: 4',
      'cell 3 row 3: 5',
    ]);
  });

  test('count rows and columns of a table inside a cell by themselves', () => {
    expect(outline('<table><tr><td>out<table><tr><td>in</table><td>out 2</table>')).toEqual([
      'cell 1 row 1: out',
      'cell 1 row 1: in',
      'cell 2 row 1: out 2',
    ]);
  });

  test('are single lines of preformatted text', () => {
    expect(outline('<pre>\n  one\n\n  two <b>x</b><br>three</pre>')).toEqual([
      'preformatted: one',
      'preformatted: two x',
      'preformatted: three',
    ]);
  });

  test('come out of broken markup as a browser repairs it', () => {
    expect(outline('<p>one<p>two</div><td>three<b>four<p>five</b>six')).toEqual([
      'paragraph: one',
      'paragraph: twothreefour',
      'paragraph: fivesix',
    ]);
  });
});

describe('hostile HTML', () => {
  test.each([
    ['blocks', '<div>', '</div>'],
    ['inline elements', '<b>', '</b>'],
    ['quotations', '<blockquote>', ''],
    ['lists', '<ul><li>', ''],
  ])('nested 10,000 deep gives its text: %s', (_, open, close) => {
    const lines = outline(`${open.repeat(10_000)}deep${close.repeat(10_000)}<p>after</p>`);
    expect(lines.map((line) => line.replace(/^.*: /, ''))).toEqual(['deep', 'after']);
  });

  test('of one megabyte with a line of 51,000 characters is read in less than five seconds', () => {
    const line = 'word <b>bold</b> '.repeat(3000);
    const page = `<p>${line}</p>${'<p>Lorem ipsum dolor <a href="https://example.test/">sit amet</a>.</p>'.repeat(16_000)}`;
    const { result, seconds } = timed(() => outline(page));
    expect(result).toHaveLength(16_001);
    expect(seconds).toBeLessThan(5);
  });
});

describe('no text', () => {
  test.each([
    ['an empty file', '', 'text/html'],
    ['a page without words', '<p> <img alt="x"></p>', 'text/html'],
    ['a media type that no extractor reads', '%PDF', 'application/pdf'],
  ])('comes from %s', (_, snapshot, mediaType) => {
    expect(extractVersion(new TextEncoder().encode(snapshot), mediaType)).toBeUndefined();
  });
});

describe('XHTML', () => {
  test('may close any element at once', () => {
    expect(
      outlineOf(
        '<?xml version="1.0"?><html><head><script src="a>b.js"/><title/></head><body><a id="x"/><p/><h2 />text<br/>more</body></html>',
        'application/xhtml+xml',
      ),
    ).toEqual(['paragraph: text more']);
  });
});
