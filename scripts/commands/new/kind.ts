import type { ParseArgsOptionsConfig } from 'node:util';
import type { Asker } from '../../ask.ts';
import type { CommandIo } from '../../command.ts';
import { FOLDER_OPTIONS } from '../../folders.ts';

/** What one run of `muniment new KIND` works with. */
export interface NewRun {
  readonly ask: Asker;
  readonly io: CommandIo;
  /** The content folder, absolute. */
  readonly content: string;
  /** The option as it was given, for calls that are printed; absent when it was not. */
  readonly contentOption: readonly string[];
  readonly cache: string;
}

/** One kind of record that can be made. */
export interface NewKind {
  readonly name: string;
  /** One line for the list of kinds. */
  readonly summary: string;
  readonly help: string;
  /** Options beside those of {@link COMMON_OPTIONS}. */
  readonly options: ParseArgsOptionsConfig;
  /** @returns the exit code */
  run(run: NewRun): Promise<number>;
}

export const COMMON_OPTIONS = { content: { type: 'string' }, cache: FOLDER_OPTIONS.cache } as const;

export const COMMON_HELP = `  --content DIR   the content folder; "content" when not given
  --cache DIR     where derived data is kept between runs; ".muniment" of the project when not given

What is needed and not given is asked for on a terminal; without one the command names it and ends with 2.
The record is checked before it is written. Exit codes: 0 written, 1 nothing written because of errors in
the content, 2 wrong call.
`;

/** An option that takes one text. */
export const ONE = { type: 'string' } as const;
/** An option that may be given more than once. */
export const MANY = { type: 'string', multiple: true } as const;
export const FLAG = { type: 'boolean' } as const;
