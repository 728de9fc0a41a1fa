import { expect, test } from 'vitest';
import { asksForSearch, type KeyPress } from '../../../src/browser/settings/search-key.ts';

const SLASH: KeyPress = {
  key: '/',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  repeat: false,
};

test('a slash asks for the search field', () => {
  expect(asksForSearch(SLASH, false, true)).toBe(true);
});

test.each([
  ['another key', { key: 's' }],
  ['a held key', { repeat: true }],
  ['Ctrl', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['Meta', { metaKey: true }],
  ['a character being composed', { isComposing: true }],
  ['a press that something else took', { defaultPrevented: true }],
])('not with %s', (_, change) => {
  expect(asksForSearch({ ...SLASH, ...change }, false, true)).toBe(false);
});

test('not while typing, and not when switched off', () => {
  expect(asksForSearch(SLASH, true, true)).toBe(false);
  expect(asksForSearch(SLASH, false, false)).toBe(false);
});
