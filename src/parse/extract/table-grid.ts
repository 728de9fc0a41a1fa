// Limits of the HTML Standard.
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/** How many columns and rows a cell reaches over, as its attributes say. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** Where the cells of one table stand: cells that reach over several rows take their place in each. */
export class TableGrid {
  #row = 0;
  #column = 1;
  /** Last row that a cell from above reaches, by column. */
  readonly #reach = new Map<number, number>();

  startRow(): void {
    this.#row += 1;
    this.#column = 1;
  }

  /** Puts the next cell of the row into the first free column. @returns its place, both numbers from 1 */
  placeCell(span: Span): { readonly row: number; readonly column: number } {
    while ((this.#reach.get(this.#column) ?? 0) >= this.#row) this.#column += 1;
    const column = this.#column;
    const columns = span.columns < 1 || span.columns > MOST_COLUMNS ? 1 : span.columns;
    // A span of 0 rows reaches to the end of the table's part.
    const rows = span.rows === 0 ? MOST_ROWS : Math.min(Math.max(span.rows, 1), MOST_ROWS);
    this.#column = column + columns;
    for (let reached = column; rows > 1 && reached < this.#column; reached += 1) {
      this.#reach.set(reached, this.#row + rows - 1);
    }
    return { row: this.#row, column };
  }
}
