import type { FacetLabels, FacetName, FacetValue } from '../../render/search/search-record.ts';
import { copyOf, element, link } from '../dom.ts';
import type { Hit } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import { siteAddress, type PageFacts } from './page-facts.ts';

const PARTS: Readonly<Record<string, string>> = {
  clause: 'in clause',
  analysis: 'in analysis',
  document: 'in document',
  change: 'in change',
};

/** @returns one result: what it is, where it matched, the words around */
export function resultOf(
  hit: Hit,
  facets: readonly FacetLabels[],
  facts: PageFacts,
): HTMLLIElement {
  const { shown } = hit;
  const part = hit.facets.part?.[0] ?? '';
  const heading = element(
    'h2',
    '',
    link(siteAddress(facts, shown.address), element('bdi', '', shown.title)),
  );
  const where = element(
    'p',
    'result-where',
    element('bdi', '', shown.where),
    element('span', 'result-part', PARTS[part] ?? ''),
  );
  const text = element('div', 'result-text', heading, where, excerpt(hit, part));
  return element('li', 'result', text, factsOf(hit, facets));
}

/** The platform's words are set in the face of quotations, ours in that of the page. */
function excerpt({ content, places }: Hit, part: string): HTMLElement {
  const isQuoted = part === 'clause' || part === 'document';
  const pieces = excerptOf(content, places).map(({ text, isMatch }) =>
    isMatch ? element('mark', '', text) : text,
  );
  return element('p', isQuoted ? 'result-excerpt quoted' : 'result-excerpt', ...pieces);
}

function factsOf({ shown, facets: own }: Hit, facets: readonly FacetLabels[]): HTMLElement {
  const severity = labelOf(facets, 'severity', own.severity?.[0]);
  const evidence = labelOf(facets, 'evidence', own.evidence?.[0]);
  return element(
    'div',
    'result-facts',
    element('span', 'id-text', shown.id),
    ...(severity === undefined ? [] : [marked(`meter-${severity.value}`, severity.label)]),
    ...(evidence === undefined ? [] : [marked(`evidence-${evidence.value}`, evidence.label)]),
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
