import { CODES } from '../../diagnostics/codes.ts';
import type { Diagnostic, Place, Severity } from '../../diagnostics/diagnostic.ts';
import { plural } from './numbers.ts';
import type { StateView } from './evidence.ts';

const STATES = {
  error: { glyph: 'diamond', word: 'Error' },
  warning: { glyph: 'ring', word: 'Warning' },
  notice: { glyph: 'disc', word: 'Notice' },
} as const satisfies Record<Severity, StateView>;

export const severityState = (severity: Severity): StateView => STATES[severity];

/** @returns a place in words, by its path in the content folder: `archive.json, line 3, column 5` */
export function placeWords(place: Place): string {
  switch (place.at) {
    case 'position':
      return `${place.file}, line ${place.line}, column ${place.column}`;
    case 'file':
      return place.file;
    case 'archive':
      return 'The whole archive';
    default:
      return place satisfies never;
  }
}

/** @returns what a diagnostic says is wrong and was expected, one sentence each, without the remedy of its code */
export function foundSentences({ code, message }: Diagnostic): readonly string[] {
  const ending = `\n${CODES[code].remedy}`;
  return (message.endsWith(ending) ? message.slice(0, -ending.length) : message).split('\n');
}

/**
 * @param text - the program's own words, which it writes as terminals print them
 * @returns the words as pages print them, with curly quotation marks and apostrophes
 */
export function typographic(text: string): string {
  return text.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
}

/** @returns for instance `2 warnings and 1 notice`; `no warnings` when there is nothing */
export function countedBySeverity(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'notice'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity)] as const)
    .filter(([, found]) => found.length > 0)
    .map(([severity, { length }]) => plural(length, severity));
  if (counts.length === 0) return 'no warnings';
  return [counts.slice(0, -1).join(', '), ...counts.slice(-1)].filter(Boolean).join(' and ');
}
