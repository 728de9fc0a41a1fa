import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSlug } from '../../src/domain/slugs.ts';
import { countWords, textOf } from '../../src/domain/version-text.ts';
import type { ImportedCollection } from '../../src/import/open-terms-archive/collection.ts';
import { describeCollection } from '../../src/import/open-terms-archive/collection.ts';
import type { Declarations } from '../../src/import/open-terms-archive/declarations.ts';
import { readDeclarations } from '../../src/import/open-terms-archive/declarations.ts';
import { importHistory } from '../../src/import/open-terms-archive/import-history.ts';
import type { ReadText } from '../../src/import/ports.ts';
import type { SkeletonOptions } from '../../src/import/skeleton.ts';
import { importSummary } from '../../src/import/open-terms-archive/summary.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import { ContentFolderWriter, ContentInUseError } from '../../src/io/content-writer.ts';
import type { GitRepository } from '../../src/io/git-repository.ts';
import { NotARepositoryError, openRepository } from '../../src/io/git-repository.ts';
import { createProgress } from '../../src/io/progress.ts';
import { extractVersion } from '../../src/parse/extract/index.ts';
import type { Command, CommandIo } from '../command.ts';
import { EXIT, UsageError } from '../command.ts';

const OPTIONS = {
  content: { type: 'string' },
  declarations: { type: 'string' },
  metadata: { type: 'string' },
  collection: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string' },
  'id-prefix': { type: 'string' },
} as const;

export const importOpenTermsArchive: Command = {
  name: 'import open-terms-archive',
  help: `muniment import open-terms-archive REPO --content DIR [--declarations DIR] [--metadata FILE]

Takes over a versions repository of Open Terms Archive: platforms, documents, captures with their bytes
and change records. A second run adds only what is new. docs/formats/import-open-terms-archive.md tells
what becomes what.

  REPO                a clone with its whole history, a bare repository, or a git bundle
  --content DIR       the content folder; it is made when it is missing
  --declarations DIR  the collection's declarations: where each document was fetched
  --metadata FILE     the collection's metadata.yml; when not given, one beside the declarations or REPO
  --collection SLUG   the collection's slug; when not given, the metadata's id or REPO's name

For a content folder without archive.json:

  --name NAME         what the archive is called
  --origin URL        scheme and host where it will be published
  --id-prefix LETTERS two to eight capital letters that record ids start with

Exit codes: 0 imported, 1 the content folder or the repository stands in the way and nothing was written, 2 wrong call.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    const [repository, ...others] = positionals;
    if (repository === undefined || others.length > 0)
      throw new UsageError('Name one repository or bundle.');
    if (values.content === undefined)
      throw new UsageError('Name the content folder with --content DIR.');
    const call = { ...values, content: resolve(values.content), repository };
    const skeleton = skeletonOptions(values);
    const declarations = declarationsIn(values.declarations);
    const git = await openRepository(repository).catch(usageErrorOf);
    try {
      const collection = await collectionOf(git, call, io);
      return await importInto(call.content, { git, collection, declarations, skeleton }, io);
    } finally {
      git.close();
    }
  },
};

interface Call {
  readonly repository: string;
  readonly declarations?: string;
  readonly metadata?: string;
  readonly collection?: string;
}

interface Sources {
  readonly git: GitRepository;
  readonly collection: ImportedCollection;
  readonly declarations: Declarations;
  readonly skeleton: SkeletonOptions;
}

async function importInto(
  folder: string,
  { git, ...options }: Sources,
  io: CommandIo,
): Promise<number> {
  const progress = createProgress(io.stderr);
  const writer = openWriter(folder);
  if (writer === undefined) {
    io.stderr.write(`Another process is importing into ${folder}. Nothing was written.\n`);
    return EXIT.content;
  }
  try {
    const content = new ContentFolder(folder);
    const result = await importHistory(
      {
        git,
        content,
        writer,
        readText,
        progress: (label, done, total) => progress.update(label, done, total),
      },
      options,
    );
    if (result.kind === 'refused') {
      progress.finish('Not imported');
      io.stderr.write(result.reasons.map((reason) => `${reason}\n`).join(''));
      return EXIT.content;
    }
    progress.finish('Imported');
    io.stdout.write(importSummary(result, folder));
    return EXIT.fine;
  } finally {
    writer.close();
  }
}

function openWriter(folder: string): ContentFolderWriter | undefined {
  try {
    return new ContentFolderWriter(folder);
  } catch (error) {
    if (error instanceof ContentInUseError) return undefined;
    throw error;
  }
}

const readText: ReadText = (bytes, mediaType) => {
  const version = extractVersion(bytes, mediaType);
  return Promise.resolve(version && { digest: version.digest, words: countWords(textOf(version)) });
};

async function collectionOf(
  git: GitRepository,
  call: Call,
  io: CommandIo,
): Promise<ImportedCollection> {
  const metadata = call.metadata ?? metadataBeside(call);
  if (metadata !== undefined) io.stderr.write(`Collection as described in ${metadata}\n`);
  const slug = call.collection === undefined ? undefined : parseSlug(call.collection);
  if (call.collection !== undefined && slug === undefined)
    throw new UsageError(`"${call.collection}" is not a slug.`);
  const licence = (await git.readFile('LICENSE')) ?? (await git.readFile('LICENSE.md'));
  const text = metadata === undefined ? undefined : readGiven(metadata);
  try {
    return describeCollection({
      repositoryName: git.name,
      ...(git.remoteUrl === undefined ? {} : { remoteUrl: git.remoteUrl }),
      ...(text === undefined ? {} : { metadata: text }),
      ...(licence === undefined ? {} : { licence }),
      ...(slug === undefined ? {} : { slug }),
    });
  } catch (error) {
    throw new UsageError(`${metadata ?? ''} cannot be read as YAML.`, { cause: error });
  }
}

function metadataBeside({ declarations, repository }: Call): string | undefined {
  const places = [
    ...(declarations === undefined ? [] : [declarations, dirname(resolve(declarations))]),
    dirname(resolve(repository)),
  ];
  return places.map((place) => join(place, 'metadata.yml')).find((file) => existsSync(file));
}

function declarationsIn(given: string | undefined): Declarations {
  if (given === undefined) return readDeclarations([]);
  if (!existsSync(given) || !statSync(given).isDirectory())
    throw new UsageError(`There is no folder ${resolve(given)}.`);
  const inner = join(given, 'declarations');
  const folder = existsSync(inner) ? inner : given;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return readDeclarations(
    names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

function skeletonOptions(values: {
  readonly name?: string;
  readonly origin?: string;
  readonly 'id-prefix'?: string;
}): SkeletonOptions {
  const { name, origin, 'id-prefix': idPrefix } = values;
  if (name?.trim() === '') throw new UsageError('The name of the archive is empty.');
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin)) {
    throw new UsageError(
      `"${origin}" is not scheme and host only, such as https://archive.example.`,
    );
  }
  if (idPrefix !== undefined && !/^[A-Z]{2,8}$/.test(idPrefix))
    throw new UsageError(`"${idPrefix}" is not two to eight capital letters.`);
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(origin === undefined ? {} : { origin }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
  };
}

function readGiven(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file ${resolve(file)}.`);
  return readFileSync(file, 'utf8');
}

function usageErrorOf(error: unknown): never {
  if (error instanceof NotARepositoryError) throw new UsageError(error.message);
  throw error;
}
