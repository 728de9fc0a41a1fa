import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { importOpenTermsArchive } from './import-open-terms-archive.ts';
import { importTosdr } from './import-tosdr.ts';

/** Where records can be imported from, by the word after `muniment import`. */
const SOURCES: ReadonlyMap<string, Command> = new Map([
  ['open-terms-archive', importOpenTermsArchive],
  ['tosdr', importTosdr],
]);

export const importCommand: Command = {
  name: 'import',
  help: [...SOURCES.values()].map(({ help }) => help).join('\n'),
  helpFor: ([name = '']) => SOURCES.get(name)?.help,
  run([name = '', ...args], io) {
    const source = SOURCES.get(name);
    if (source === undefined) {
      throw new UsageError(`Name the source: ${[...SOURCES.keys()].join(' or ')}.`);
    }
    return source.run(args, io);
  },
};
