import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { Asker } from '../ask.ts';
import { UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { newArchive } from './new/archive.ts';
import { newCapture } from './new/capture.ts';
import { newChange } from './new/change.ts';
import { newDocument } from './new/document.ts';
import { COMMON_OPTIONS, type NewKind } from './new/kind.ts';
import { newPlatform } from './new/platform.ts';
import { newProvision } from './new/provision.ts';

/** Kinds in the order in which an archive comes to be. */
const KINDS: readonly NewKind[] = [
  newArchive,
  newPlatform,
  newDocument,
  newCapture,
  newProvision,
  newChange,
];

export const newCommand: Command = {
  name: 'new',
  help: overview(),
  helpFor: (args) => kindNamed(args[0])?.help,
  async run(args, io) {
    const [name, ...rest] = args;
    const kind = kindNamed(name);
    if (kind === undefined) throw new UsageError(wrongKind(name));
    return runKind(kind, rest, io);
  },
};

async function runKind(kind: NewKind, args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...kind.options, ...COMMON_OPTIONS },
    strict: true,
  });
  const given = typeof values.content === 'string' ? values.content : undefined;
  const path = given ?? FOLDER_OPTIONS.content.default;
  const ask = new Asker(values, io);
  try {
    return await kind.run({
      ask,
      io,
      content: kind === newArchive ? resolve(path) : existingFolder(path),
      contentOption: given === undefined ? [] : ['--content', given],
      cache: typeof values.cache === 'string' ? values.cache : FOLDER_OPTIONS.cache.default,
    });
  } finally {
    ask.close();
  }
}

function kindNamed(name: string | undefined): NewKind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

function wrongKind(name: string | undefined): string {
  const names = KINDS.map((kind) => kind.name);
  if (name === undefined || name.startsWith('-')) return `Say what to make: ${names.join(', ')}.`;
  return `"${name}" is not a kind of record. The nearest is "${closest(name, names)}".`;
}

function overview(): string {
  const width = Math.max(...KINDS.map(({ name }) => name.length));
  const rows = KINDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `muniment new KIND [OPTIONS]

Writes a record that passes "muniment check": gives it its id, looks up what it refers to, and finds a
pasted quotation in the capture it comes from.

${rows.join('\n')}

"muniment new KIND --help" explains a kind and its options.
`;
}
