import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GitHistory } from '../../../../src/import/ports.ts';
import { openRepository } from '../../../../src/io/git-repository.ts';
import { corpusFolder } from '../../../support/corpora.ts';
import { ImportFolder } from '../../../support/history-import.ts';

const corpus = corpusFolder('open-terms-archive');

/** Services whose whole history is small enough for a test; the last one was deleted. */
const SERVICES = ['Telegram', 'BeReal', 'Expedia'];

interface IndexRow {
  readonly commit: string;
  readonly date: string;
  readonly path: string;
  readonly status: string;
  readonly sha256: string;
}

describe.skipIf(corpus === undefined)('an import of real history', () => {
  const root = corpus ?? '';
  const folder = new ImportFolder();
  const isWanted = (path: string): boolean =>
    SERVICES.some((service) => path.startsWith(`${service}/`));
  let git: Awaited<ReturnType<typeof openRepository>>;

  const rows = (): readonly IndexRow[] =>
    readFileSync(join(root, 'versions-index.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as IndexRow)
      .filter(({ path, status }) => isWanted(path) && status !== 'D');

  beforeAll(async () => {
    git = await openRepository(join(root, 'pga-versions.bundle'));
    await folder.importFrom(onlyOf(git, isWanted));
  }, 60_000);

  afterAll(() => {
    git.close();
    folder.remove();
  });

  test('holds every version of the index once, with its bytes and its instant', () => {
    const sidecars = folder.files().filter((file) => /\/captures\/.*\.json$/.test(file));
    const held = sidecars.map((file) => {
      const value = folder.json(file) as {
        readonly capturedAt: string;
        readonly snapshot: { readonly digest: string };
        readonly upstream: { readonly reference: string };
      };
      return `${value.upstream.reference} ${value.capturedAt} ${value.snapshot.digest}`;
    });
    const listed = rows().map(
      ({ commit, date, sha256 }) =>
        `${commit} ${new Date(date).toISOString().replace('.000Z', 'Z')} ${sha256}`,
    );
    expect(listed.length).toBeGreaterThan(45);
    expect([...held].sort()).toEqual([...listed].sort());
  });

  test('checks without errors or warnings', () => {
    expect(folder.check()).toEqual([]);
  });
});

/** The same history, with changes to other documents left out. */
function onlyOf(git: GitHistory, isWanted: (path: string) => boolean): GitHistory {
  return {
    ...git,
    async *commits() {
      for await (const commit of git.commits()) {
        yield { ...commit, changes: commit.changes.filter(({ path }) => isWanted(path)) };
      }
    },
  };
}
