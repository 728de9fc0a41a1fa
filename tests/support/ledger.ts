import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { parseInstant, type Instant } from '../../src/domain/instants.ts';
import { LEDGER_FILE } from '../../src/domain/sealed/ledger.ts';
import { lineDigest, lineText, type LedgerLine } from '../../src/domain/sealed/ledger-line.ts';
import type { LoadedArchive } from '../../src/pipeline.ts';
import { filesOfRelease, isEmptyPlan, releaseOf } from '../../src/pipeline/seal.ts';
import { loadContent, type ContentFiles } from './content.ts';

/** @returns content files with the release that sealing them at an instant adds; the same files when there is nothing to seal */
export function seal(files: ContentFiles, at: string): ContentFiles {
  const loaded = loadOrThrow(files);
  const plan = releaseOf(loaded);
  if (isEmptyPlan(plan)) return files;
  const setting = { context: loaded, sealedAt: instantOf(at), ledgerText: ledgerTextOf(files) };
  const written = [...filesOfRelease(plan, setting)].map(({ path, text }) => [path, text] as const);
  return { ...files, ...Object.fromEntries(written) };
}

/** @throws Error with the diagnostics when the content has errors */
export function loadOrThrow(files: ContentFiles): LoadedArchive {
  const { loaded, diagnostics } = loadContent(files);
  if (loaded === undefined || hasErrors(diagnostics))
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return loaded;
}

/** @returns the files of the ledger alone */
export function ledgerOf(files: ContentFiles): ContentFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('ledger/')));
}

export function ledgerLines(files: ContentFiles): readonly string[] {
  return ledgerTextOf(files).split('\n').slice(0, -1);
}

/** @returns the files with other lines in the ledger */
export function withLines(files: ContentFiles, lines: readonly string[]): ContentFiles {
  return { ...files, [LEDGER_FILE]: lines.map((line) => `${line}\n`).join('') };
}

/** Rewrites the ledger as somebody would who knows its form: the chain of the edited lines is whole again. */
export function forge(
  files: ContentFiles,
  edit: (lines: readonly LedgerLine[]) => readonly object[],
): ContentFiles {
  const lines = ledgerLines(files).map((text) => JSON.parse(text) as LedgerLine);
  let previous: string | undefined;
  const forged = edit(lines).map((line, index) => {
    const chained = { ...line, line: index + 1, ...(previous === undefined ? {} : { previous }) };
    const text = lineText(chained as LedgerLine);
    previous = lineDigest(text);
    return text;
  });
  return withLines(files, forged);
}

function ledgerTextOf(files: ContentFiles): string {
  const content = files[LEDGER_FILE] ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}
