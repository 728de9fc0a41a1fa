import type { Revision } from '../../src/domain/sealed/ledger.ts';
import { paperPath } from '../../src/domain/urls.ts';
import { EMITTERS } from '../../src/render/emitters.ts';
import type { PaperEmitter } from '../../src/render/paper-emitter.ts';
import { PAPERS } from '../../src/render/papers.ts';
import type { EmittedFile, Emitter } from '../../src/render/emitter.ts';
import type { ViewContext } from '../../src/render/views/context.ts';

const INTRODUCTION = `# Published files

Beside its pages a built archive has these files. All are made from the same records as the pages, and
the same content gives the same bytes. The example is the first such file of the
[toy archive](../../tests/fixtures/archives/toy).

This page is written by \`npm run docs\`.

| Files | Media type | Example |
| --- | --- | --- |
`;

/**
 * The reference of all files that are published beside the pages.
 *
 * @param context - the archive that the examples are of
 * @returns Markdown
 */
export function publishedFilesReference(context: ViewContext): string {
  const revision = firstOf(context.archive.ledger.revisions.values())?.[0];
  const rows = [
    ...EMITTERS.map((emitter) => row(emitter, firstOf(emitter.files(context)))),
    ...PAPERS.map((emitter) => row(emitter, revision && paperOf(revision, emitter))),
  ];
  return `${INTRODUCTION}${rows.join('')}`;
}

function row(
  { label, mediaType }: Pick<Emitter, 'label' | 'mediaType'>,
  first: Pick<EmittedFile, 'path'> | undefined,
): string {
  return `| ${label} | \`${mediaType}\` | ${first === undefined ? '' : `\`${first.path}\``} |\n`;
}

function paperOf({ id, revision }: Revision, { paper }: PaperEmitter): Pick<EmittedFile, 'path'> {
  return { path: paperPath(id, revision, paper) };
}

function firstOf<T>(files: Iterable<T>): T | undefined {
  for (const file of files) return file;
  return undefined;
}
