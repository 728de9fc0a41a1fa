import type { SearchRecord } from '../../src/render/search/search-record.ts';
import type { Asked } from './scan.ts';

/** A query as a reader types it, and what it asks for. */
export interface RandomQuery extends Asked {
  readonly kind: Kind;
  readonly typed: string;
}

export type Kind = 'phrase' | 'phrase and word' | 'two phrases' | 'phrase, one thing excluded';

/** How many queries of 20 are of each kind. */
const KINDS: readonly (readonly [Kind, number])[] = [
  ['phrase', 9],
  ['phrase and word', 9],
  ['two phrases', 1],
  ['phrase, one thing excluded', 1],
];
const LONGEST_PHRASE = 8;

/**
 * Queries whose phrases and words stand in the records, at places drawn at random: any record with the same chance,
 * any of its texts, any place in it. The same seed gives the same queries.
 */
export function randomQueries(
  records: readonly SearchRecord[],
  count: number,
  seed: number,
): readonly RandomQuery[] {
  const kinds = KINDS.flatMap(([kind, times]) => Array.from({ length: times }, () => kind));
  const draw = new Drawing(records, randomFrom(seed));
  return Array.from({ length: count }, (_, index) =>
    draw.query(kinds[index % kinds.length] ?? 'phrase'),
  );
}

class Drawing {
  private readonly records: readonly SearchRecord[];
  private readonly random: () => number;

  constructor(records: readonly SearchRecord[], random: () => number) {
    this.records = records;
    this.random = random;
  }

  query(kind: Kind): RandomQuery {
    const first = this.record();
    const phrase = this.phrase(first);
    const other = this.random() < 0.5 ? first : this.record();
    switch (kind) {
      case 'phrase':
        return made(kind, [phrase], []);
      case 'phrase and word':
        return made(kind, [phrase, this.word(other)], []);
      case 'two phrases':
        return made(kind, [phrase, this.phrase(first)], []);
      case 'phrase, one thing excluded':
        return made(kind, [phrase], [this.random() < 0.5 ? this.word(other) : this.phrase(other)]);
      default:
        return kind satisfies never;
    }
  }

  /** A stretch of a text, marks and line ends included. */
  private phrase(record: SearchRecord): string {
    return this.stretch(record, 2 + this.below(LONGEST_PHRASE - 1));
  }

  private word(record: SearchRecord): string {
    return this.stretch(record, 1).replaceAll(/^[-−]+|\*$/g, '');
  }

  private stretch(record: SearchRecord, length: number): string {
    const run = this.oneOf(record.texts.flatMap(({ runs }) => runs));
    const words = run.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const from = this.below(Math.max(1, words.length - length + 1));
    // A quotation mark would end the phrase that it stands in.
    const taken = words.slice(from, from + length).join(' ');
    return taken.replaceAll(/["“”„‟«»＂]/g, ' ').trim() || 'data';
  }

  private record(): SearchRecord {
    return this.oneOf(this.records);
  }

  private oneOf<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to draw from');
    return one;
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }
}

function made(kind: Kind, wanted: readonly string[], excluded: readonly string[]): RandomQuery {
  const [phrase = '', ...more] = wanted;
  const others = kind === 'two phrases' ? more.map(quoted) : more;
  const without = excluded.map((text) => `-${/\s/.test(text) ? quoted(text) : text}`);
  return { kind, wanted, excluded, typed: [quoted(phrase), ...others, ...without].join(' ') };
}

const quoted = (text: string): string => `"${text}"`;

/** Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
