import { parseArgs } from 'node:util';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { loadFolder, REPORT_FORMS, reportOf, type ReportForm } from '../load.ts';

export const checkCommand: Command = {
  name: 'check',
  help: `muniment check [--content DIR] [--format text|json|annotations]

Reads the whole content folder, proves every quotation inside its stored snapshot, and prints every
problem with its file, line and column. Writes nothing but its cache.

  --content DIR   the content folder; "content" when not given
  --cache DIR     where derived data is kept between runs; ".muniment" of the project when not given
  --format FORM   text (default), json, or annotations (for GitHub Actions; the default when CI asks for them)

Exit codes: 0 no errors (warnings are printed), 1 errors in the content, 2 wrong call.
`,
  run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: FOLDER_OPTIONS.content,
        cache: FOLDER_OPTIONS.cache,
        format: { type: 'string' },
      },
      strict: true,
    });
    const content = existingFolder(values.content);
    const { diagnostics } = loadFolder({ content, cache: values.cache }, io);
    io.stdout.write(reportOf(diagnostics, content, reportForm(values.format)));
    return Promise.resolve(hasErrors(diagnostics) ? EXIT.content : EXIT.fine);
  },
};

function reportForm(given: string | undefined): ReportForm {
  if (given === undefined) return process.env['GITHUB_ACTIONS'] === 'true' ? 'annotations' : 'text';
  const form = REPORT_FORMS.find((one) => one === given);
  if (form === undefined) throw new UsageError(`"${given}" is not a report format.`);
  return form;
}
