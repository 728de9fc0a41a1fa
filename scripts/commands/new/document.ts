import type { Platform } from '../../../src/domain/records.ts';
import type { Slug } from '../../../src/domain/slugs.ts';
import { documentPath } from '../../../src/domain/urls.ts';
import { draftDocument } from '../../../src/draft/document.ts';
import { slugFor } from '../../../src/draft/platform.ts';
import type { Field } from '../../ask.ts';
import { EXIT, UsageError } from '../../command.ts';
import { readLanguage, readLine, readSlug, readText, readWebUrl } from '../../read-text.ts';
import { platformField, termField } from './choose.ts';
import { addressOf, callFor, closeWith } from './closing.ts';
import { COMMON_HELP, ONE, type NewKind, type NewRun } from './kind.ts';
import { placeFiles } from './place.ts';
import { isFolderTaken, withWorkspace, type Workspace } from './workspace.ts';

const TITLE: Field<string> = {
  option: 'title',
  question: 'Title, as the platform prints it',
  read: readLine,
};
const SOURCE: Field<string> = {
  option: 'source-url',
  question: 'Address where the platform publishes it',
  read: readWebUrl,
};
const LANGUAGE: Field<string> = {
  option: 'language',
  question: 'Main language of the document',
  read: readLanguage,
};
const DESCRIPTION: Field<string> = {
  option: 'description',
  question: 'What it is, in Markdown',
  read: readText,
};
const SLUG: Field<Slug> = { option: 'slug', question: 'Its part of addresses', read: readSlug };

export const newDocument: NewKind = {
  name: 'document',
  summary: 'one legal text of a platform, with the next document id',
  help: `muniment new document --platform SLUG --title TITLE --type TYPE [OPTIONS]

  --platform SLUG      the platform; may be left out when the archive has only one
  --title TITLE        title, as the platform prints it
  --type TYPE          term of vocabulary/document-types.json, such as privacy-policy
  --source-url URL     address where the platform publishes it
  --language TAG       main language of the document; that of the archive when not given
  --description TEXT   what it is, in Markdown
  --slug SLUG          its part of addresses; made from the title when not given
${COMMON_HELP}`,
  options: {
    platform: ONE,
    title: ONE,
    type: ONE,
    'source-url': ONE,
    language: ONE,
    description: ONE,
    slug: ONE,
  },
  run: (run) => withWorkspace(run, (workspace) => makeDocument(run, workspace)),
};

async function makeDocument(run: NewRun, workspace: Workspace): Promise<number> {
  const { ask } = run;
  const platformQuestion = platformField(workspace);
  const type = termField(workspace, {
    option: 'type',
    question: 'Type of document',
    vocabulary: 'document-types',
  });
  ask.require([platformQuestion, TITLE, type]);
  const platform = await ask.needed(platformQuestion);
  const title = await ask.needed(TITLE);
  const documentType = await ask.needed(type);
  const sourceUrl = await ask.optional(SOURCE);
  const language = await ask.needed({ ...LANGUAGE, fallback: workspace.settings.language });
  const description = ask.given(DESCRIPTION);
  const slug = documentSlug(platform, { title, documentType, given: ask.given(SLUG) }, workspace);
  const id = workspace.nextId('document');
  const file = draftDocument(
    { platform: platform.slug, document: slug },
    {
      id,
      title,
      documentType,
      language,
      sourceUrl,
      description,
    },
  );
  if ((await placeFiles(run, [file])) === undefined) return EXIT.content;
  closeWith(
    {
      files: [file],
      facts: [
        ['Id', id],
        ['Address', addressOf(workspace.settings, documentPath({ platform: platform.slug, slug }))],
      ],
      next: [
        'Save the document as a file and add it as a capture; until then "check" reports that the document has none:',
        `  ${callFor(run, ['new', 'capture'], ['--document', id, '--file', 'FILE', '--captured-at', 'INSTANT'])}`,
      ],
    },
    run,
  );
  return EXIT.fine;
}

function documentSlug(
  platform: Platform,
  {
    title,
    documentType,
    given,
  }: { readonly title: string; readonly documentType: Slug; readonly given: Slug | undefined },
  workspace: Workspace,
): Slug {
  const isTaken = (slug: Slug): boolean =>
    isFolderTaken(workspace, `platforms/${platform.slug}/${slug}`) ||
    workspace.isOldAddress(documentPath({ platform: platform.slug, slug }));
  if (given !== undefined && isTaken(given))
    throw new UsageError(
      `--slug is "${given}", which another document of the platform has or had.`,
    );
  return given ?? slugFor(title, documentType, isTaken);
}
