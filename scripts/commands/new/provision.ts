import { indexText } from '../../../src/domain/indexed-text.ts';
import type { Instant } from '../../../src/domain/instants.ts';
import type { Document } from '../../../src/domain/records.ts';
import type { Slug } from '../../../src/domain/slugs.ts';
import { permalinkPath, provisionPath } from '../../../src/domain/urls.ts';
import { slugFor } from '../../../src/draft/platform.ts';
import { draftProvision, type ProvisionDraft } from '../../../src/draft/provision.ts';
import type { LoadedArchive } from '../../../src/pipeline.ts';
import type { Field } from '../../ask.ts';
import { EXIT, UsageError } from '../../command.ts';
import { reportOf } from '../../load.ts';
import { readInstant, readLine, readSlug } from '../../read-text.ts';
import {
  checkGiven,
  classificationFields,
  classificationFrom,
  sectionsFrom,
  SECTION_OPTIONS,
} from './classification.ts';
import { documentField } from './choose.ts';
import { addressOf, callFor, closeWith } from './closing.ts';
import { COMMON_HELP, MANY, ONE, type NewKind, type NewRun } from './kind.ts';
import { locatePassages, paragraphsOf } from './locate.ts';
import { placeFiles } from './place.ts';
import { passagesFrom, QUOTE, QUOTE_FILE } from './quotation.ts';
import { quotedCapture } from './quoted-capture.ts';
import { isNameTaken, withWorkspace, type Workspace } from './workspace.ts';

const TITLE: Field<string> = { option: 'title', question: 'Title of the record', read: readLine };
const SLUG: Field<Slug> = { option: 'slug', question: 'Its part of addresses', read: readSlug };
const ANALYSED_AT: Field<Instant> = {
  option: 'analysed-at',
  question: 'When the analysis was written',
  read: readInstant,
};

export const newProvision: NewKind = {
  name: 'provision',
  summary: 'a passage quoted from a capture, found and proved',
  help: `muniment new provision --document DOCUMENT --title TITLE --quote WORDS [OPTIONS]

Finds pasted words in the text of a capture, letter by letter and digit by digit, and writes a record that
quotes the snapshot's own characters, with what stands before and after, and their place.

  --document DOCUMENT   its id, or platform/document; may be left out when the archive has only one
  --capture KEY         the capture that is quoted; the latest one that is held and has no defect when not given
  --title TITLE         title of the record
  --quote WORDS         the quoted words; a line that holds only […] or [...] stands between two passages
  --quote-file FILE     the same from a file; "-" reads standard input
  --occurrence N        which place is meant when the words stand at several, as listed; once for each such passage
  --clause-type TERM    and --severity, --confidence, --basis: terms of the vocabularies
  --category TERM       and --regulation, --agency: terms; each may be given more than once
  --what-it-is TEXT     and --why-it-matters, --interpretive-note, --consumer-impact: analysis in Markdown
  --analysed-at INSTANT when the analysis was written
  --slug SLUG           its part of addresses; made from the title when not given
${COMMON_HELP}`,
  options: {
    document: ONE,
    capture: ONE,
    title: ONE,
    quote: ONE,
    'quote-file': ONE,
    occurrence: MANY,
    'clause-type': ONE,
    severity: ONE,
    confidence: ONE,
    basis: ONE,
    category: MANY,
    regulation: MANY,
    agency: MANY,
    ...SECTION_OPTIONS,
    'analysed-at': ONE,
    slug: ONE,
  },
  run: (run) => withWorkspace(run, (workspace) => makeProvision(run, workspace)),
};

async function makeProvision(run: NewRun, workspace: Workspace): Promise<number> {
  const { ask, io } = run;
  const documentQuestion = documentField(workspace);
  ask.require([documentQuestion, TITLE, ...(ask.given(QUOTE_FILE) === undefined ? [QUOTE] : [])]);
  const document = await ask.needed(documentQuestion);
  const capture = quotedCapture(run, document, workspace);
  const version = workspace.textOf(capture);
  if (version === undefined)
    throw new UsageError(`The text of the capture ${capture.key} is not held.`);
  io.stderr.write(`Quoting ${document.title}, capture ${capture.key}.\n`);
  const classes = classificationFields(workspace);
  checkGiven(ask, classes);
  const title = await ask.needed(TITLE);
  const text = indexText(version);
  const located = await locatePassages(run, text, await passagesFrom(run));
  if (located.kind === 'not-located') {
    io.stderr.write(`${located.report}Nothing was written.\n`);
    return EXIT.content;
  }
  const draft: ProvisionDraft = {
    id: workspace.nextId('provision'),
    title,
    capture: capture.key,
    places: located.places,
    text,
    ...(await classificationFrom(ask, classes)),
    sections: sectionsFrom(ask),
    analysedAt: ask.given(ANALYSED_AT),
  };
  return writeProvision(run, workspace, { document, draft });
}

async function writeProvision(
  run: NewRun,
  workspace: Workspace,
  { document, draft }: { readonly document: Document; readonly draft: ProvisionDraft },
): Promise<number> {
  const slug = provisionSlug(draft, document, { given: run.ask.given(SLUG), workspace });
  const drafted = draftProvision(
    { platform: document.platform, document: document.slug },
    slug,
    draft,
  );
  if (drafted.kind === 'refused') {
    run.io.stderr.write(
      `${reportOf(drafted.diagnostics, run.content, 'text')}Nothing was written.\n`,
    );
    return EXIT.content;
  }
  const loaded = await placeFiles(run, [drafted.file]);
  if (loaded === undefined) return EXIT.content;
  const { settings } = workspace;
  closeWith(
    {
      files: [drafted.file],
      facts: [
        ['Id', draft.id],
        ['Address', addressOf(settings, provisionPath(document, { slug }))],
        ['Permalink', addressOf(settings, permalinkPath(draft.id))],
        ['Quotation', evidenceWords(loaded, draft)],
      ],
      next: [
        'Write the analysis into the file, below the front matter, under headings such as "## What it is" and "## Why it matters".',
        `Check the whole archive:  ${callFor(run, ['check'])}`,
        `Build its pages:          ${callFor(run, ['build'])}`,
      ],
    },
    run,
  );
  return EXIT.fine;
}

/** What was proved, read from the linked archive and not from what was drafted. */
function evidenceWords({ archive }: LoadedArchive, { id, places }: ProvisionDraft): string {
  const entry = archive.provisions.get(id);
  const isFound =
    entry !== undefined && entry.proof.passages.every(({ state }) => state === 'found');
  const where = places.map(paragraphsOf).join(', ');
  return isFound && entry.evidence.summary === 'verified'
    ? `verified in the held snapshot, ${where}`
    : `${entry?.evidence.summary ?? 'not proved'}, ${where}`;
}

function provisionSlug(
  { title, clauseType }: ProvisionDraft,
  document: Document,
  { given, workspace }: { readonly given: Slug | undefined; readonly workspace: Workspace },
): Slug {
  const folder = `platforms/${document.platform}/${document.slug}/provisions`;
  const isTaken = (slug: Slug): boolean =>
    isNameTaken(workspace, folder, slug) ||
    workspace.isOldAddress(provisionPath(document, { slug }));
  if (given !== undefined && isTaken(given))
    throw new UsageError(`--slug is "${given}", which another record of the document has or had.`);
  return given ?? slugFor(title, clauseType ?? 'provision', isTaken);
}
