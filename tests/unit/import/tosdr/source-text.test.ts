import { describe, expect, test } from 'vitest';
import {
  foldName,
  plainLine,
  topicIds,
  withoutRating,
} from '../../../../src/import/tosdr/source-text.ts';

describe('a line of the source', () => {
  test.each([
    ['Terms &amp; lamps', 'Terms & lamps'],
    ['  two\n lines ', 'two lines'],
    ['<b>Bold</b> light<br>', 'Bold light'],
    ['5 < 6 &gt; 4', '5 < 6 > 4'],
  ])('%j reads %j', (source, text) => {
    expect(plainLine(source)).toBe(text);
  });

  test('keeps a name that is nothing but markup', () => {
    expect(plainLine('<html>')).toBe('<html>');
  });
});

describe('a title', () => {
  test.each([
    ['[Bad] They dim the lamp-bad-undefined', 'They dim the lamp'],
    ['They dim the lamp-neutral-15', 'They dim the lamp'],
    ['LAMP [good] You choose the light', 'LAMP You choose the light'],
    ['"Lamp logs light"-neutral-undefined', '"Lamp logs light"'],
    ['A well-lit room', 'A well-lit room'],
    ['[sic] stays', '[sic] stays'],
  ])('%j becomes %j', (source, title) => {
    expect(withoutRating(source)).toBe(title);
  });
});

test('topics that were joined into one are told apart', () => {
  expect(topicIds(['track%22%2C+%22third', 'cookies', 'undefined'])).toEqual([
    'track',
    'third',
    'cookies',
  ]);
});

test('names are compared without case, underscores and needless spaces', () => {
  expect(foldName(' Terms_of  USE ')).toBe(foldName('terms of use'));
});
