import { describe, expect, test } from 'vitest';
import { PRESS_FONTS } from '../../../../../src/io/press/fonts.ts';
import { missingCodePoints } from '../../../../../src/io/press/loaded-fonts.ts';
import { drawCard } from '../../../../../src/io/press/card.ts';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  cardBox,
} from '../../../../../src/render/artifacts/paper/card-box.ts';
import type { CardWords } from '../../../../../src/render/artifacts/paper/card-words.ts';
import { fittedStart } from '../../../../../src/render/artifacts/paper/fitted-start.ts';

const WORDS: CardWords = {
  siteName: 'Toy Archive',
  id: 'TA-P-000001',
  source: 'Privacy Policy, as captured 1 March 2026',
  quotation: '“We share your reading list with partners who recommend books.”',
  direction: 'ltr',
  title: 'Sharing with partners',
  digest: '28a9eb83 e20ef9b7…',
};

const draw = (words: Partial<CardWords> = {}): Promise<Uint8Array> =>
  drawCard({
    kind: 'png',
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    content: cardBox({ ...WORDS, ...words }),
  });

const sizeOf = (png: Uint8Array): readonly number[] => {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('a card is 1200 by 630 pixels, with a palette, and the same bytes again', async () => {
  const card = await draw();
  expect(sizeOf(card)).toEqual([1200, 630]);
  expect(card[25]).toBe(3);
  expect(card.length).toBeLessThan(40_000);
  expect(Buffer.from(await draw()).equals(card)).toBe(true);
});

test.each([
  [
    'markup',
    '<b>&amp;</b> <script>alert(1)</script> </text><image href="https://host.example/x"/>',
  ],
  ['a word without end', 'a'.repeat(600)],
  ['Arabic', 'نشارك معرّف جهازك والموضوعات'],
  ['Japanese', '当社は、必要と判断した場合'],
])('a card with %s is drawn', async (_, quotation) => {
  expect(sizeOf(await draw({ quotation, title: quotation }))).toEqual([1200, 630]);
});

describe('the fonts of the press', () => {
  test('are there, each with a shape for Latin, Greek and Cyrillic letters in one face or a stand-in', () => {
    expect(PRESS_FONTS.length).toBeGreaterThan(8);
    expect(
      missingCodePoints(['Blåbær Łódź Việt Ω я § ¶ … ≠ − ’ “ ” « » € ½ ™ 東京 かな العربية']),
    ).toEqual([]);
  });

  test('tell which characters they lack', () => {
    expect(missingCodePoints(['a 😀 ก 𓏞 a'])).toEqual([0xe01, 0x133de, 0x1f600]);
  });
});

describe('a quotation that is too long', () => {
  test('ends at a word', () => {
    const start = fittedStart([{ exact: 'We share your list. '.repeat(40) }], 60);
    expect(start).toMatch(/^(We share your list\. )+.*\S \[…\]$/);
    expect(start.length).toBeLessThan(66);
  });

  test('gets half as many letters where they are twice as wide', () => {
    const start = fittedStart([{ exact: '当'.repeat(300) }], 64);
    expect(start).toBe(`${'当'.repeat(30)} […]`);
  });
});
