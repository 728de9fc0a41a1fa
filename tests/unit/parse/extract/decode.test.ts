import { describe, expect, test } from 'vitest';
import { extractionKey, extractVersion } from '../../../../src/parse/extract/index.ts';
import { outlineOf } from '../../../support/texts.ts';

const utf8 = new TextEncoder();
/** One byte per character. */
const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isBigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8];
      return isBigEndian ? bytes.reverse() : bytes;
    }),
  );

describe('the encoding of HTML', () => {
  test.each([
    ['the media type', latin('<p>\x93caf\xe9\x94'), 'text/html; charset="Windows-1252"', '“café”'],
    ['a meta element', latin('<meta charset=iso-8859-1><p>\x93caf\xe9\x94'), 'text/html', '“café”'],
    [
      'an http-equiv',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>\x82\xa0'),
      'text/html',
      'あ',
    ],
    [
      'an XML declaration',
      latin('<?xml version="1.0" encoding="windows-1251"?><p>\xe0</p>'),
      'application/xhtml+xml',
      'а',
    ],
    [
      'a byte order mark before all else',
      utf8.encode('\uFEFF<meta charset=windows-1252><p>é'),
      'text/html; charset=windows-1252',
      'é',
    ],
    ['a byte order mark, little-endian', utf16('\uFEFF<p>é', false), 'text/html', 'é'],
    ['a byte order mark, big-endian', utf16('\uFEFF<p>é', true), 'text/html', 'é'],
    ['nothing: UTF-8 when it is valid', utf8.encode('<p>é'), 'text/html', 'é'],
    ['nothing: windows-1252 when it is not', latin('<p>\x80 5 \xe9'), 'text/html', '€ 5 é'],
    [
      'the media type before a meta element',
      utf8.encode('<meta charset=windows-1252><p>é'),
      'text/html;charset=utf-8',
      'é',
    ],
    [
      'a meta element, not one in a comment',
      utf8.encode('<!-- <meta charset=windows-1252> --><meta charset="utf-8"><p>é'),
      'text/html',
      'é',
    ],
    [
      'the next rule when a label is unknown',
      utf8.encode('<meta charset=klingon><p>é'),
      'text/html; charset=nonsense',
      'é',
    ],
    [
      'UTF-8 when UTF-16 is declared in ASCII',
      utf8.encode('<meta charset=utf-16><p>é'),
      'text/html',
      'é',
    ],
  ])('is told by %s', (_, bytes, mediaType, expected) => {
    expect(outlineOf(bytes, mediaType)).toEqual([`paragraph: ${expected}`]);
  });

  test('replaces what is not text in the declared encoding', () => {
    expect(outlineOf(latin('<meta charset=utf-8><p>a\xffb'), 'text/html')).toEqual([
      'paragraph: a\uFFFDb',
    ]);
  });
});

describe('the encoding of plain text and Markdown', () => {
  test.each(['text/plain', 'text/markdown'])('%s is UTF-8 unless said otherwise', (type) => {
    expect(outlineOf(utf8.encode('\uFEFFcafé'), type)).toEqual(['paragraph: café']);
    expect(outlineOf(latin('caf\xe9'), `${type}; charset=windows-1252`)).toEqual([
      'paragraph: café',
    ]);
    expect(extractVersion(latin('caf\xe9'), type)).toBeUndefined();
  });
});

describe('the key of an extraction', () => {
  test('tells apart whatever changes the text', () => {
    const keys = [
      'text/html',
      'text/html; charset=utf-8',
      'application/xhtml+xml',
      'text/plain',
      'application/pdf',
    ].map(extractionKey);
    expect(keys).toEqual([
      'html@1-text@1-text-html-undeclared',
      'html@1-text@1-text-html-utf-8',
      'html@1-text@1-application-xhtml-xml-undeclared',
      'plain@1-text@1-text-plain-undeclared',
      'none',
    ]);
  });

  test('is the same for two labels of one encoding', () => {
    expect(extractionKey('text/html; charset=latin1')).toBe(
      extractionKey('TEXT/HTML;charset="ISO-8859-1"'),
    );
  });
});
