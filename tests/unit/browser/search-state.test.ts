import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatState,
  isAsking,
  parseState,
  withToggled,
} from '../../../src/browser/search/search-state.ts';

const QUERY = '?q=advertising+information&severity=high&severity=medium&order=newest&page=3';

test('reads a search from an address and writes the same address', () => {
  const state = parseState(QUERY);
  expect(state.words).toBe('advertising information');
  expect(state.chosen.get('severity')).toEqual(['high', 'medium']);
  expect(state.order).toBe('newest');
  expect(formatState(state)).toBe(QUERY);
});

test('leaves out what it does not know, and pages that cannot be', () => {
  const state = parseState('?q=a&utm_source=x&page=-2&order=random');
  expect(formatState(state)).toBe('?q=a');
});

test('a search that is written and read is the same search', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
  const search = fc.record({
    words: fc.string(),
    lookUp: fc.string(),
    chosen: values.map((list) => new Map([['platform', [...list].sort()] as const])),
    order: fc.constantFrom('best', 'newest', 'oldest'),
    page: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(search, (state) => {
      expect(parseState(formatState(state))).toEqual(state);
    }),
  );
});

test('choosing a value twice takes it back, and a change begins at the first page', () => {
  const once = withToggled(parseState(QUERY), 'part', 'clause');
  expect(once.chosen.get('part')).toEqual(['clause']);
  expect(once.page).toBe(1);
  expect(withToggled(once, 'part', 'clause').chosen.has('part')).toBe(false);
});

test('nothing is asked without words and filters', () => {
  expect(isAsking(parseState('?q=+&order=newest'))).toBe(false);
  expect(isAsking(parseState('?year=2026'))).toBe(true);
});
