import type { DefaultTreeAdapterTypes } from 'parse5';
import { integerAttribute, isPreformatted } from './html-elements.ts';
import { Numbering } from './numbering.ts';
import { TableGrid } from './table-grid.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What a paragraph is when its text stands in one setting. Every element that gives a role gives an object of its own. */
export type Role =
  | { readonly kind: 'paragraph' | 'preformatted' | 'quotation' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly level: number; readonly ordinal?: number }
  | { readonly kind: 'cell'; readonly level: number; readonly row: number };

/** A list whose items are being read; `numbering` when it is an ordered one. */
interface List {
  readonly depth: number;
  readonly numbering?: Numbering;
}

/** What surrounds a piece of text. */
export interface Setting {
  readonly role: Role;
  readonly list?: List;
  readonly table?: TableGrid;
}

export const OUTERMOST: Setting = { role: { kind: 'paragraph' } };

/** @returns the setting inside a block element: its own role, or that of the nearest element around which has one */
export function settingOf(element: Element, around: Setting): Setting {
  if (isPreformatted(element)) return { ...around, role: { kind: 'preformatted' } };
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...around, role: { kind: 'heading', level: Number(element.tagName.slice(1)) } };
    case 'blockquote':
      return { ...around, role: { kind: 'quotation' } };
    case 'caption':
    case 'dd':
    case 'dt':
    case 'figcaption':
    case 'legend':
      return { ...around, role: { kind: 'paragraph' } };
    default:
      return settingOfList(element, around);
  }
}

function settingOfList(element: Element, around: Setting): Setting {
  const depth = (around.list?.depth ?? 0) + 1;
  switch (element.tagName) {
    case 'ol':
      return { ...around, list: { depth, numbering: new Numbering(element) } };
    case 'ul':
    case 'menu':
    case 'dir':
      return { ...around, list: { depth } };
    case 'li':
      return { ...around, role: itemOf(element, around.list) };
    default:
      return settingOfTable(element, around);
  }
}

function settingOfTable(element: Element, around: Setting): Setting {
  switch (element.tagName) {
    case 'table':
      return { ...around, table: new TableGrid() };
    case 'tr':
      around.table?.startRow();
      return around;
    case 'td':
    case 'th':
      // Lists around a table do not count for those inside its cells.
      return { role: cellOf(element, around.table) };
    default:
      return around;
  }
}

function itemOf(element: Element, list: List | undefined): Role {
  const role = { kind: 'item', level: list?.depth ?? 1 } as const;
  return list?.numbering === undefined
    ? role
    : { ...role, ordinal: list.numbering.numberOf(element) };
}

function cellOf(element: Element, table: TableGrid | undefined): Role {
  if (table === undefined) return { kind: 'paragraph' };
  const span = {
    columns: integerAttribute(element, 'colspan') ?? 1,
    rows: integerAttribute(element, 'rowspan') ?? 1,
  };
  const { row, column } = table.placeCell(span);
  return { kind: 'cell', level: column, row };
}
