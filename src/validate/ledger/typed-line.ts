import { diagnostic, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import {
  LEDGER_FORM,
  lineDigest,
  lineText,
  type LedgerLine,
} from '../../domain/sealed/ledger-line.ts';
import type { Digest } from '../../domain/digest.ts';
import { ledgerLineSchema } from '../schemas/ledger-line.ts';
import { problemOf } from './problem.ts';

/** A line of the ledger with its digest, which the next line has to name. */
export interface TypedLine {
  readonly line: LedgerLine;
  readonly digest: Digest;
}

/**
 * Types one line of the ledger.
 *
 * @param text - as it stands in the file: the same value in other bytes is refused
 */
export function typedLine(value: unknown, text: string, place: Place): TypedLine | Diagnostic {
  const form = memberOf(value, 'form');
  if (memberOf(value, 'type') === 'ledger' && form !== LEDGER_FORM) {
    return diagnostic(
      'ledger/form',
      place,
      `The ledger says that its form is ${JSON.stringify(form)}. This program reads "${LEDGER_FORM}".`,
    );
  }
  const result = ledgerLineSchema.safeParse(value);
  if (!result.success) return diagnostic('ledger/syntax', place, problemOf(result.error));
  if (lineText(result.data) !== text)
    return diagnostic('ledger/syntax', place, 'The line is not canonical JSON (RFC 8785).');
  return { line: result.data, digest: lineDigest(text) };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
