import type { Instant } from '../../../src/domain/instants.ts';
import { currentInstant } from '../../../src/io/clock.ts';
import { UsageError, type CommandIo } from '../../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../../folders.ts';
import { givenInstant } from '../../given-instant.ts';
import type { ContentRun } from './change-content.ts';

/** Options of a command that changes one thing in a content folder. */
export const SUBJECT_OPTIONS = {
  content: FOLDER_OPTIONS.content,
  cache: FOLDER_OPTIONS.cache,
  at: { type: 'string' },
} as const;

/** How such a command was called. */
export interface SubjectCall {
  /** What is named. */
  readonly subject: string;
  readonly at: Instant;
  readonly run: ContentRun;
}

/**
 * Takes what commands that change one thing have in common from a call.
 *
 * @param none - what to say when not exactly one thing is named
 * @throws UsageError then, for an instant that is none, and for a folder that is not there
 */
export function subjectCall(
  call: {
    readonly values: { readonly content: string; readonly cache: string; readonly at?: string };
    readonly positionals: readonly string[];
  },
  none: string,
  io: CommandIo,
): SubjectCall {
  const { values, positionals } = call;
  const [subject, ...more] = positionals;
  if (subject === undefined || more.length > 0) throw new UsageError(none);
  return {
    subject,
    at: givenInstant(values.at) ?? currentInstant(),
    run: { content: existingFolder(values.content), cache: values.cache, io },
  };
}
