/** The streams of a command: results on `stdout`; progress, questions and diagnostics on `stderr`; answers from `stdin`, if there is one. */
export interface CommandIo {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin?: NodeJS.ReadStream;
}

/** Exit codes of every command. */
export const EXIT = {
  /** Done, nothing wrong. */
  fine: 0,
  /** The content has errors; nothing was published. */
  content: 1,
  /** The command was called wrongly. */
  usage: 2,
} as const;

/** One word of the `muniment` command. */
export interface Command {
  readonly name: string;
  /** What `--help` prints: how to call it, options, exit codes. */
  readonly help: string;
  /** What `--help` prints for some arguments, when that is something else. */
  helpFor?(args: readonly string[]): string | undefined;
  /** @returns the exit code; a bug of ours is thrown */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** A call that cannot be understood. The dispatcher prints the message and exits with {@link EXIT.usage}. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
