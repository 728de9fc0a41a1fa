import { closest } from 'fastest-levenshtein';
import { EXIT, UsageError, type Command, type CommandIo } from './command.ts';

interface Entry {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** A command's code is loaded when it is called, so that `check` does not wait for the page builder. */
  load(): Promise<Command>;
}

/** Every word of the command, in the order of its help. */
const COMMANDS: readonly Entry[] = [
  {
    name: 'check',
    summary: 'check every record and prove every quotation',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'build',
    summary: 'build the pages, the search index and all published files',
    load: async () => (await import('./commands/build.ts')).buildCommand,
  },
  {
    name: 'release',
    summary: 'enter the manifest of a built archive in the ledger, and sign it',
    load: async () => (await import('./commands/release.ts')).releaseCommand,
  },
  {
    name: 'keys',
    summary: 'make, show and replace the keys that sign',
    load: async () => (await import('./commands/keys.ts')).keysCommand,
  },
  {
    name: 'timestamp',
    summary: 'have others state when the log existed, and keep what they answer',
    load: async () => (await import('./commands/timestamp.ts')).timestampCommand,
  },
  {
    name: 'verify',
    summary: 'recompute everything of a built archive and compare',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  {
    name: 'preview',
    summary: 'serve the built archive on this machine',
    load: async () => (await import('./commands/preview.ts')).previewCommand,
  },
  {
    name: 'new',
    summary: 'make an archive, or add a record to one',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  {
    name: 'seal',
    summary: 'keep every new and changed record as a revision, for ever',
    load: async () => (await import('./commands/seal.ts')).sealCommand,
  },
  {
    name: 'move',
    summary: 'give a record or platform another address, and keep the old one',
    load: async () => (await import('./commands/move.ts')).moveCommand,
  },
  {
    name: 'withdraw',
    summary: 'withdraw a record, and keep its page',
    load: async () => (await import('./commands/withdraw.ts')).withdrawCommand,
  },
  {
    name: 'import',
    summary: 'take over records of another collection',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
];

/** Runs `muniment ARGS`. @returns the exit code */
export async function main(args: readonly string[], io: CommandIo = process): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(overview());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  const entry = COMMANDS.find((one) => one.name === name);
  if (entry === undefined) {
    const nearest = closest(
      name,
      COMMANDS.map((one) => one.name),
    );
    io.stderr.write(
      `"${name}" is not a command of muniment. The nearest is "${nearest}".\n\n${overview()}`,
    );
    return EXIT.usage;
  }
  return run(await entry.load(), rest, io);
}

async function run(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(command.helpFor?.(args) ?? command.help);
    return EXIT.fine;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const words = command.helpFor?.(args) === undefined ? [command.name] : [command.name, args[0]];
    io.stderr.write(`${error.message}\nSee "muniment ${words.join(' ')} --help".\n`);
    return EXIT.usage;
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((one) => one.name.length));
  const rows = COMMANDS.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`);
  return [
    'muniment: a static archive of quoted provisions, with evidence and citations',
    '',
    'muniment COMMAND [OPTIONS]',
    '',
    ...rows,
    '',
    '"muniment COMMAND --help" explains a command.',
    '',
  ].join('\n');
}

/** Wrong options are reported by node:util as TypeErrors with a code of their own. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
