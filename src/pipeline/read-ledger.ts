import { diagnostic, wholeFile, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../domain/records.ts';
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger } from '../domain/sealed/ledger.ts';
import { lineOf, parseLedgerLines } from '../parse/ledger-lines.ts';
import { contentFileAt } from '../parse/layout.ts';
import { typedLine, type TypedLine } from '../validate/ledger/typed-line.ts';
import { chainProblem } from '../verify/ledger/chain.ts';
import { sequenceProblems } from '../verify/ledger/sequence.ts';
import { LedgerObjects } from './ledger-objects.ts';
import { LedgerReader } from './ledger-reader.ts';
import type { ContentSource, ProgressPort } from './ports.ts';

/** A ledger that was read whole, with the means to read its objects again. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly objects: LedgerObjects;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the ledger of a content folder and verifies it: the chain of its lines, and the digest and form of
 * every object that they name. What is found wrong is an error, since none of it may ever change.
 */
export function readLedger(content: ContentSource, progress: ProgressPort): LoadedLedger {
  const files = content.list();
  const objects = new LedgerObjects(content, files);
  const lying = files.filter((file) => contentFileAt(file).kind === 'ledger-object');
  if (!files.includes(LEDGER_FILE))
    return { ledger: EMPTY_LEDGER, objects, diagnostics: unlisted(lying) };
  const { lines, diagnostics } = readLines(content.read(LEDGER_FILE));
  const broken = diagnostics[0] ?? chainProblem(lines, placeOfLine);
  if (broken !== undefined) return { ledger: EMPTY_LEDGER, objects, diagnostics: [broken] };
  const reader = new LedgerReader(lines, objects);
  const ledger = reader.read(progress);
  const named = new Set(reader.named);
  return {
    ledger,
    objects,
    diagnostics: [
      ...sequenceProblems(
        lines.map(({ line }) => line),
        placeOfLine,
      ),
      ...reader.diagnostics,
      ...unlisted(lying.filter((file) => !named.has(file))),
    ],
  };
}

const placeOfLine = (line: number): Place => lineOf(LEDGER_FILE, line);

function readLines(bytes: Uint8Array): {
  readonly lines: readonly TypedLine[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = parseLedgerLines(LEDGER_FILE, bytes);
  const lines: TypedLine[] = [];
  for (const { at, text, value } of parsed.lines) {
    const typed = typedLine(value, text, placeOfLine(at));
    if ('code' in typed) return { lines, diagnostics: [typed] };
    lines.push(typed);
  }
  return { lines, diagnostics: parsed.diagnostics };
}

function unlisted(files: readonly ContentPath[]): readonly Diagnostic[] {
  const [first] = files;
  if (first === undefined) return [];
  const message =
    files.length === 1
      ? 'No line of the ledger names this object.'
      : `No line of the ledger names this object and ${files.length - 1} more.`;
  return [diagnostic('ledger/object-unlisted', wholeFile(first), message)];
}
