/** Steps of comparing that are left. Counted and not timed, so that every machine gives up at the same point. */
export class Budget {
  #steps: number;

  constructor(steps: number) {
    this.#steps = steps;
  }

  /** @returns whether there were so many steps left */
  spend(steps: number): boolean {
    this.#steps -= steps;
    return this.#steps >= 0;
  }
}
