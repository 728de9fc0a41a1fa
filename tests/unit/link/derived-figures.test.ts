import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../../src/domain/archive.ts';
import { parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import { parseInstant, wholeMonthsBetween, type Instant } from '../../../src/domain/instants.ts';
import { monthsMonitored } from '../../../src/link/derive/months-monitored.ts';
import { firstSeenAt, lastSeenAt } from '../../../src/link/derive/seen.ts';
import { stabilityOf } from '../../../src/link/derive/stability.ts';

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`not an instant: ${text}`);
  return parsed;
}

/** Sightings a day apart: `p` present, `a` absent, `h` partly. */
function sightings(pattern: string): readonly Sighting[] {
  const presence = { p: 'present', a: 'absent', h: 'partly' } as const;
  return [...pattern].map((letter, day): Sighting => {
    const capture = parseCaptureKey(`202605${String(day + 10)}T000000Z`);
    if (capture === undefined || !(letter in presence)) throw new Error(`no sighting ${letter}`);
    return {
      capture,
      capturedAt: instant(`2026-05-${day + 10}T00:00:00Z`),
      presence: letter === 'p' ? 'present' : letter === 'a' ? 'absent' : 'partly',
    };
  });
}

describe('stability', () => {
  test.each([
    ['p', 0, 'not-counted'],
    ['', 0, 'not-counted'],
    ['ha', 1, 'not-counted'],
    ['pp', 0, 'stable'],
    ['ppp', 1, 'mostly-stable'],
    ['ppp', 2, 'mostly-stable'],
    ['papap', 3, 'changing'],
    ['ppa', 1, 'gone'],
    ['pph', 1, 'gone'],
  ])('of sightings "%s" with %i changes is %s', (pattern, changes, expected) => {
    expect(stabilityOf(sightings(pattern), changes)).toBe(expected);
  });
});

describe('first and last sighting', () => {
  test('are those in which every passage stood', () => {
    expect(firstSeenAt(sightings('ahpp'))).toBe('2026-05-12T00:00:00Z');
    expect(lastSeenAt(sightings('ppha'))).toBe('2026-05-11T00:00:00Z');
    expect(firstSeenAt(sightings('aa'))).toBeUndefined();
  });
});

describe('months monitored', () => {
  test('are whole months, rounded down', () => {
    expect(monthsMonitored(sightings('ppppppppp'))).toBe(0);
    expect(monthsMonitored([])).toBeUndefined();
    const months = (from: string, to: string): number =>
      wholeMonthsBetween(instant(from), instant(to));
    expect(months('2026-05-11T22:25:31Z', '2026-06-11T22:25:30Z')).toBe(0);
    expect(months('2026-05-11T22:25:31Z', '2026-06-11T22:25:31Z')).toBe(1);
    expect(months('2025-12-31T00:00:00Z', '2026-03-01T00:00:00Z')).toBe(2);
  });
});
