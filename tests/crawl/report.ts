import type { PageFindings, Survey } from './survey.ts';

/** What a provision page and its style may weigh. */
const MAX_PROVISION_BYTES = 60_000;

/** @returns every fault of a survey, a line each */
export function faultLines({ pages, htmlErrors = [] }: Survey): readonly string[] {
  return [...pages.flatMap(linesOf), ...htmlErrors.map((line) => `html: ${line}`)];
}

function linesOf(page: PageFindings): readonly string[] {
  const { address, faults, foreign, walk = [], links, weight } = page;
  const isHeavy = page.type === 'provision' && weight > MAX_PROVISION_BYTES;
  return [
    ...faults.map(({ check, state, what }) => `${check}: ${address} (${state}): ${what}`),
    ...foreign.map((to) => `foreign: ${address}: ${to}`),
    ...errorsOf(page).map((text) => `console: ${address}: ${text}`),
    ...walk.map((what) => `keyboard: ${address}: ${what}`),
    ...links.broken.map((what) => `link: ${what}`),
    ...(isHeavy ? [`weight: ${address}: ${weight} bytes`] : []),
  ];
}

/** The browser itself reports that the page for what is not there comes with status 404. */
function errorsOf({ address, errors }: PageFindings): readonly string[] {
  return address === '/404.html' ? [] : errors;
}

/** @returns the figures of a survey as a table in Markdown */
export function formatTable(survey: Survey): string {
  const { pages, htmlErrors } = survey;
  const count = (of: (page: PageFindings) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0);
  const checks = [
    ...Map.groupBy(
      pages.flatMap(({ faults }) => faults),
      ({ check }) => check,
    ),
  ];
  const provisions = pages.filter(({ type }) => type === 'provision').map(({ weight }) => weight);
  const rows: readonly (readonly [string, string | number])[] = [
    ['pages', pages.length],
    ['page types', new Set(pages.map(({ type }) => type)).size],
    ['pages walked through by Tab', pages.filter(({ walk }) => walk !== undefined).length],
    ...checks.map(([check, faults]) => [`faults: ${check}`, faults.length] as const),
    ['faults on the way of Tab', count(({ walk = [] }) => walk.length)],
    ['errors of the Nu HTML checker', htmlErrors?.length ?? 'not run: no Java'],
    ['links followed, with fragments', count(({ links }) => links.count)],
    ['broken links', count(({ links }) => links.broken.length)],
    ['requests to other hosts', count(({ foreign }) => foreign.length)],
    ['errors in the console', count((page) => errorsOf(page).length)],
    ['heaviest provision with its style, bytes by gzip', Math.max(0, ...provisions)],
    ['heaviest page with its style, bytes by gzip', Math.max(...pages.map(({ weight }) => weight))],
  ];
  return [
    '| figure | value |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}
