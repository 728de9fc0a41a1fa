import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTableOf } from '../../../../src/browser/search/index-table.ts';
import { matching } from '../../../../src/browser/search/matching.ts';
import { byDay, byScore, segmentScores } from '../../../../src/browser/search/ranking.ts';
import { termHits } from '../../../../src/browser/search/term-hits.ts';
import {
  FACETS,
  PARTS,
  type FacetName,
  type SearchTable,
} from '../../../../src/domain/search/search-table.ts';
import {
  dayColumn,
  facetColumns,
  type FacetRow,
} from '../../../../src/render/search/facet-columns.ts';

/** A record that has two words or lacks them, part by part. */
interface Sample extends FacetRow {
  readonly parts: readonly {
    readonly part: (typeof PARTS)[number];
    readonly isTitle: boolean;
    readonly has: readonly boolean[];
  }[];
}

const VALUES = ['a', 'b', 'c'] as const;
const LABELS = FACETS.map((name) => ({
  name,
  label: name,
  values: (name === 'part' ? PARTS : VALUES).map((value) => ({ value, label: value })),
}));

const some = fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 2 });
const sample: fc.Arbitrary<Sample> = fc
  .record({
    day: fc.option(fc.constantFrom('2026-01-01', '2025-03-04', '2024-12-31'), { nil: undefined }),
    severity: some,
    regulation: some,
    parts: fc.array(
      fc.record({
        part: fc.constantFrom(...PARTS),
        isTitle: fc.boolean(),
        has: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ day, severity, regulation, parts }) => ({
    day,
    parts,
    facets: { severity, regulation, part: [...new Set(parts.map(({ part }) => part))] },
  }));

/** The table of records each of whose segments is one slot, and the places of the words: place n of a segment for word n. */
function indexOf(samples: readonly Sample[]): {
  readonly table: ReturnType<typeof indexTableOf>;
  readonly places: readonly Int32Array[];
} {
  const segments = samples.map(({ parts }) =>
    parts.map(({ part, isTitle }) => 16 + PARTS.indexOf(part) + (isTitle ? 8 : 0)),
  );
  const table: SearchTable = {
    pages: [],
    segments,
    texts: [],
    wordLists: [],
    facets: facetColumns(LABELS, samples),
    ...dayColumn(samples),
  };
  const all = samples.flatMap(({ parts }) => parts);
  const places = [0, 1, 2].map((word) =>
    Int32Array.from(
      all.flatMap(({ has }, segment) => (has[word] === true ? [segment * 32 + word] : [])),
    ),
  );
  return { table: indexTableOf(table), places };
}

type Chosen = ReadonlyMap<FacetName, readonly string[]>;
const chosen: fc.Arbitrary<Chosen> = fc
  .record({ severity: some, part: fc.uniqueArray(fc.constantFrom(...PARTS), { maxLength: 3 }) })
  .map(({ severity, part }) => {
    const entries: [FacetName, readonly string[]][] = [
      ['severity', severity],
      ['part', part],
    ];
    return new Map(entries.filter(([, values]) => values.length > 0));
  });

/** What must be found, read off the samples. */
function expected(samples: readonly Sample[], choice: Chosen): readonly number[] {
  const searched = choice.get('part') ?? PARTS;
  return samples.flatMap(({ parts, facets }, record) => {
    const own = parts.filter(({ part }) => searched.includes(part));
    const has = (word: number): boolean => own.some((text) => text.has[word] === true);
    const isLet = [...choice].every(
      ([name, values]) => name === 'part' || values.some((value) => facets[name]?.includes(value)),
    );
    return own.length > 0 && has(0) && has(1) && !has(2) && isLet ? [record] : [];
  });
}

describe('matching', () => {
  test('finds what has every wanted and no excluded term in the parts that are searched', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 12 }), chosen, (samples, choice) => {
        const { table, places } = indexOf(samples);
        const [one, two, three] = places.map((list) => termHits(list, table));
        const terms = {
          wanted: [one, two].flatMap((hits) => hits ?? []),
          excluded: three ? [three] : [],
        };
        const { records, counts } = matching(terms, { chosen: choice }, table);
        expect(records).toEqual(expected(samples, choice));
        for (const { name, values } of LABELS) {
          for (const { value } of values) {
            // Each count is what the search would find with this value alone in its facet.
            const alone = new Map(choice).set(name, [value]);
            expect(counts[name]?.[value] ?? 0, `${name} ${value}`).toBe(
              expected(samples, alone).length,
            );
          }
        }
      }),
    );
  });

  test('without a term finds every record that the filters let through', () => {
    const { table } = indexOf([
      {
        day: undefined,
        facets: { severity: ['a'] },
        parts: [{ part: 'clause', isTitle: false, has: [] }],
      },
      {
        day: undefined,
        facets: { severity: ['b'] },
        parts: [{ part: 'change', isTitle: false, has: [] }],
      },
    ]);
    const found = (choice: Chosen): readonly number[] =>
      matching({ wanted: [], excluded: [] }, { chosen: choice }, table).records;
    expect(found(new Map([['severity', ['b']]]))).toEqual([1]);
    expect(found(new Map([['part', ['clause']]]))).toEqual([0]);
  });
});

describe('order', () => {
  const text = (isTitle: boolean, ...has: readonly boolean[]): Sample['parts'][number] => ({
    part: 'clause',
    isTitle,
    has,
  });
  const samples: readonly Sample[] = [
    { day: '2025-01-01', facets: {}, parts: [text(false, true), text(false, false, true)] },
    { day: undefined, facets: {}, parts: [text(false, true, true)] },
    { day: '2026-01-01', facets: {}, parts: [text(true, true), text(false, true, true)] },
  ];
  const { table, places } = indexOf(samples);
  const wanted = places.slice(0, 2).map((list) => termHits(list, table));

  test('is best where the title has a word, then where the words meet in one segment', () => {
    const scores = segmentScores({ wanted, excluded: [] }, 15, table);
    expect(byScore([0, 1, 2], scores, table)).toEqual([2, 1, 0]);
  });

  test('by day keeps what has no day at the end', () => {
    expect(byDay([0, 1, 2], table, true)).toEqual([2, 0, 1]);
    expect(byDay([0, 1, 2], table, false)).toEqual([0, 2, 1]);
  });
});
