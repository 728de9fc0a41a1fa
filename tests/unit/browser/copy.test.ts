import { describe, expect, test } from 'vitest';
import { copyKeys } from '../../../src/browser/copy/copy-button.ts';
import { localDay } from '../../../src/browser/copy/date-accessed.ts';
import { writtenQuotation, type Quotation } from '../../../src/browser/copy/quotation.ts';
import { writtenProse } from '../../../src/browser/copy/written.ts';

describe('prose on the clipboard', () => {
  test('is the same characters twice, once with italics', () => {
    const runs = [
      { text: 'Terms <of> "Use" & more', isItalic: true },
      { text: ', Lantern.', isItalic: false },
    ];
    expect(writtenProse(runs)).toEqual({
      text: 'Terms <of> "Use" & more, Lantern.',
      html: '<i>Terms &lt;of&gt; "Use" &amp; more</i>, Lantern.',
    });
  });

  test('says which way a title runs only where that has to be said', () => {
    expect(writtenProse([{ text: 'سياسة الخصوصية', isItalic: true }]).html).toBe(
      '<i dir="auto">سياسة الخصوصية</i>',
    );
  });
});

describe('a quotation on the clipboard', () => {
  const QUOTATION: Quotation = {
    paragraphs: ['We  keep <b>all</b>.', undefined, 'We share.'],
    language: 'en',
    direction: 'ltr',
    source: [
      { text: 'Terms', isItalic: true },
      { text: ', ¶¶ 2, 4.', isItalic: false },
    ],
  };

  test('keeps the words as they are, and stands apart from where they are from', () => {
    expect(writtenQuotation(QUOTATION).text).toBe(
      'We  keep <b>all</b>.\n[…]\nWe share.\n\nTerms, ¶¶ 2, 4.',
    );
  });

  test('is a quotation in markup, of which nothing in the words becomes a part', () => {
    const cite = 'https://lantern.example/?a="b"&c';
    expect(writtenQuotation({ ...QUOTATION, cite }).html).toBe(
      '<blockquote cite="https://lantern.example/?a=&quot;b&quot;&amp;c" lang="en" dir="ltr"><p>We  keep &lt;b&gt;all&lt;/b&gt;.</p><p>[…]</p><p>We share.</p></blockquote><p><i>Terms</i>, ¶¶ 2, 4.</p>',
    );
  });

  test('can add where the words stand', () => {
    const inContext = 'https://archive.example/#p2:~:text=We';
    expect(writtenQuotation({ ...QUOTATION, inContext }).text).toMatch(
      /\nIn the document: https:\/\/archive\.example\/#p2:~:text=We$/,
    );
  });
});

test('the keys that copy are written as on the reader’s system', () => {
  expect(['MacIntel', 'iPhone', 'Win32', 'Linux x86_64', ''].map(copyKeys)).toEqual([
    '⌘C',
    '⌘C',
    'Ctrl+C',
    'Ctrl+C',
    'Ctrl+C',
  ]);
});

test('the day of access is that of the reader’s clock, not that of UTC', () => {
  expect(localDay(new Date(2026, 5, 28, 0, 5))).toBe('2026-06-28');
  expect(localDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
