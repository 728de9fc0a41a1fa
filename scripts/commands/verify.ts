import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { PublishedFolder } from '../../src/io/published-folder.ts';
import { PublishedSite, SiteUnreadableError } from '../../src/io/published-site.ts';
import { createProgress } from '../../src/io/progress.ts';
import { verifyEvidenceBag, verifyOutput } from '../../src/pipeline.ts';
import type { PublishedFiles } from '../../src/verify/published-files.ts';
import { allHold, verificationAsJson, verificationAsText } from '../../src/verify/report.ts';
import type { VerifySetting } from '../../src/verify/published-archive.ts';
import type { CheckOutcome } from '../../src/verify/verify.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { FOLDER_OPTIONS } from '../folders.ts';
import { givenKey } from './verify/given-key.ts';
import { verifyTarget, type VerifyTarget } from './verify/verify-target.ts';
import { verifyZip } from './verify/verify-zip.ts';

export const verifyCommand: Command = {
  name: 'verify',
  help: `muniment verify [DIR | ZIP | URL] [--all] [--key KEY] [--format text|json]

Recomputes what a built archive, one record of it, or an evidence bag states about itself from its own files, and
prints for each check what was compared and what does not hold. Writes nothing.

  DIR             folder of a built archive, or of an unpacked evidence bag; "dist" when not given
  ZIP             an evidence bag: it is read in memory and nothing of it is unpacked on disk
  URL             permalink or fixed link of a record: fetches the log and the files of that record, and nothing else;
                  or the address of an evidence bag
  --all           takes the URL as the address of an archive, and fetches all of it
  --key KEY       public key of the log, or a file with it, that you have from the publisher by another way.
                  Without it the report says that nobody's key was compared.
  --format FORM   text (default) or json

Exit codes: 0 everything holds, 1 something does not or a ZIP was refused, 2 wrong call or the address cannot be read.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'text' },
        key: { type: 'string' },
        all: { type: 'boolean', default: false },
      },
      allowPositionals: true,
      strict: true,
    });
    const [given = FOLDER_OPTIONS.out.default, ...more] = positionals;
    if (more.length > 0) throw new UsageError('One archive, record or bag is verified at a time.');
    if (values.format !== 'text' && values.format !== 'json')
      throw new UsageError(`"${values.format}" is not a report format.`);
    const target = verifyTarget(given, values.all);
    const key = givenKey(values.key);
    const progress = createProgress(io.stderr);
    const outcomes = await outcomesOf(target, {
      key,
      progress: (label, done, total) => {
        progress.update(label, done, total);
      },
    });
    progress.finish(`Verified ${given}`);
    io.stdout.write(
      values.format === 'json' ? verificationAsJson(outcomes) : verificationAsText(outcomes),
    );
    return allHold(outcomes) ? EXIT.fine : EXIT.content;
  },
};

async function outcomesOf(
  target: VerifyTarget,
  setting: VerifySetting,
): Promise<readonly CheckOutcome[]> {
  switch (target.kind) {
    case 'folder':
      return verifyOutput(filesOfFolder(target.folder), setting);
    case 'bag-folder':
      return verifyEvidenceBag(bagOfFolder(target.folder), setting.key);
    case 'zip':
      return verifyZip(readFileSync(target.file), basename(target.file), setting.key);
    case 'zip-at':
      return verifyZip(await bytesAt(target.url), basename(target.url.pathname), setting.key);
    case 'site':
      return orUsage(() => verifyOutput(filesAt(target.root), { ...setting, scope: target.scope }));
    default:
      return target satisfies never;
  }
}

function filesOfFolder(folder: string): PublishedFiles {
  const published = new PublishedFolder(folder);
  return {
    paths: published.list(),
    read: (path) => Promise.resolve(published.readIfThere(path)),
  };
}

function bagOfFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const published = new PublishedFolder(folder);
  return new Map(published.list().map((path) => [path, published.read(path)]));
}

function filesAt(root: URL): PublishedFiles {
  const site = new PublishedSite(root);
  return { paths: undefined, read: (path) => site.readIfThere(path) };
}

async function bytesAt(url: URL): Promise<Uint8Array> {
  const name = basename(url.pathname);
  const bytes = await orUsage(() => new PublishedSite(new URL('.', url)).readIfThere(name));
  if (bytes === undefined) throw new UsageError(`There is nothing at ${url.href}.`);
  return bytes;
}

/** A host that does not answer is no fault of the archive: nothing was verified. */
async function orUsage<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SiteUnreadableError) throw new UsageError(error.message);
    throw error;
  }
}
