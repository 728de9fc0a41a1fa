import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Capture, Provision } from '../domain/records.ts';
import type { AnchorResult } from './anchor.ts';
import type { PlaceFinder } from './input.ts';

/** Which passage of which provision was looked for, and where. */
export interface PassageSubject {
  readonly provision: Provision;
  /** Place in the list of passages, from 0. */
  readonly row: number;
  readonly capture: Capture;
}

/** @returns what is wrong with a passage, or `undefined` when it was found at one decided place */
export function anchorDiagnostic(result: AnchorResult, subject: PassageSubject, at: PlaceFinder): Diagnostic | undefined {
  void result; void subject; void at; void diagnostic;
  return undefined;
}
