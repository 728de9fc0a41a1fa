import { changePath } from '../../../src/domain/urls.ts';
import { changeName, draftChange, type ChangeDraft } from '../../../src/draft/change.ts';
import type { LoadedArchive } from '../../../src/pipeline.ts';
import type { Field } from '../../ask.ts';
import { EXIT } from '../../command.ts';
import { reportOf } from '../../load.ts';
import { readLine, readText } from '../../read-text.ts';
import { stepFrom } from './change-step.ts';
import { documentField, termField } from './choose.ts';
import { addressOf, callFor, closeWith } from './closing.ts';
import { COMMON_HELP, ONE, type NewKind, type NewRun } from './kind.ts';
import { placeFiles } from './place.ts';
import { isNameTaken, withWorkspace, type Workspace } from './workspace.ts';

const SUMMARY: Field<string> = {
  option: 'summary',
  question: 'What changed, in Markdown',
  read: readText,
};
const TITLE: Field<string> = { option: 'title', question: 'Title of the record', read: readLine };

export const newChange: NewKind = {
  name: 'change',
  summary: 'what differs between two captures that follow each other',
  help: `muniment new change --document DOCUMENT [OPTIONS]

  --document DOCUMENT   its id, or platform/document; may be left out when the archive has only one
  --after KEY           the later capture; that of the latest step without a record when not given
  --before KEY          the earlier capture; the one directly before when not given
  --summary TEXT        what changed, in Markdown; the difference itself is computed
  --title TITLE         title of the record
  --severity TERM       term of vocabulary/severities.json
${COMMON_HELP}`,
  options: { document: ONE, after: ONE, before: ONE, summary: ONE, title: ONE, severity: ONE },
  run: (run) => withWorkspace(run, (workspace) => makeChange(run, workspace)),
};

async function makeChange(run: NewRun, workspace: Workspace): Promise<number> {
  const { ask, io } = run;
  const documentQuestion = documentField(workspace);
  ask.require([documentQuestion]);
  const document = await ask.needed(documentQuestion);
  const step = stepFrom(run, document, workspace);
  io.stderr.write(`The step from ${step.before} to ${step.after} of ${document.title}.\n`);
  const summary = await ask.optional(SUMMARY);
  const title = ask.given(TITLE);
  const severity = ask.given(
    termField(workspace, { option: 'severity', question: 'Severity', vocabulary: 'severities' }),
  );
  const draft: ChangeDraft = {
    id: workspace.nextId('change'),
    ...step,
    title,
    severity,
    summary,
  };
  const folder = `platforms/${document.platform}/${document.slug}/changes`;
  const name = changeName(step.after, (taken) => isNameTaken(workspace, folder, taken));
  const drafted = draftChange(
    { platform: document.platform, document: document.slug },
    name,
    draft,
  );
  if (drafted.kind === 'refused') {
    io.stderr.write(`${reportOf(drafted.diagnostics, run.content, 'text')}Nothing was written.\n`);
    return EXIT.content;
  }
  const loaded = await placeFiles(run, [drafted.file]);
  if (loaded === undefined) return EXIT.content;
  closeWith(
    {
      files: [drafted.file],
      facts: [
        ['Id', draft.id],
        ['Address', addressOf(workspace.settings, changePath(draft.id))],
        ['Difference', differenceWords(loaded, draft)],
      ],
      next: [`Check the whole archive:  ${callFor(run, ['check'])}`],
    },
    run,
  );
  return EXIT.fine;
}

function differenceWords({ archive }: LoadedArchive, { id }: ChangeDraft): string {
  const size = archive.changes.get(id)?.size;
  return size === undefined
    ? 'not computed'
    : `${size.wordsAdded} words added, ${size.wordsRemoved} removed, in ${size.passages} ${size.passages === 1 ? 'place' : 'places'}`;
}
