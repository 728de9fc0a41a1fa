import { describe, expect, test } from 'vitest';
import { indexText } from '../../../src/domain/indexed-text.ts';
import { differenceWords, searchPassage, splitPassages } from '../../../src/draft/passages.ts';
import { paragraphsOf } from '../../support/texts.ts';

describe('a quotation', () => {
  test.each([
    ['is one passage without a separating line', 'One […] two.\nThree.', ['One […] two.\nThree.']],
    ['is cut at a line that holds […] only', 'One.\n[…]\nTwo.', ['One.', 'Two.']],
    [
      'is cut at a line that holds [...] only, with spaces around',
      'One.\n  [...] \nTwo.',
      ['One.', 'Two.'],
    ],
    ['may have CR LF line ends', 'One.\r\n[…]\r\nTwo.\r\n', ['One.', 'Two.']],
    ['has no empty passages', '[…]\nOne.\n\n[…]\n\n[…]\nTwo.\n[…]', ['One.', 'Two.']],
    ['can be empty', ' \n[…]\n', []],
  ])('%s', (_, quotation, passages) => {
    expect(splitPassages(quotation)).toEqual(passages);
  });
});

describe('looking for a passage', () => {
  const text = indexText(
    paragraphsOf('Sharing', 'We don’t share data.', 'You can object.', 'We don’t share data.'),
  );

  test('gives the characters of the text, and what was set aside', () => {
    const search = searchPassage(text, 'you can\nobject', 0);
    expect(search).toMatchObject({
      kind: 'found',
      level: 'unicode-case',
      place: { exact: 'You can object' },
    });
  });

  test('leaves a choice between places to somebody else', () => {
    const search = searchPassage(text, 'We don’t share data.', 0);
    expect(
      search.kind === 'several' && search.places.map(({ anchor }) => anchor.firstParagraph),
    ).toEqual([2, 4]);
  });

  test('takes the only place after the passage before', () => {
    const first = searchPassage(text, 'You can object.', 0);
    const end = first.kind === 'found' ? first.place.anchor.end : 0;
    expect(searchPassage(text, 'We don’t share data.', end)).toMatchObject({
      kind: 'found',
      place: { anchor: { firstParagraph: 4 } },
    });
  });

  test('says when the words stand only before the passage before', () => {
    expect(searchPassage(text, 'Sharing', 20)).toMatchObject({
      kind: 'behind',
      place: { anchor: { firstParagraph: 1 } },
    });
  });

  test('finds no words that are not there', () => {
    expect(searchPassage(text, 'We do share data.', 0)).toEqual({ kind: 'missing' });
  });

  test('words what differs, and nothing when nothing does', () => {
    expect(differenceWords('exact')).toBeUndefined();
    expect(differenceWords('whitespace')).toBe('white space');
  });
});
