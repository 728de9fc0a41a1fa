import { expect, test } from 'vitest';
import { captureText } from '../../../../src/render/views/capture-text.ts';
import { documentView } from '../../../../src/render/views/capture.ts';
import { aCapture, aDocument, anArchive, recordId } from '../../../support/builders.ts';

const ID = recordId('TA-D-00001');
const contextOf = (text: readonly string[], fields = {}) =>
  anArchive({ documents: [aDocument({ files: [aCapture({ text })], fields })] });

/** The reading view of a Markdown text without its paragraph numbers. */
function html(text: readonly string[], fields = {}): string {
  const context = contextOf(text, fields);
  const written = captureText(documentView({ id: ID }, context), context)?.html ?? '';
  return written.replace(/<a class="n"[^>]*>\d+<\/a>/g, '').replace(/\n/g, '');
}

const gap = (words: string): string => `<p class="gap" lang="en" dir="ltr">[${words}]</p>`;

test('a gap stands in brackets, without a number, where it stood', () => {
  expect(html(['![](a.png)', 'One.', '![](b.png)', '![](c.png)', 'Two ![](d.png) words.'])).toBe(
    gap('Image, not read as text; it has no alternative text') +
      '<p id="p1">One.</p>' +
      gap('2 images, not read as text; they have no alternative text') +
      '<p id="p2">Two words.</p>' +
      gap('In ¶ 2: image, not read as text; it has no alternative text'),
  );
});

test('a gap in a list or a table stands below it, with its place', () => {
  expect(html(['- One ![](a.png)\n- Two'])).toMatch(
    /<\/ul><p class="gap"[^>]*>\[In ¶ 1: image, not read as text; it has no alternative text\]<\/p>$/,
  );
  expect(html(['| A | B |\n|---|---|\n| ![Yes](yes.png) | c |'])).toMatch(
    /<\/table><\/div><p class="gap"[^>]*>\[After ¶ 2: image, not read/,
  );
});

test('alternative texts are quoted as text, in the language of the document, and cut when they are long', () => {
  const german = html(['Eins.', '![<b>Gebühr</b> & "mehr"](a.png)'], { language: 'de' });
  expect(german).toContain(
    'its alternative text: “<span lang="de" dir="auto">&lt;b&gt;Gebühr&lt;/b&gt; &amp; "mehr"</span>”]',
  );
  expect(html(['One.', `![${'word '.repeat(100)}](a.png)`])).toContain(' […]</span>”]');
});

test('a capture says how many parts are not read', () => {
  const linesOf = (text: readonly string[]) => documentView({ id: ID }, contextOf(text)).lines;
  expect(linesOf(['One.', '![](a.png) ![](b.png)'])).toContain('2 parts not read as text');
  expect(linesOf(['One.']).join()).not.toContain('not read');
});
