import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assuranceOf, type AssuranceGrounds } from '../../../src/domain/assurance.ts';
import type { EvidenceRowName, EvidenceState } from '../../../src/domain/evidence.ts';
import { instantFrom } from '../../support/instant.ts';

type States = Partial<Record<EvidenceRowName, EvidenceState>>;

const grounds = (states: States, more: Partial<AssuranceGrounds> = {}): AssuranceGrounds => ({
  states: new Map(Object.entries(states) as [EvidenceRowName, EvidenceState][]),
  times: [],
  copies: { recorded: 0, compared: 0 },
  ...more,
});

const HELD: States = { snapshot: 'held', digest: 'verified', quotation: 'verified' };
const NOT_HELD: States = { snapshot: 'recorded', digest: 'recorded', quotation: 'recorded' };

const time = fc.record({
  signer: fc.string({ minLength: 1 }),
  stampedAt: fc
    .integer({ min: 0, max: 4e9 })
    .map((s) => instantFrom(new Date(s * 1000).toISOString().replace('.000Z', 'Z'))),
  size: fc.option(fc.nat(), { nil: undefined }),
});

const anyGrounds: fc.Arbitrary<AssuranceGrounds> = fc
  .record({
    isHeld: fc.boolean(),
    entry: fc.option(fc.record({ index: fc.nat(), size: fc.nat(), isSigned: fc.boolean() }), {
      nil: undefined,
    }),
    times: fc.array(time, { maxLength: 3 }),
    recorded: fc.nat({ max: 3 }),
  })
  .map(({ isHeld, entry, times, recorded }) =>
    grounds(isHeld ? HELD : NOT_HELD, { entry, times, copies: { recorded, compared: 0 } }),
  );

describe('an assurance', () => {
  test('names what nobody’s evidence shows, whatever there is', () => {
    fc.assert(
      fc.property(anyGrounds, (given) => {
        expect(assuranceOf(given).limits.slice(-3)).toEqual([
          'server',
          'other-readers',
          'legal-effect',
        ]);
      }),
    );
  });

  test.each<[string, (given: AssuranceGrounds) => AssuranceGrounds | undefined]>([
    [
      'a timestamp',
      (given) => (given.times.length === 0 ? undefined : { ...given, times: given.times.slice(1) }),
    ],
    [
      'the entry in the log',
      (given) => (given.entry === undefined ? undefined : { ...given, entry: undefined }),
    ],
    [
      'every copy elsewhere',
      (given) =>
        given.copies.recorded === 0
          ? undefined
          : { ...given, copies: { recorded: 0, compared: 0 } },
    ],
    [
      'the stored file',
      (given) =>
        given.states.get('snapshot') !== 'held'
          ? undefined
          : { ...given, states: grounds(NOT_HELD).states },
    ],
  ])('shows less without %s, and no fewer limits', (_, without) => {
    fc.assert(
      fc.property(anyGrounds, (given) => {
        const less = without(given);
        fc.pre(less !== undefined);
        const [before, after] = [assuranceOf(given), assuranceOf(less)];
        expect(after.shown.length).toBeLessThan(before.shown.length);
        for (const fact of after.shown) expect(before.shown).toContainEqual(fact);
        expect(after.limits.length).toBeGreaterThanOrEqual(before.limits.length);
      }),
    );
  });

  test.each<[string, States, string]>([
    [
      'a file that is another one',
      { snapshot: 'failed', digest: 'failed', quotation: 'unconfirmed' },
      'mismatch',
    ],
    [
      'words that were not found',
      { snapshot: 'held', digest: 'verified', quotation: 'failed' },
      'not-in-source',
    ],
    [
      'a file without an earlier digest',
      { snapshot: 'held', digest: 'none', quotation: 'unconfirmed' },
      'no-earlier-digest',
    ],
  ])('of %s says so, and never that the words stand there', (_, states, limit) => {
    const { shown, limits } = assuranceOf(grounds(states));
    expect(limits).toContain(limit);
    expect(shown).not.toContainEqual({ kind: 'quotation' });
  });
});
