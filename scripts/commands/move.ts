import { parseArgs } from 'node:util';
import { isRecordId } from '../../src/domain/ids.ts';
import { dateOf } from '../../src/domain/instants.ts';
import { contentPath } from '../../src/domain/content-file.ts';
import type { ContentPath } from '../../src/domain/records.ts';
import { parseSlug, type Slug } from '../../src/domain/slugs.ts';
import { documentPath, platformPath, provisionPath } from '../../src/domain/urls.ts';
import { draftAddresses, withMoved } from '../../src/draft/addresses.ts';
import { ContentFolder } from '../../src/io/content-folder.ts';
import type { LoadedArchive } from '../../src/pipeline.ts';
import { EXIT, UsageError, type Command } from '../command.ts';
import { changeContent } from './addresses/change-content.ts';
import { subjectCall, SUBJECT_OPTIONS } from './addresses/subject-call.ts';

export const moveCommand: Command = {
  name: 'move',
  help: `muniment move WHAT --to SLUG [OPTIONS]

Gives a provision, a document or a platform another address. Its files are renamed, and the old address,
with everything below it, keeps leading to the new one.

  WHAT            the id of a provision or document, or the slug of a platform
  --to SLUG       the new last part of its address: lower-case letters, digits and single hyphens
  --at INSTANT    when it moved; SOURCE_DATE_EPOCH or the clock when not given
  --content DIR   the content folder; "content" when not given
  --cache DIR     where derived data is kept between runs; ".muniment" of the project when not given

Exit codes: 0 moved, 1 nothing was changed because of errors in the content, 2 wrong call.
`,
  async run(args, io) {
    const call = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...SUBJECT_OPTIONS, to: { type: 'string' } },
      strict: true,
    });
    const { subject, at, run } = subjectCall(call, 'Name one thing to move.', io);
    const slug = slugOf(call.values.to);
    const folder = new ContentFolder(run.content);
    let moved: Move | undefined;
    const isDone = await changeContent(run, (loaded, rows, schema) => {
      const move = moveOf(subject, slug, loaded);
      moved = move;
      const files = folder.list().filter(move.isMoved);
      const alias = { from: move.from, to: move.target, since: dateOf(at) };
      return {
        put: [
          ...files.map((file) => ({ path: move.rename(file), content: folder.read(file) })),
          draftAddresses(withMoved(rows, { alias, address: move.address }), schema),
        ],
        remove: files,
      };
    });
    if (isDone && moved !== undefined)
      io.stdout.write(`${moved.from} now leads to ${moved.address}\n`);
    return isDone ? EXIT.fine : EXIT.content;
  },
};

interface Move {
  /** Old and new address. */
  readonly from: string;
  readonly address: string;
  /** What the alias names: an id, or the path of a platform. */
  readonly target: string;
  readonly isMoved: (file: ContentPath) => boolean;
  readonly rename: (file: ContentPath) => ContentPath;
}

function moveOf(what: string, slug: Slug, { archive }: LoadedArchive): Move {
  if (!isRecordId(what)) {
    const platform = [...archive.platforms.keys()].find((one) => one === what);
    if (platform === undefined)
      throw new UsageError(`"${what}" is neither the id of a record nor the slug of a platform.`);
    const target = platformPath(slug);
    return {
      ...folderMove(`platforms/${platform}/`, `platforms/${slug}/`),
      from: platformPath(platform),
      address: target,
      target,
    };
  }
  const document = archive.documents.get(what)?.document;
  if (document !== undefined) {
    const { platform } = document;
    return {
      ...folderMove(`platforms/${platform}/${document.slug}/`, `platforms/${platform}/${slug}/`),
      from: documentPath(document),
      address: documentPath({ platform, slug }),
      target: what,
    };
  }
  const entry = archive.provisions.get(what);
  if (entry === undefined)
    throw new UsageError(`The archive has no provision or document ${what} that could move.`);
  const { provision } = entry;
  return {
    from: provisionPath(entry.document.document, provision),
    address: provisionPath(entry.document.document, { slug }),
    target: what,
    isMoved: (file) => file === provision.file,
    rename: (file) => contentPath(file.replace(/[^/]*(\.[a-z]+)$/, `${slug}$1`)),
  };
}

function folderMove(from: string, to: string): Pick<Move, 'isMoved' | 'rename'> {
  return {
    isMoved: (file) => file.startsWith(from),
    rename: (file) => contentPath(`${to}${file.slice(from.length)}`),
  };
}

function slugOf(text: string | undefined): Slug {
  const slug = text === undefined ? undefined : parseSlug(text);
  if (slug === undefined)
    throw new UsageError('--to needs a slug: lower-case letters, digits and single hyphens.');
  return slug;
}
