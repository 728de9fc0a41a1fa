import type { Paragraph } from '../../../domain/version-text.ts';

/** A paragraph with its number, from 1. */
export interface Numbered {
  readonly n: number;
  readonly paragraph: Paragraph;
}

export interface ListPart {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly entries: readonly { readonly own: Numbered; readonly children: readonly ListPart[] }[];
}

export interface TablePart {
  readonly kind: 'table';
  readonly columns: number;
  /** Cells by column from 1; a cell without text has no paragraphs, one with several has them all. */
  readonly rows: readonly (readonly (readonly Numbered[])[])[];
}

/** What a reading view is made of, in order of paragraphs. */
export type TextPart = { readonly kind: 'single'; readonly own: Numbered } | ListPart | TablePart;

/** Wider tables are shown as lines. */
const MAX_COLUMNS = 12;

/** @returns the parts of a text: lists and tables put together again, every paragraph once and in order */
export function partsOf(paragraphs: readonly Paragraph[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  const numbered = paragraphs.map((paragraph, index): Numbered => ({ n: index + 1, paragraph }));
  let at = 0;
  while (at < numbered.length) {
    const first = numbered[at];
    if (first === undefined) break;
    const { kind } = first.paragraph;
    const end = kind === 'item' || kind === 'cell' ? endOfRun(numbered, at, kind) : at + 1;
    const run = numbered.slice(at, end);
    if (kind === 'item') parts.push(...listsOf(run, levelOf(first)));
    else if (kind === 'cell') parts.push(...tablesOf(run));
    else parts.push({ kind: 'single', own: first });
    at = end;
  }
  return parts;
}

const levelOf = ({ paragraph }: Numbered): number => paragraph.level ?? 1;
const isOrdered = ({ paragraph }: Numbered): boolean => paragraph.ordinal !== undefined;

function endOfRun(all: readonly Numbered[], from: number, kind: Paragraph['kind']): number {
  let end = from;
  while (all[end]?.paragraph.kind === kind) end += 1;
  return end;
}

/** Lists of one depth, with deeper ones inside the entry before them. */
function listsOf(items: readonly Numbered[], depth: number): readonly ListPart[] {
  const lists: { isOrdered: boolean; entries: { own: Numbered; nested: Numbered[] }[] }[] = [];
  for (const own of items) {
    const list = lists.at(-1);
    const entry = list?.entries.at(-1);
    if (levelOf(own) > depth && entry !== undefined) entry.nested.push(own);
    else if (list !== undefined && list.isOrdered === isOrdered(own))
      list.entries.push({ own, nested: [] });
    else lists.push({ isOrdered: isOrdered(own), entries: [{ own, nested: [] }] });
  }
  return lists.map((list) => ({
    kind: 'list',
    isOrdered: list.isOrdered,
    entries: list.entries.map(({ own, nested }) => ({
      own,
      children: nested[0] === undefined ? [] : listsOf(nested, levelOf(nested[0])),
    })),
  }));
}

function tablesOf(cells: readonly Numbered[]): readonly TextPart[] {
  return splitTables(cells).flatMap((table): readonly TextPart[] => {
    const columns = Math.max(...table.map(levelOf));
    if (columns < 2 || columns > MAX_COLUMNS) return table.map((own) => ({ kind: 'single', own }));
    return [{ kind: 'table', columns, rows: rowsOf(table, columns) }];
  });
}

/** A new table begins where the place of a cell does not come after that of the cell before. */
function splitTables(cells: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const tables: Numbered[][] = [];
  let last: Numbered | undefined;
  for (const cell of cells) {
    const isNext = last !== undefined && comesAfter(placeOf(cell), placeOf(last));
    if (isNext) tables.at(-1)?.push(cell);
    else tables.push([cell]);
    last = cell;
  }
  return tables;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const placeOf = (cell: Numbered): CellPlace => ({
  row: cell.paragraph.row ?? 1,
  column: levelOf(cell),
});

function comesAfter(next: CellPlace, last: CellPlace): boolean {
  return next.row > last.row || (next.row === last.row && next.column >= last.column);
}

function rowsOf(cells: readonly Numbered[], columns: number): TablePart['rows'] {
  const rows = new Map<number, Numbered[][]>();
  for (const cell of cells) {
    const { row, column } = placeOf(cell);
    const cellsOfRow = rows.get(row) ?? Array.from({ length: columns }, (): Numbered[] => []);
    cellsOfRow[column - 1]?.push(cell);
    rows.set(row, cellsOfRow);
  }
  return [...rows.values()];
}
