import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftArchive, suggestedPrefix } from '../../../src/draft/archive.ts';
import { EXIT, UsageError } from '../../command.ts';
import {
  NAME,
  PUBLISHER,
  ORIGIN,
  PREFIX,
  LICENCE,
  LANGUAGE,
  LICENCE_URL,
  BASE_PATH,
  DESCRIPTION,
  NOTICE,
  DEMONSTRATION,
  CONTACT,
} from './archive-fields.ts';
import { callFor, closeWith } from './closing.ts';
import { COMMON_HELP, ONE, type NewKind, type NewRun } from './kind.ts';
import { placeFiles } from './place.ts';

export const newArchive: NewKind = {
  name: 'archive',
  summary:
    'a content folder with settings, vocabularies to start with, and the pages Method and About',
  help: `muniment new archive --content DIR --name NAME --publisher NAME --origin URL --id-prefix LETTERS --licence NAME

Makes a new archive in a folder that is empty or not there yet.

  --name NAME                   name of the archive, as citations print it
  --publisher NAME              who publishes it
  --origin URL                  scheme and host where it will be published, such as https://archive.example
  --id-prefix LETTERS           first part of every record id: two to eight capital letters, which stay for ever
  --licence NAME                licence of your records and analysis, such as "CC BY 4.0"
  --licence-url URL             its address; known for CC BY 4.0, CC BY-SA 4.0 and CC0 1.0
  --language TAG                language of your own words; "en" when not given
  --base-path PATH              path under the origin where the site lies; "/" when not given
  --description TEXT            one or two sentences for the home page
  --affiliation-notice TEXT     sentence that says that the archive is independent of the platforms
  --demonstration-notice TEXT   sentence printed on every page of an archive that only demonstrates
  --contact TEXT                where corrections are reported
${COMMON_HELP}`,
  options: {
    name: ONE,
    publisher: ONE,
    origin: ONE,
    'id-prefix': ONE,
    licence: ONE,
    'licence-url': ONE,
    language: ONE,
    'base-path': ONE,
    description: ONE,
    'affiliation-notice': ONE,
    'demonstration-notice': ONE,
    contact: ONE,
  },
  async run(run) {
    const { ask } = run;
    requireEmpty(run.content);
    ask.require([NAME, PUBLISHER, ORIGIN, PREFIX, LICENCE]);
    const name = await ask.needed(NAME);
    const files = draftArchive({
      name,
      publisher: await ask.needed(PUBLISHER),
      origin: await ask.needed(ORIGIN),
      idPrefix: await ask.needed({ ...PREFIX, suggested: suggestedPrefix(name) }),
      licence: { name: await ask.needed(LICENCE), url: ask.given(LICENCE_URL) },
      language: await ask.needed(LANGUAGE),
      contact: await ask.optional(CONTACT),
      basePath: ask.given(BASE_PATH),
      description: ask.given(DESCRIPTION),
      affiliationNotice: ask.given(NOTICE),
      demonstrationNotice: ask.given(DEMONSTRATION),
    });
    if ((await placeFiles(run, files)) === undefined) return EXIT.content;
    closeWith({ files, facts: [], next: nextSteps(run) }, run);
    return EXIT.fine;
  },
};

function requireEmpty(folder: string): void {
  if (!existsSync(folder)) {
    if (!existsSync(dirname(folder)))
      throw new UsageError(`There is no folder ${dirname(folder)}.`);
    return;
  }
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  const present = readdirSync(folder).filter(
    (name) => !name.startsWith('.') && name !== 'README.md',
  );
  if (present.includes('archive.json')) throw new UsageError(`${folder} is an archive already.`);
  if (present.length > 0)
    throw new UsageError(
      `${folder} is not empty: it holds ${present.slice(0, 3).join(', ')}${present.length > 3 ? ' …' : ''}.`,
    );
}

function nextSteps(run: NewRun): readonly string[] {
  return [
    'Read pages/method.md and pages/about.md, and say there what is true of your archive.',
    'Add the service whose terms you record:',
    `  ${callFor(run, ['new', 'platform'])}`,
  ];
}
