import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './support/architecture.ts';
import { importsOf, type SourceFile } from './support/source-imports.ts';

const ROOT = join(import.meta.dirname, '..');
const DEPENDENCIES = new Set(['zod', 'unified', 'pagefind', 'astro', '@fontsource/ibm-plex-mono']);

describe('the source tree', () => {
  const files = ['src', 'scripts'].flatMap(readSources);

  test('is read', () => {
    expect(files.map(({ path }) => path)).toContain('src/domain/digest.ts');
  });

  test('keeps to the layers of the architecture', () => {
    expect(checkArchitecture(files, declaredDependencies())).toEqual([]);
  });
});

test('nothing that scripts of pages import reaches a module of Node', () => {
  const sources = new Map(readSources('src').map((file) => [file.path, file]));
  const reached = new Set(
    [...sources.keys()].filter((path) => /^src\/browser\/.*\.ts$/.test(path)),
  );
  const found: string[] = [];
  // A set that grows is walked to its end.
  for (const path of reached) {
    const file = sources.get(path);
    for (const { specifier, typeOnly } of file === undefined ? [] : importsOf(file)) {
      if (typeOnly) continue;
      if (specifier.startsWith('node:')) found.push(`${path}: ${specifier}`);
      if (specifier.startsWith('.')) reached.add(posix.join(posix.dirname(path), specifier));
    }
  }
  expect(found).toEqual([]);
});

