import { byCodeUnit } from '../../domain/order.ts';

/** Counts by label. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(label: string, count = 1): void {
    this.#counts.set(label, this.of(label) + count);
  }

  of(label: string): number {
    return this.#counts.get(label) ?? 0;
  }

  /** @returns what was counted, labels in code unit order */
  counts(): ReadonlyMap<string, number> {
    return new Map([...this.#counts].sort(([a], [b]) => byCodeUnit(a, b)));
  }
}
