import { describe, expect, test } from 'vitest';
import { sitePathOf } from '../../../src/domain/urls.ts';
import { escapeAttribute, escapeText } from '../../../src/render/html.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';

const page = sitePathOf('/platform/lantern/policy/sharing/');
const render = (markdown: string): string => renderMarkdown(markdown, { page, topHeading: 3 });

describe('Markdown of a record', () => {
  test('gives paragraphs, emphasis, lists and tables', () => {
    expect(render('One *two* **three** ~~four~~\n\n- a\n- b')).toBe(
      '<p>One <em>two</em> <strong>three</strong> <s>four</s></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    );
    expect(render('|a|\n|:-:|\n|1|')).not.toContain('align');
  });

  test('puts a table into a part that scrolls, is reached by keyboard, and is named by the columns', () => {
    const name = 'aria-label="Table: Word, Its meaning"';
    const opening = `<div class="scroll" role="region" tabindex="0" ${name}><table ${name}>`;
    const table = '|Word|*Its* meaning|\n|-|-|\n|held|here|';
    expect(render(table)).toMatch(
      new RegExp(`^${opening}[^]*<th scope="col">Word</th>[^]*</table></div>$`),
    );
    expect(render(`- ${table.replaceAll('\n', '\n  ')}`)).toContain(opening);
  });

  test('links to this site relative to the page that holds it', () => {
    expect(render('[type](/type/arbitration/)')).toBe(
      '<p><a href="../../../../type/arbitration/">type</a></p>',
    );
  });

  test('keeps links to the web and to mail', () => {
    expect(render('[a](https://law.example/x) [b](mailto:a@b.example)')).toBe(
      '<p><a href="https://law.example/x">a</a> <a href="mailto:a@b.example">b</a></p>',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//other.example/',
    'relative/',
  ])('a link to %s keeps its words and loses its address', (address) => {
    expect(render(`[words](${address})`)).toBe('<p><a>words</a></p>');
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['![alt](https://pixel.example/x.png)'],
    ['<a href="https://x.example" onclick="alert(1)">x</a>'],
    ['- [ ] task'],
    ['note[^1]\n\n[^1]: text'],
  ])('%s leaves no element behind that could act or load', (markdown) => {
    expect(render(markdown)).not.toMatch(
      /<(?:script|img|input|section|iframe|svg)|onclick|onerror|id=/i,
    );
  });

  test('a backslash after the first slash does not lead to another host', () => {
    expect(render('[words](/\\\\other.example/)')).toContain(
      'href="../../../../%5Cother.example/"',
    );
  });

  test('sets the highest heading at the level of its place and skips none below', () => {
    expect(render('## A\n\n### B')).toBe('<h3>A</h3>\n<h4>B</h4>');
    expect(render('# A\n\n#### B\n\n## C\n\n# D')).toBe(
      '<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>',
    );
  });
});

describe('text in HTML', () => {
  test('is no markup', () => {
    expect(escapeText('a < b & c > "d"')).toBe('a &lt; b &amp; c &gt; "d"');
    expect(escapeAttribute('"><script>')).toBe('&quot;&gt;&lt;script&gt;');
  });

  test('shows a mark for characters that HTML forbids', () => {
    expect(escapeText('a\u0000b\u001Bc\u0085d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });
});
