import { element, link } from '../dom.ts';
import { comparisonOf, type Comparison, type ListedCapture } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';

/**
 * Makes a list of captures answer for two of them that its address names, `?from=…&to=…`: goes on to the
 * change between them where there is just one, and otherwise shows what is between them. Puts in the fields
 * by which two others are chosen.
 */
export function startCaptureList(): void {
  const room = document.querySelector('.compare-room');
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-capture]')].reverse();
  if (room === null || rows.length < 2) return;
  const captures = rows.map(listedCapture);
  const asked = new URLSearchParams(location.search);
  const keys = [asked.get('from') ?? '', asked.get('to') ?? ''] as const;
  const isAsked = asked.has('from') && asked.has('to');
  const comparison = isAsked ? comparisonOf(captures, keys) : undefined;
  if (comparison?.kind === 'one-change') return location.replace(comparison.change);
  room.append(compareForm(captures, isAsked ? keys : undefined));
  if (comparison === undefined) return undefined;
  const answer = element('p', 'compare-answer', `${comparisonWords(comparison)} `);
  if (narrow(rows, comparison)) answer.append(link(location.pathname, 'Show all captures'));
  room.append(answer);
  return undefined;
}

function listedCapture(row: HTMLElement): ListedCapture {
  return {
    key: row.dataset['capture'] ?? '',
    label: row.querySelector('time')?.textContent ?? '',
    text: row.dataset['text'],
    change: row.querySelector<HTMLAnchorElement>('a.redline-link')?.href,
  };
}

/** Leaves what is between the two captures. @returns whether anything else was shown */
function narrow(rows: readonly HTMLElement[], comparison: Comparison): boolean {
  if (comparison.kind !== 'span') return false;
  const kept = new Set(comparison.captures.map(({ key }) => key));
  const isKept = (row: HTMLElement): boolean => kept.has(row.dataset['capture'] ?? '');
  for (const row of rows) row.hidden = !isKept(row);
  // What the earlier capture itself had brought is no part of the answer.
  const first = rows.find(isKept)?.querySelector('.brought');
  first?.replaceChildren('the earlier of the two');
  return true;
}

function compareForm(
  captures: readonly ListedCapture[],
  keys: readonly [string, string] | undefined,
): HTMLFormElement {
  const [first, last] = [captures[0]?.key ?? '', captures.at(-1)?.key ?? ''];
  const [from, to] = keys ?? [first, last];
  const form = element(
    'form',
    'compare-form',
    ...captureChoice('from', 'Compare', captures, from),
    ...captureChoice('to', 'with', captures, to),
    element('button', 'button', 'Show changes'),
  );
  form.method = 'get';
  form.setAttribute('aria-label', 'Compare captures');
  return form;
}

/** The latest capture stands first, as in the list. */
function captureChoice(
  name: 'from' | 'to',
  label: string,
  captures: readonly ListedCapture[],
  chosen: string,
): readonly HTMLElement[] {
  const options = captures.toReversed().map((one) => {
    const option = element('option', '', one.label);
    option.value = one.key;
    option.selected = one.key === chosen;
    return option;
  });
  const select = element('select', '', ...options);
  Object.assign(select, { name, id: `compare-${name}` });
  const labelled = element('label', '', label);
  labelled.htmlFor = select.id;
  return [labelled, select];
}
