import { describe, expect, test } from 'vitest';
import type { HeldVersion } from '../../../../src/import/tosdr/held-version.ts';
import type { PlacedQuotation } from '../../../../src/import/tosdr/place-quotation.ts';
import { placeQuotation } from '../../../../src/import/tosdr/place-quotation.ts';
import { readQuotation } from '../../../../src/import/tosdr/quotation.ts';
import { FRAME, heldVersion } from '../../../support/tosdr.ts';

const html = (text: string): HeldVersion => heldVersion(`${FRAME}${text}`, 'text/html');
const markdown = (text: string): HeldVersion => heldVersion(text, 'text/markdown');

function place(version: HeldVersion, source: string, start?: number): PlacedQuotation | undefined {
  const quotation = readQuotation(source, start);
  if (quotation === undefined) throw new Error('a quotation without words');
  return placeQuotation(version, quotation);
}

const words = (placed: PlacedQuotation | undefined): readonly string[] | undefined =>
  placed?.passages.map(({ exact }) => exact);

const LIST = html(
  '<p>You may:</p>\n<ul>\n<li>light the <b>lamp</b>;</li>\n<li>dim it.</li>\n</ul>',
);

describe('a quotation is found', () => {
  test('exactly, tags and all, in the characters of the version text', () => {
    const placed = place(LIST, 'light the <b>lamp</b>;</li>\n<li>dim it.');
    expect(placed?.level).toBe('exact');
    expect(words(placed)).toEqual(['light the lamp;\ndim it.']);
  });

  test('with unbalanced tags at both ends', () => {
    const placed = place(LIST, 'may:</p>\n<ul>\n<li>light the <b>lamp');
    expect(placed?.level).toBe('exact');
    expect(words(placed)).toEqual(['may:\nlight the lamp']);
  });

  test('when it starts with the rest of a tag', () => {
    const placed = place(LIST, 'li>\n<li>dim it.');
    expect(placed?.level).toBe('exact');
    expect(words(placed)).toEqual(['dim it.']);
  });

  test('but for white space', () => {
    expect(place(LIST, '\nlight   the <b>lamp</b>;')?.level).toBe('whitespace');
  });

  test('once its tags and entities are read', () => {
    expect(place(LIST, '<i>light</i> the lamp;')?.level).toBe('html');
    expect(place(LIST, 'light&nbsp;the lamp;')?.level).toBe('html');
  });

  test('once the Markdown around its words is read', () => {
    const version = markdown('You may:\n\n* light the **lamp**;\n* dim it.\n');
    const placed = place(version, 'light the lamp;</li><li>dim it.');
    expect(placed?.level).toBe('markdown');
    expect(words(placed)).toEqual(['light the lamp;\ndim it.']);
  });

  test('in Markdown as html when only its own tags were in the way', () => {
    expect(place(markdown('You may light the lamp.'), '<b>light</b> the lamp.')?.level).toBe(
      'html',
    );
  });

  test('but for case and the shapes of marks', () => {
    const placed = place(html('<p>It’s “your” LAMP – always.</p>'), 'it\'s "your" lamp - always.');
    expect(placed?.level).toBe('unicode-case');
    expect(words(placed)).toEqual(['It’s “your” LAMP – always.']);
  });

  test('by letters and digits alone, in the text’s own characters', () => {
    const placed = place(html('<p>light; dim; wait</p>'), 'light. dim, wait');
    expect(placed?.level).toBe('letters-digits');
    expect(words(placed)).toEqual(['light; dim; wait']);
  });

  test('in several passages when something stands between its blocks', () => {
    const version = html(
      '<p>We keep the lamp lit all night.</p><p>Advertisement</p><p>You may put it out at noon.</p>',
    );
    const placed = place(
      version,
      '<p>We keep the lamp lit all night.</p><p>You may put it out at noon.</p>',
    );
    expect(words(placed)).toEqual([
      'We keep the lamp lit all night.',
      'You may put it out at noon.',
    ]);
    expect(placed?.level).toBe('html');
  });
});

describe('a quotation is not found', () => {
  test.each([
    ['one word differs', 'light the candle;'],
    ['one block is missing', '<li>light the lamp;</li><li>sell it to somebody else.</li>'],
    ['its blocks stand in another order', 'dim it.</li><li>light the lamp;'],
  ])('when %s', (_, source) => {
    expect(place(LIST, source)).toBeUndefined();
  });

  test('when a piece of it would be too short to mean one place', () => {
    const version = html('<p>History</p><p>of the lamp</p><p>We keep the lamp lit all night.</p>');
    expect(place(version, 'History<p>We keep the lamp lit all night.</p>')).toBeUndefined();
  });
});

describe('of several places', () => {
  const TWICE = html('<p>A lamp. Dim the lamp.</p><p>B lamp. Dim the lamp.</p>');

  test('the offset of the source decides', () => {
    const start = '<p>A lamp. Dim the lamp.</p><p>B lamp. '.length;
    const placed = place(TWICE, 'Dim the lamp.', start);
    expect(placed).toMatchObject({ occurrences: 2, isDecided: true });
    expect(placed?.passages[0]?.anchor.firstParagraph).toBe(2);
  });

  test('the first is taken, and not called decided, when the offset points elsewhere', () => {
    const placed = place(TWICE, 'Dim the lamp.', 3);
    expect(placed).toMatchObject({ occurrences: 2, isDecided: false });
    expect(placed?.passages[0]?.anchor.firstParagraph).toBe(1);
  });

  test('the offset counts characters, not UTF-16 units', () => {
    const version = html('<p>💡💡 Dim the lamp.</p><p>Dim the lamp.</p>');
    const start = [...'<p>💡💡 Dim the lamp.</p><p>'].length;
    expect(place(version, 'Dim the lamp.', start)?.passages[0]?.anchor.firstParagraph).toBe(2);
  });

  test('tags that tell the places apart in the file still count', () => {
    const version = html('<p><b>Dim the lamp.</b></p><p>Dim the lamp.</p>');
    const placed = place(version, 'Dim the lamp.</b>', '<p><b>'.length);
    expect(placed).toMatchObject({ level: 'exact', occurrences: 2, isDecided: true });
  });
});
