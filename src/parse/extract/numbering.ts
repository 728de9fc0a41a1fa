import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, integerAttribute } from './html-elements.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The numbers of the items of one ordered list, as a browser gives them. */
export class Numbering {
  #next: number;
  readonly #step: 1 | -1;

  constructor(list: Element) {
    const isReversed = attribute(list, 'reversed') !== undefined;
    const items = list.childNodes.filter((child) => child.nodeName === 'li').length;
    this.#next = integerAttribute(list, 'start') ?? (isReversed ? items : 1);
    this.#step = isReversed ? -1 : 1;
  }

  /** @returns the number of the next item: its own `value`, or the one that is due */
  numberOf(entry: Element): number {
    const number = integerAttribute(entry, 'value') ?? this.#next;
    this.#next = number + this.#step;
    return number;
  }
}
