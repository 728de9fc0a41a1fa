import { describe, expect, test } from 'vitest';
import { plainAddress, whatIsAsked } from '../../../src/browser/search/asked.ts';

const DIGEST = 'c47ac9012bb4896e'.repeat(4);

describe('what is asked', () => {
  test.each([
    ['CA-P-010857', { kind: 'id', id: 'CA-P-010857' }],
    [' ca-d-00248 ', { kind: 'id', id: 'CA-D-00248' }],
    ['c47ac901', { kind: 'digest', digits: 'c47ac901' }],
    ['C47AC901 2BB4896E', { kind: 'digest', digits: 'c47ac9012bb4896e' }],
    [`sha256:${DIGEST}`, { kind: 'digest', digits: DIGEST }],
    ['20260511', { kind: 'digest', digits: '20260511' }],
    ['https://example.com/terms', { kind: 'address', url: 'https://example.com/terms' }],
  ])('%s', (text, asked) => {
    expect(whatIsAsked(text, 'CA')).toEqual(asked);
  });

  test.each([
    ['facade', 'fewer than eight digits are words'],
    ['CA-P-10857', 'an id that is not in canonical form'],
    ['TA-P-010857', 'an id of another archive'],
    [`${DIGEST}0`, 'more digits than a digest has'],
    ['advertising information', 'words'],
  ])('%s is taken as words: %s', (text) => {
    expect(whatIsAsked(text, 'CA')).toEqual({ kind: 'words', words: text });
  });
});

test('addresses are the same without scheme, www, fragment and final slash; the path keeps its case', () => {
  expect(plainAddress('https://www.Example.com/Terms/#top')).toBe('example.com/Terms');
  expect(plainAddress('http://example.com/Terms')).toBe('example.com/Terms');
  expect(plainAddress('https://example.com/terms?v=2')).not.toBe(
    plainAddress('https://example.com/terms'),
  );
});
