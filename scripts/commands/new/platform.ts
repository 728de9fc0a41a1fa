import { platformPath } from '../../../src/domain/urls.ts';
import type { Slug } from '../../../src/domain/slugs.ts';
import { draftPlatform, slugFor } from '../../../src/draft/platform.ts';
import type { Field } from '../../ask.ts';
import { EXIT, UsageError } from '../../command.ts';
import { readLine, readSlug, readText, readWebUrl } from '../../read-text.ts';
import { addressOf, callFor, closeWith } from './closing.ts';
import { COMMON_HELP, MANY, ONE, type NewKind, type NewRun } from './kind.ts';
import { placeFiles } from './place.ts';
import { isFolderTaken, withWorkspace, type Workspace } from './workspace.ts';

const NAME: Field<string> = { option: 'name', question: 'Name of the service', read: readLine };
const OPERATOR: Field<string> = { option: 'operator', question: 'Who runs it', read: readLine };
const HOME_PAGE: Field<string> = {
  option: 'home-page',
  question: 'Address of its home page',
  read: readWebUrl,
};
const FORMER: Field<string> = { option: 'former-name', question: 'Earlier name', read: readLine };
const DESCRIPTION: Field<string> = {
  option: 'description',
  question: 'What it is, in Markdown',
  read: readText,
};
const SLUG: Field<Slug> = { option: 'slug', question: 'Its part of addresses', read: readSlug };

export const newPlatform: NewKind = {
  name: 'platform',
  summary: 'a service whose terms are recorded',
  help: `muniment new platform --name NAME [OPTIONS]

  --name NAME          name of the service
  --operator NAME      who runs it
  --home-page URL      address of its home page
  --former-name NAME   an earlier name, oldest first; may be given more than once
  --description TEXT   what it is, in Markdown
  --slug SLUG          its part of addresses; made from the name when not given
${COMMON_HELP}`,
  options: {
    name: ONE,
    operator: ONE,
    'home-page': ONE,
    'former-name': MANY,
    description: ONE,
    slug: ONE,
  },
  run: (run) => withWorkspace(run, (workspace) => makePlatform(run, workspace)),
};

async function makePlatform(run: NewRun, workspace: Workspace): Promise<number> {
  const { ask } = run;
  ask.require([NAME]);
  const name = await ask.needed(NAME);
  const slug = platformSlug(name, ask.given(SLUG), workspace);
  const file = draftPlatform(slug, {
    name,
    formerNames: ask.list(FORMER),
    operator: await ask.optional(OPERATOR),
    homePage: await ask.optional(HOME_PAGE),
    description: ask.given(DESCRIPTION),
  });
  if ((await placeFiles(run, [file])) === undefined) return EXIT.content;
  closeWith(
    {
      files: [file],
      facts: [['Address', addressOf(workspace.settings, platformPath(slug))]],
      next: [
        'Add a document of the platform, without which its page is empty:',
        `  ${callFor(run, ['new', 'document'], ['--platform', slug])}`,
      ],
    },
    run,
  );
  return EXIT.fine;
}

function platformSlug(name: string, given: Slug | undefined, workspace: Workspace): Slug {
  const isTaken = (slug: Slug): boolean =>
    isFolderTaken(workspace, `platforms/${slug}`) || workspace.isOldAddress(platformPath(slug));
  if (given !== undefined) {
    if (isTaken(given))
      throw new UsageError(`--slug is "${given}", which another platform has or had.`);
    return given;
  }
  const same = workspace.records.platforms.find(
    (platform) => platform.name.toLowerCase() === name.toLowerCase(),
  );
  if (same !== undefined)
    throw new UsageError(
      `The archive has a platform of this name: ${same.slug}. Give --slug to add another one.`,
    );
  return slugFor(name, 'platform', isTaken);
}
