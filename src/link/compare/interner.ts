/** Gives equal texts equal numbers, from 0, in the order in which they are met. */
export class Interner {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }

  numbersOf(texts: readonly string[]): Int32Array {
    return Int32Array.from(texts, (text) => this.numberOf(text));
  }
}
