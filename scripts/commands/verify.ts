import { parseArgs } from 'node:util';
import { PublishedFolder } from '../../src/io/published-folder.ts';
import { createProgress } from '../../src/io/progress.ts';
import { verifyOutput } from '../../src/pipeline.ts';
import type { PublishedFiles } from '../../src/verify/published-files.ts';
import { allHold, verificationAsJson, verificationAsText } from '../../src/verify/report.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';

export const verifyCommand: Command = {
  name: 'verify',
  help: `muniment verify [DIR] [--format text|json]

Recomputes everything that a built archive states about itself from its own files, and prints for each
check what was compared and what does not hold. Reads nothing outside of the folder and writes nothing.

  DIR             folder of a built archive; "dist" when not given
  --format FORM   text (default) or json

Exit codes: 0 everything holds, 1 something does not, 2 wrong call.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'text' } },
      allowPositionals: true,
      strict: true,
    });
    const [given = FOLDER_OPTIONS.out.default, ...more] = positionals;
    if (more.length > 0) throw new UsageError('One folder is verified at a time.');
    if (values.format !== 'text' && values.format !== 'json')
      throw new UsageError(`"${values.format}" is not a report format.`);
    const folder = existingFolder(given);
    const progress = createProgress(io.stderr);
    const outcomes = await verifyOutput(filesOf(folder), (label, done, total) => {
      progress.update(label, done, total);
    });
    progress.finish(`Verified ${folder}`);
    io.stdout.write(
      values.format === 'json' ? verificationAsJson(outcomes) : verificationAsText(outcomes),
    );
    return allHold(outcomes) ? EXIT.fine : EXIT.content;
  },
};

function filesOf(folder: string): PublishedFiles {
  const published = new PublishedFolder(folder);
  return {
    paths: published.list(),
    read: (path) => Promise.resolve(published.readIfThere(path)),
  };
}
