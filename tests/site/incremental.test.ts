import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/domain/digest.ts';
import { digestsBelow } from '../support/file-tree.ts';
import {
  buildOrThrow,
  inTemporaryFolder,
  PROJECT_ROOT,
  runMuniment,
  type ProgramRun,
} from '../support/program.ts';

const TOY = join(PROJECT_ROOT, 'tests/fixtures/archives/toy');

interface Workplace {
  readonly content: string;
  /** Builds with the cache of the builds before. */
  build(): ProgramRun;
  /** @returns what a build without any cache gives */
  cleanDigests(): readonly string[];
  readonly out: string;
}

async function withToy(use: (place: Workplace) => void): Promise<void> {
  await inTemporaryFolder((folder) => {
    const [content, out, cache] = ['content', 'out', 'cache'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    cpSync(TOY, content, { recursive: true });
    const clean = join(folder, 'clean');
    use({
      content,
      out,
      build: () => buildOrThrow(['--content', content, '--out', out, '--cache', cache]),
      cleanDigests: () => {
        buildOrThrow([
          '--content',
          content,
          '--out',
          clean,
          '--cache',
          join(folder, `cache-${Math.random()}`),
        ]);
        return digestsBelow(clean);
      },
    });
  });
}

/** @returns how many pages a build rendered anew, from its closing line */
function renderedIn({ stderr }: ProgramRun): number {
  return Number(/(\d+) of them rendered anew/.exec(stderr)?.[1]);
}

/** Paths of the toy archive are found, not typed, so that the archive can grow. */
function findFile(content: string, pattern: RegExp): string {
  const path = digestsBelow(content)
    .map((row) => row.slice(66))
    .find((one) => pattern.test(one));
  if (path === undefined) throw new Error(`no file like ${pattern} in the toy archive`);
  return join(content, path);
}

test('a build after edits equals a clean build, byte for byte', async () => {
  await withToy((place) => {
    place.build();
    const platform = findFile(place.content, /platforms\/[^/]+\/platform\.json$/);
    writeFileSync(platform, readFileSync(platform, 'utf8').replace(/"name": "/, '"name": "New '));
    const provision = findFile(place.content, /provisions\/[^/]+\.md$/);
    appendFileSync(provision, '\n## Interpretive note\n\nAn added note.\n');
    place.build();
    expect(digestsBelow(place.out)).toEqual(place.cleanDigests());
  });
});

test('a renamed record leaves no page under its old address', async () => {
  await withToy((place) => {
    place.build();
    const provision = findFile(place.content, /provisions\/[^/]+\.md$/);
    const slug = provision.replace(/^.*\/|\.md$/g, '');
    const page = digestsBelow(place.out)
      .map((row) => row.slice(66))
      .find((path) => path.endsWith(`/${slug}/index.html`));
    expect(page).toBeDefined();
    renameSync(provision, provision.replace(slug, 'another-address'));
    place.build();
    expect(existsSync(join(place.out, page ?? ''))).toBe(false);
    expect(digestsBelow(place.out)).toEqual(place.cleanDigests());
  });
});

test('a build of the same content renders nothing anew that has a key, and changes no byte', async () => {
  await withToy((place) => {
    const [first, before] = [renderedIn(place.build()), digestsBelow(place.out)];
    const second = renderedIn(place.build());
    expect(digestsBelow(place.out)).toEqual(before);
    // Only pages of one address each have no key: indexes, search, help.
    expect(second).toBeLessThan(30);
    expect(first - second).toBeGreaterThan(20);
  });
});

test('keeps the old output whole when the content has errors', async () => {
  await withToy((place) => {
    place.build();
    const before = sha256(digestsBelow(place.out).join('\n'));
    rmSync(join(place.content, 'archive.json'));
    const run = runMuniment(['build', '--content', place.content, '--out', place.out]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('file/missing');
    expect(sha256(digestsBelow(place.out).join('\n'))).toBe(before);
    expect(existsSync(`${place.out}.building`)).toBe(false);
  });
});
