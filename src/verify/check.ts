import { PROBLEMS, type ProblemCode } from './codes.ts';
import type { PublishedArchive } from './published-archive.ts';

/** Something that does not hold. */
export interface Problem {
  readonly code: ProblemCode;
  /** The file that it is about, from the root of the archive. */
  readonly path: string;
  /** What is wrong and what to do: plain text, one sentence a line. */
  readonly message: string;
}

/** What a check found. */
export interface CheckResult {
  /** What was compared with what, with figures: a sentence that says no more than was done. */
  readonly summary: string;
  readonly problems: readonly Problem[];
}

/** One thing that is verified of a published archive. */
export interface ReleaseCheck {
  readonly id: string;
  /** What it is called in a report. */
  readonly label: string;
  run(published: PublishedArchive): Promise<CheckResult>;
}

/** @returns a problem; what to do about it is added as the last line of the message */
export function problem(code: ProblemCode, path: string, message: string): Problem {
  return { code, path, message: `${message}\n${PROBLEMS[code].remedy}` };
}
