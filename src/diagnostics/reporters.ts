import { byCodeUnit } from '../domain/order.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/** @returns diagnostics by file, line, column and code; those of no file last */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodeUnit(fileOf(a.place), fileOf(b.place)) ||
      lineOf(a.place) - lineOf(b.place) ||
      columnOf(a.place) - columnOf(b.place) ||
      byCodeUnit(a.code, b.code) ||
      byCodeUnit(a.message, b.message),
  );
}

/**
 * A report for people, one block per diagnostic and a closing count.
 *
 * @param root - put before every file name, for instance `content/`
 */
export function reportAsText(diagnostics: readonly Diagnostic[], root: string): string {
  const blocks = inReadingOrder(diagnostics).map((one) =>
    [
      placeText(one.place, root),
      `  ${one.severity}  ${one.code}`,
      ...one.message.split('\n').map((sentence) => `  ${sentence}`),
      ...one.related.map(
        (related) => `  related: ${related.label} in ${placeText(related.place, root)}`,
      ),
      '',
    ].join('\n'),
  );
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${countText(diagnostics)}\n`;
}

/** @returns for instance `2 errors, 1 warning`; notices are counted when there are any */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): string => {
    const number = diagnostics.filter((one) => one.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  };
  const notices = diagnostics.some(({ severity }) => severity === 'notice');
  return [count('error'), count('warning'), ...(notices ? [count('notice')] : [])].join(', ');
}

/** @returns a JSON array of the diagnostics with two-space indentation */
export function reportAsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(inReadingOrder(diagnostics), undefined, 2)}\n`;
}

/** @returns one workflow command per diagnostic, as GitHub Actions reads them from standard output */
export function reportAsAnnotations(diagnostics: readonly Diagnostic[], root: string): string {
  return inReadingOrder(diagnostics)
    .map((one) => {
      const properties = [
        ...(one.place.at === 'archive' ? [] : [`file=${escapeProperty(root + one.place.file)}`]),
        ...(one.place.at === 'position'
          ? [`line=${one.place.line}`, `col=${one.place.column}`]
          : []),
        `title=${escapeProperty(one.code)}`,
      ];
      return `::${one.severity} ${properties.join(',')}::${escapeMessage(one.message)}\n`;
    })
    .join('');
}

function placeText(place: Place, root: string): string {
  switch (place.at) {
    case 'position':
      return `${root}${place.file}:${place.line}:${place.column}`;
    case 'file':
      return `${root}${place.file}`;
    case 'archive':
      return '(whole archive)';
    default:
      return place satisfies never;
  }
}

const fileOf = (place: Place): string => (place.at === 'archive' ? '\uffff' : place.file);
const lineOf = (place: Place): number => (place.at === 'position' ? place.line : 0);
const columnOf = (place: Place): number => (place.at === 'position' ? place.column : 0);

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
