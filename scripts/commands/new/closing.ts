import { join, relative } from 'node:path';
import { absoluteUrl, type SitePath } from '../../../src/domain/urls.ts';
import type { ArchiveSettings } from '../../../src/domain/records.ts';
import type { DraftFile } from '../../../src/draft/draft-file.ts';
import { callText } from '../../invocation.ts';
import type { NewRun } from './kind.ts';

/** What a command says when it is done. */
export interface Closing {
  readonly files: readonly DraftFile[];
  /** Names and values, one line each. */
  readonly facts: readonly (readonly [string, string])[];
  /** What to do next, in sentences; a call on a line of its own is indented. */
  readonly next: readonly string[];
}

/** Prints what was written, facts about it, and what to do next. */
export function closeWith({ files, facts, next }: Closing, { content, io }: NewRun): void {
  const written = files.map(({ path }) => relative(process.cwd(), join(content, path)));
  const width = Math.max(0, ...facts.map(([name]) => name.length));
  const lines = [
    'Written:',
    ...written.map((path) => `  ${path}`),
    ...(facts.length === 0
      ? []
      : ['', ...facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`)]),
    ...(next.length === 0 ? [] : ['', 'Next:', ...next.map((line) => `  ${line}`)]),
    '',
  ];
  io.stdout.write(lines.join('\n'));
}

/** @returns a call of this program about the same content folder, as it can be pasted */
export function callFor(
  { contentOption }: NewRun,
  command: readonly string[],
  options: readonly string[] = [],
): string {
  return callText([...command, ...contentOption, ...options]);
}

/** @returns the public address at which a record will be */
export const addressOf = (settings: ArchiveSettings, path: SitePath): string =>
  absoluteUrl(settings, path);
