import { expect, test } from 'vitest';
import { formatPinpoint } from '../../../src/domain/pinpoint.ts';

const range = (first: number, last = first): { first: number; last: number } => ({ first, last });

test.each([
  [[], ''],
  [[range(9)], '¶ 9'],
  [[range(9), range(9)], '¶ 9'],
  [[range(9, 10)], '¶¶ 9–10'],
  [[range(9), range(10)], '¶¶ 9–10'],
  [[range(9), range(11), range(14)], '¶¶ 9, 11, 14'],
  [[range(14), range(9, 11), range(10, 12)], '¶¶ 9–12, 14'],
] as const)('%j is written %s', (ranges, expected) => {
  expect(formatPinpoint(ranges)).toBe(expected);
});
