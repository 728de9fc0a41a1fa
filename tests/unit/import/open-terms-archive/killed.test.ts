import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ON_DISK, type FolderSteps } from '../../../../src/io/content-writer.ts';
import { ImportFolder } from '../../../support/history-import.ts';
import type { CommitSpec } from '../../../support/versions-repository.ts';
import { VersionsRepository } from '../../../support/versions-repository.ts';

const version = (day: string, text: string, document = 'Acme/Terms of Service'): CommitSpec => ({
  at: `2022-${day}T08:00:00Z`,
  subject: `Update ${document.replace('/', ' ')}`,
  files: { [`${document}.md`]: text },
});

/** Steps on disk that die before the nth. */
function dyingAt(nth: number): FolderSteps & { readonly taken: () => number } {
  let taken = 0;
  const step = (act: () => void): void => {
    if (taken === nth) throw new Error('killed');
    taken += 1;
    act();
  };
  return {
    ...ON_DISK,
    move: (from, to) => step(() => ON_DISK.move(from, to)),
    remove: (path) => step(() => ON_DISK.remove(path)),
    taken: () => taken,
  };
}

describe('an import that dies while it puts files into place', () => {
  const repository = new VersionsRepository();
  let earlier: string;

  beforeAll(() => {
    repository.commit(
      version('02-01', 'One'),
      version('02-10', 'Two'),
      version('02-20', 'Three'),
      version('02-20', 'P', 'Acme/Privacy Policy'),
    );
    earlier = repository.bundle();
    repository.commit(
      version('02-15', 'Between'),
      version('02-25', 'Four'),
      version('02-26', 'B', 'Best/Privacy Policy'),
    );
  });

  afterAll(() => repository.remove());

  const inOneGo = async (): Promise<{ readonly texts: unknown; readonly steps: number }> => {
    const folder = new ImportFolder();
    await folder.import(earlier);
    const steps = dyingAt(Infinity);
    await folder.import(repository.path, { steps });
    const texts = folder.texts();
    folder.remove();
    return { texts, steps: steps.taken() };
  };

  test('leaves content that checks, and the next run completes it as if nothing had been', async () => {
    const whole = await inOneGo();
    expect(whole.steps).toBeGreaterThan(8);
    for (let nth = 0; nth < whole.steps; nth += 1) {
      const folder = new ImportFolder();
      await folder.import(earlier);
      await expect(folder.run(repository.path, { steps: dyingAt(nth) })).rejects.toThrow('killed');
      expect(folder.errors(), `killed before step ${nth}`).toEqual([]);
      await folder.import(repository.path);
      expect(folder.texts(), `killed before step ${nth}`).toEqual(whole.texts);
      folder.remove();
    }
  });

  test('on its first run leaves whole documents or none', async () => {
    const expected = new ImportFolder();
    await expected.import(repository.path);
    for (const nth of [0, 1, 2, 3, 4, 5]) {
      const folder = new ImportFolder();
      await expect(folder.run(repository.path, { steps: dyingAt(nth) })).rejects.toThrow('killed');
      const errors = folder
        .errors()
        .filter((error) => !error.startsWith('file/missing') || nth > 0);
      expect(errors, `killed before step ${nth}`).toEqual([]);
      await folder.import(repository.path);
      expect(folder.texts()).toEqual(expected.texts());
      folder.remove();
    }
    expected.remove();
  });
});
