/** The streams a command writes to: results on `stdout`, progress and diagnostics on `stderr`. */
export interface CommandIo {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
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
  /** @returns the exit code; a bug of ours is thrown */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** A call that cannot be understood. The dispatcher prints the message and exits with {@link EXIT.usage}. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
