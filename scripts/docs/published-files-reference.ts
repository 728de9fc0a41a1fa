import { EMITTERS } from '../../src/render/emitters.ts';
import type { EmittedFile } from '../../src/render/emitter.ts';
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
  const rows = EMITTERS.map((emitter) => {
    const { label, mediaType } = emitter;
    const first = firstOf(emitter.files(context));
    return `| ${label} | \`${mediaType}\` | ${first === undefined ? '' : `\`${first.path}\``} |\n`;
  });
  return `${INTRODUCTION}${rows.join('')}`;
}

function firstOf(files: Iterable<EmittedFile>): EmittedFile | undefined {
  for (const file of files) return file;
  return undefined;
}
