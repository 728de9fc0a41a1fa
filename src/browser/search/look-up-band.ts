import { copyOf, element, link } from '../dom.ts';
import type { Asked } from './asked.ts';
import type { LookedUp } from './look-up.ts';
import { siteAddress, type PageFacts } from './page-facts.ts';

/** Rows of an ambiguous hash that are listed; more digits give fewer. */
const MOST = 50;

/** @returns what a look-up found, or that nothing with it is recorded here */
export function lookUpBand(
  asked: Asked,
  found: readonly LookedUp[],
  facts: PageFacts,
): HTMLElement {
  if (found.length === 0) return element('div', 'look-up-band', element('p', '', noneText(asked)));
  const matches = found.length === 1 ? '1 match' : `${found.length} matches`;
  const rows = found.slice(0, MOST).map((answer) => rowOf(answer, facts));
  return element(
    'div',
    'look-up-band found',
    element('p', 'small', `${matches} for ${textOf(asked)}`),
    element('ul', '', ...rows),
  );
}

function rowOf({ title, id, path, detail, state }: LookedUp, facts: PageFacts): HTMLLIElement {
  return element(
    'li',
    '',
    link(siteAddress(facts, path), title),
    ' ',
    element('span', 'id-text', id),
    ` ${detail}. `,
    ...(state === undefined ? [] : [...copyOf(`glyph-${state.glyph}`), ` ${state.word}`]),
  );
}

function noneText(asked: Asked): string {
  switch (asked.kind) {
    case 'digest':
      return `No file with this hash is recorded here: ${asked.digits}`;
    case 'address':
      return `No document retrieved from this address is recorded here: ${asked.url}`;
    case 'id':
    case 'words':
      return `“${textOf(asked)}” is no record id of this archive, no hash of 8 or more digits, and no address.`;
    default:
      return asked satisfies never;
  }
}

/** @returns that a list could not be read, and what that means for the answer */
export function unreadText({ kind }: Asked): string {
  const list = kind === 'address' ? 'source addresses' : 'hashes';
  return `The list of ${list} could not be read, so nothing was looked up.`;
}

function textOf(asked: Asked): string {
  switch (asked.kind) {
    case 'digest':
      return asked.digits;
    case 'address':
      return asked.url;
    case 'id':
      return asked.id;
    case 'words':
      return asked.words;
    default:
      return asked satisfies never;
  }
}