describe('the check accepts', () => {
  test.each([
    ['src/domain/digest.ts', `import { createHash } from 'node:crypto';`],
    ['src/domain/signing/ed25519.ts', `import { sign } from 'node:crypto';`],
    ['src/domain/instants.ts', `export const at = (s: number) => new Date(s).toISOString();`],
    [
      'src/parse/markdown.ts',
      `import { unified } from 'unified'; import { a } from '../domain/a.ts';`,
    ],
    ['src/parse/tree.ts', `import type { Root } from 'mdast';`],
    ['src/validate/schemas/page.ts', `import { z } from 'astro/zod';`],
    ['src/render/views/page.ts', `import { plural } from '../words/plural.ts';`],
    ['src/import/open-terms-archive/read.ts', `import { parse } from '../../parse/parse.ts';`],
    ['src/io/disk.ts', `import { readFile } from 'node:fs/promises'; const at = Date.now();`],
    [
      'src/pipeline.ts',
      `import { link } from './link/link.ts'; import { parse } from './parse/parse.ts';`,
    ],
    ['src/pipeline/load.ts', `import { link } from '../link/link.ts';`],
    ['src/site/archive.ts', `import { disk } from '../io/disk.ts'; import * as p from 'pagefind';`],
    [
      'src/components/record/Cite.astro',
      `---\nimport type { V } from '../../render/views/v.ts';\n---\n`,
    ],
    [
      'src/layouts/Page.astro',
      `---\nimport '@fontsource/ibm-plex-mono';\nimport '../styles/base.css';\n---\n`,
    ],
    ['src/pages/[slug].astro', `---\nimport { view } from '../render/views/v.ts';\n---\n`],
    ['src/components/ui/Search.astro', `<script>await import('/pagefind/pagefind.js');</script>`],
    [
      'src/link/words.ts',
      `// Date.now() is a word here\nexport const text = 'Math.random() fetch()';`,
    ],
    ['src/env.d.ts', `interface Window {}`],
  ])('%s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});

describe('the check refuses an import', () => {
  test.each([
    [
      'of a step by a step',
      'src/link/link.ts',
      `import { a } from '../parse/a.ts';`,
      'Steps meet only',
    ],
    [
      'of a type of another step',
      'src/seal/a.ts',
      `import type { A } from '../render/a.ts';`,
      'Steps meet only',
    ],
    ['hidden in a type', 'src/link/a.ts', `type A = import('../parse/a.ts').A;`, 'Steps meet only'],
    ['made while running', 'src/link/a.ts', `await import('../io/disk.ts');`, 'Steps meet only'],
    [
      'that is passed on',
      'src/verify/a.ts',
      `export { a } from '../seal/a.ts';`,
      'Steps meet only',
    ],
    [
      'of the disk by a step',
      'src/render/a.ts',
      `import fs from 'node:fs';`,
      'disk, clock and network',
    ],
    ['of Astro by a step', 'src/render/a.ts', `import { a } from 'astro/zod';`, 'format libraries'],
    [
      'of a library by a noun',
      'src/domain/a.ts',
      `import { z } from 'zod';`,
      'Nouns know only nouns',
    ],
    [
      'of hashing by another noun',
      'src/domain/a.ts',
      `import c from 'node:crypto';`,
      'Nouns know only nouns',
    ],
    [
      'of a step by a noun',
      'src/diagnostics/a.ts',
      `import { a } from '../link/a.ts';`,
      'Nouns know only',
    ],
    [
      'of a later step by an import',
      'src/import/a.ts',
      `import { a } from '../link/a.ts';`,
      'What brings records in',
    ],
    ['of a step by io', 'src/io/a.ts', `import { a } from '../parse/a.ts';`, 'none of the steps'],
    ['of io by the pipeline', 'src/pipeline.ts', `import { a } from './io/a.ts';`, 'ports'],
    ['of the disk by the pipeline', 'src/pipeline/a.ts', `import fs from 'node:fs';`, 'ports'],
    ['of Astro by the pipeline', 'src/pipeline.ts', `import { build } from 'astro';`, 'ports'],
    [
      'of scripts by the site',
      'src/site/a.ts',
      `import { a } from '../../scripts/a.ts';`,
      'below the commands',
    ],
    ['of a script by a step', 'src/link/a.ts', `import { a } from '../../scripts/a.ts';`, 'A step'],
    [
      'of io by a page',
      'src/pages/a.astro',
      `---\nimport { a } from '../io/a.ts';\n---\n`,
      'A page is a route',
    ],
    [
      'of an emitter by a page',
      'src/pages/a.astro',
      `---\nimport { a } from '../render/a.ts';\n---\n`,
      'route',
    ],
    [
      'of the disk by a layout',
      'src/layouts/A.astro',
      `---\nimport fs from 'node:fs';\n---\n`,
      'load nothing',
    ],
    [
      'of a value of a view',
      'src/components/A.astro',
      `---\nimport { v } from '../render/views/v.ts';\n---\n`,
      'only its types',
    ],
    [
      'in a browser script',
      'src/components/A.astro',
      `<p></p>\n<script>\nimport '../io/a.ts';</script>`,
      'load nothing',
    ],
    [
      'without extension',
      'src/link/a.ts',
      `import { a } from '../domain/ids';`,
      'with the extension',
    ],
    [
      'of what is not declared',
      'src/parse/a.ts',
      `import { visit } from 'unist-util-visit';`,
      'package.json',
    ],
  ])('%s', (_, path, text, reason) => {
    expect(check(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  test('and names the line in an .astro file', () => {
    const text = `---\nconst a = 1;\n\nimport fs from 'node:fs';\n---\n<p>{a}</p>\n`;
    expect(check('src/layouts/A.astro', text)).toEqual([
      expect.stringMatching(/^src\/layouts\/A\.astro:4 imports node:fs: /),
    ]);
  });

  test('and names the line of a browser script', () => {
    const text = `---\nconst a = 1;\n---\n<script>\n  import '../io/a.ts';\n</script>\n`;
    expect(check('src/components/A.astro', text)).toEqual([
      expect.stringMatching(/^src\/components\/A\.astro:5 imports src\/io\/a\.ts: /),
    ]);
  });
});

describe('the check refuses', () => {
  test.each([
    'Date.now()',
    "Date['now']()",
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'process.env.HOME',
    'a.localeCompare(b)',
    'n.toLocaleString()',
    "fetch('https://archive.example')",
    "globalThis.fetch('https://archive.example')",
    'performance.now()',
    'crypto.randomUUID()',
    'import.meta.env.DEV',
  ])('%s in pure code', (call) => {
    expect(check('src/render/a.ts', `\nexport const a = ${call};`)).toEqual([
      expect.stringMatching(/^src\/render\/a\.ts:2 uses /),
    ]);
  });

  test('a folder that is in no layer', () => {
    expect(check('src/utils/a.ts', '')).toEqual([expect.stringContaining('belongs to no layer')]);
  });

  test.each(['src/link/fooBar.ts', 'src/link/Foo.ts', 'src/components/fact-strip.astro'])(
    'the name %s',
    (path) => {
      expect(check(path, '')).toEqual([expect.stringContaining('is named')]);
    },
  );
});

function check(path: string, text: string): readonly string[] {
  return checkArchitecture([{ path, text }], DEPENDENCIES);
}

function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|mjs|astro)$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function declaredDependencies(): ReadonlySet<string> {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(text) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return new Set(Object.keys(dependencies));
}
