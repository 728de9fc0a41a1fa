import type { ContentPath } from '../domain/records.ts';
import { CODES } from './codes.ts';

/** A place in the content: a position, a whole file, or none. Lines and columns count from 1, columns in UTF-16 units. */
export type Place =
  | {
      readonly at: 'position';
      readonly file: ContentPath;
      readonly line: number;
      readonly column: number;
    }
  | { readonly at: 'file'; readonly file: ContentPath }
  | { readonly at: 'archive' };

/** `error` stops a build; `warning` is printed and does not; `notice` tells of something that is not wrong. */
export type Severity = 'error' | 'warning' | 'notice';

export type DiagnosticCode = keyof typeof CODES;

/** Another place that helps to understand a diagnostic, with what it has to do with it. */
export interface RelatedPlace {
  readonly place: Place;
  readonly label: string;
}

/** A content problem as a value. */
export interface Diagnostic {
  /** Permanent and documented: `<subject>/<fault>`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, what was expected, and what to do: plain text, one sentence a line. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

/** @returns a diagnostic with the severity of its code; the code's remedy is added as the last line of the message */
export function diagnostic(
  code: DiagnosticCode,
  place: Place,
  message: string,
  related: readonly RelatedPlace[] = [],
): Diagnostic {
  const { severity, remedy } = CODES[code];
  return { code, severity, place, message: `${message}\n${remedy}`, related };
}

/** @returns the place of a whole file */
export function wholeFile(file: ContentPath): Place {
  return { at: 'file', file };
}

/** @returns whether any of the diagnostics stops a build */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}
