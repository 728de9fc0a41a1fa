import type { FacetLabels, FacetName, FacetValue } from '../../domain/search/search-table.ts';
import { copyOf, element, link } from '../dom.ts';
import { excerptOf, markedPieces, type ExcerptPiece } from './excerpt.ts';
import type { Hit, HitText } from './hits.ts';
import { siteAddress, type PageFacts } from './page-facts.ts';

const PLACES: Readonly<Record<Hit['foundIn'][number], string>> = {
  title: 'title',
  clause: 'clause',
  analysis: 'analysis',
  document: 'document',
  change: 'change',
};

/** @returns one result: what it is, where it matched, the words around */
export function resultOf(
  hit: Hit,
  facets: readonly FacetLabels[],
  facts: PageFacts,
): HTMLLIElement {
  const { shown } = hit;
  const title = element('bdi', '', ...nodesOf(markedPieces(hit.title)));
  const heading = element('h2', '', link(siteAddress(facts, shown.address), title));
  const where = element('p', 'result-where', element('bdi', '', shown.where));
  if (hit.foundIn.length > 0) where.append(element('span', 'result-part', placesText(hit)));
  const text = element('div', 'result-text', heading, where, ...hit.texts.map(excerpt));
  return element('li', 'result', text, factsOf(hit, facets));
}

function placesText({ foundIn }: Hit): string {
  const names = foundIn.map((place) => PLACES[place]);
  return `in ${names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`}`;
}

/** The platform's words are set in the face of quotations, ours in that of the page. */
function excerpt({ part, marked, isCut }: HitText): HTMLElement {
  const isQuoted = part === 'clause' || part === 'document';
  const shown = element(
    'p',
    isQuoted ? 'result-excerpt quoted' : 'result-excerpt',
    ...nodesOf(excerptOf(marked, isCut)),
  );
  shown.dir = 'auto';
  return shown;
}

function nodesOf(pieces: readonly ExcerptPiece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', '', text) : text));
}

function factsOf({ shown, severity, evidence }: Hit, facets: readonly FacetLabels[]): HTMLElement {
  const level = labelOf(facets, 'severity', severity);
  const state = labelOf(facets, 'evidence', evidence);
  return element(
    'div',
    'result-facts',
    element('span', 'id-text', shown.id),
    ...(level === undefined ? [] : [marked(`meter-${level.value}`, level.label)]),
    ...(state === undefined ? [] : [marked(`evidence-${state.value}`, state.label)]),
    ...(shown.dateText === undefined ? [] : [timeOf(shown.date, shown.dateText)]),
  );
}

/** A word with the shape that the page keeps for it in a template. */
function marked(template: string, word: string): HTMLElement {
  const shape = copyOf(template);
  return shape.length === 0 ? element('span', '', word) : element('span', '', ...shape);
}

function timeOf(date: string | undefined, text: string): HTMLElement {
  const time = element('time', '', text);
  if (date !== undefined) time.dateTime = date;
  return time;
}

/** @returns the name of a facet's value */
export function labelOf(
  facets: readonly FacetLabels[],
  name: FacetName,
  value: string | undefined,
): FacetValue | undefined {
  return facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value);
}
