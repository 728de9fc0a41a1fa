import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportFolder } from '../../../support/history-import.ts';
import { VersionsRepository } from '../../../support/versions-repository.ts';
import type { CommitSpec } from '../../../support/versions-repository.ts';

const PATH = 'Acme/Terms of Service.md';
const NAME = 'Acme Terms of Service';
const FOLDER = 'platforms/acme/acme-terms-of-service';
const retrieval = (day: string, text: string): CommitSpec => ({
  at: `2022-${day}T08:00:00Z`,
  subject: `Update ${NAME}`,
  files: { [PATH]: text },
});
const extraction = (day: string, text: string): CommitSpec => ({
  ...retrieval(day, text),
  subject: `Refilter ${NAME}`,
});

describe('a further import', () => {
  let repository: VersionsRepository;
  let folder: ImportFolder;

  beforeEach(async () => {
    repository = new VersionsRepository();
    folder = new ImportFolder();
    repository.commit(
      retrieval('02-01', 'One'),
      retrieval('02-10', 'Two'),
      retrieval('02-20', 'Three'),
    );
    await folder.import(repository.path);
  });

  afterEach(() => {
    repository.remove();
    folder.remove();
  });

  const pairs = (): readonly string[] =>
    folder
      .files()
      .filter((file) => file.includes('/changes/'))
      .map(
        (file) =>
          `${file.replace(/.*\//, '')} ${folder
            .text(file)
            .split('\n')
            .slice(1, 4)
            .map((line) => line.replace(/.*: /, ''))
            .join(' ')}`,
      );

  test('of the same history writes no file', async () => {
    const before = folder.stamps();
    const result = await folder.import(repository.path);
    expect(folder.stamps()).toEqual(before);
    expect(result.counts).toMatchObject({ captures: 0, changesAdded: 0, documentsUnchanged: 1 });
  });

  test('adds what new commits recorded, and touches nothing else but the state of the collection', async () => {
    const before = folder.stamps();
    repository.commit(retrieval('02-25', 'Four'), {
      ...retrieval('02-26', 'Privacy'),
      subject: 'Start tracking Acme Privacy Policy',
      files: { 'Acme/Privacy Policy.md': 'Privacy' },
    });
    await folder.import(repository.path);
    const after = folder.stamps();
    expect(
      before.filter((stamp) => !after.includes(stamp)).map((stamp) => stamp.split(' ')[0]),
    ).toEqual(['collections/demo.json', 'vocabulary/document-types.json']);
    expect(folder.json('collections/demo.json')).toMatchObject({ upstream: repository.ids()[0] });
    expect(pairs()).toEqual([
      '2022-02-10.md TS-C-000001 20220201T080000Z 20220210T080000Z',
      '2022-02-20.md TS-C-000002 20220210T080000Z 20220220T080000Z',
      '2022-02-25.md TS-C-000003 20220220T080000Z 20220225T080000Z',
    ]);
    expect(folder.json('platforms/acme/acme-privacy-policy/document.json')).toMatchObject({
      id: 'TS-D-00002',
    });
    expect(folder.errors()).toEqual([]);
  });

  test('lets a change record start at a capture that came between its two, and says so', async () => {
    repository.commit(retrieval('02-15', 'Between'));
    const { notes, counts } = await folder.import(repository.path);
    expect(pairs()).toEqual([
      '2022-02-10.md TS-C-000001 20220201T080000Z 20220210T080000Z',
      '2022-02-15.md TS-C-000003 20220210T080000Z 20220215T080000Z',
      '2022-02-20.md TS-C-000002 20220215T080000Z 20220220T080000Z',
    ]);
    expect(counts).toMatchObject({ changesAdded: 1, changesRewritten: 1 });
    expect(notes).toContain(
      `${FOLDER}/changes/2022-02-20.md now compares 20220215T080000Z with 20220220T080000Z: a capture was added between the two that it compared.`,
    );
    expect(folder.errors()).toEqual([]);
  });

  test('moves a change record to the earlier day on which its text is seen, with its id and its summary', async () => {
    const file = `${FOLDER}/changes/2022-02-20.md`;
    writeFileSync(
      join(folder.path, file),
      `${folder.text(file)}\n## What changed\n\nA third thing.\n`,
    );
    repository.commit(retrieval('02-15', '*Three*'));
    await folder.import(repository.path);
    expect(pairs()).toEqual([
      '2022-02-10.md TS-C-000001 20220201T080000Z 20220210T080000Z',
      '2022-02-15.md TS-C-000002 20220210T080000Z 20220215T080000Z',
    ]);
    expect(folder.text(`${FOLDER}/changes/2022-02-15.md`)).toContain(
      '## What changed\n\nA third thing.\n',
    );
    expect(folder.errors()).toEqual([]);
  });

  test('rewrites a change record in JSON without touching its other members', async () => {
    renameSync(
      join(folder.path, `${FOLDER}/changes/2022-02-20.md`),
      join(folder.path, `${FOLDER}/changes/2022-02-20.json`),
    );
    const own =
      '{\n\t"id": "TS-C-000002",\n\t"before": "20220210T080000Z",\n\t"after": "20220220T080000Z",\n\t"title": "Third"\n}\n';
    writeFileSync(join(folder.path, `${FOLDER}/changes/2022-02-20.json`), own);
    repository.commit(retrieval('02-15', 'Between'));
    await folder.import(repository.path);
    expect(folder.text(`${FOLDER}/changes/2022-02-20.json`)).toBe(
      own.replace('20220210', '20220215'),
    );
  });

  test('compares a page with none that was read anew out of order, and leaves the records around it alone', async () => {
    const before = pairs();
    repository.commit(
      extraction('02-15', 'Two, read differently'),
      retrieval('02-28', 'Three, read differently'),
      retrieval('03-05', 'Four'),
    );
    const { counts } = await folder.import(repository.path);
    expect(folder.json(`${FOLDER}/captures/20220215T080000Z.json`)).toMatchObject({
      cause: 'extraction',
      defect:
        'Read anew from an earlier retrieval after later versions had been recorded, so it is compared with none.',
    });
    // The capture of 28 February is the first one by the new method: it may differ for that reason alone.
    expect(pairs()).toEqual([
      ...before,
      '2022-03-05.md TS-C-000003 20220228T080000Z 20220305T080000Z',
    ]);
    expect(counts.withoutChange.of('the texts differ, but were read by different methods')).toBe(1);
    expect(folder.errors()).toEqual([]);
  });

  test('goes on comparing when reading anew out of order gave the same text', async () => {
    repository.commit(extraction('02-15', '**Three**'), retrieval('02-28', 'Four'));
    await folder.import(repository.path);
    expect(pairs().at(-1)).toBe('2022-02-28.md TS-C-000003 20220220T080000Z 20220228T080000Z');
  });

  test('numbers a further capture of a second after those that have their names', async () => {
    repository.commit(retrieval('02-20', 'Three again'));
    await folder.import(repository.path);
    expect(folder.text(`${FOLDER}/captures/20220220T080000Z.md`)).toBe('Three');
    expect(folder.text(`${FOLDER}/captures/20220220T080000Z-2.md`)).toBe('Three again');
    expect(pairs().at(-1)).toBe('2022-02-20.md TS-C-000002 20220210T080000Z 20220220T080000Z');
    expect(pairs()).toContain('2022-02-20-2.md TS-C-000003 20220220T080000Z 20220220T080000Z-2');
    expect(folder.errors()).toEqual([]);
  });

  test('finds documents and platforms that were renamed, by the commits of their captures', async () => {
    renameSync(join(folder.path, 'platforms/acme'), join(folder.path, 'platforms/apex'));
    renameSync(
      join(folder.path, 'platforms/apex/acme-terms-of-service'),
      join(folder.path, 'platforms/apex/contract'),
    );
    writeFileSync(join(folder.path, 'platforms/apex/platform.json'), '{ "name": "Apex" }\n');
    repository.commit(retrieval('02-25', 'Four'), {
      ...retrieval('02-26', 'P'),
      subject: 'Start tracking Acme Privacy Policy',
      files: { 'Acme/Privacy Policy.md': 'P' },
    });
    await folder.import(repository.path);
    expect(folder.files().filter((file) => file.endsWith('document.json'))).toEqual([
      'platforms/apex/acme-privacy-policy/document.json',
      'platforms/apex/contract/document.json',
    ]);
    expect(folder.files()).toContain('platforms/apex/contract/captures/20220225T080000Z.md');
  });

  test('notes the end of a document whose file is deleted, and takes the note back when it returns', async () => {
    repository.commit({
      at: '2022-03-01T08:00:00Z',
      subject: 'Remove Acme',
      files: { [PATH]: undefined },
    });
    await folder.import(repository.path);
    expect(folder.json(`${FOLDER}/document.json`)).toMatchObject({
      monitoringEndedOn: '2022-03-01',
    });
    repository.commit(retrieval('03-20', 'Back'));
    await folder.import(repository.path);
    expect(folder.json(`${FOLDER}/document.json`)).not.toHaveProperty('monitoringEndedOn');
  });

  test('never gives an id again that was withdrawn', async () => {
    const tombstone = {
      id: 'TS-C-000040',
      title: 'Gone',
      withdrawnAt: '2022-03-01T00:00:00Z',
      reason: 'Error',
      decidedBy: 'Editor',
    };
    writeFileSync(join(folder.path, 'addresses.json'), JSON.stringify({ tombstones: [tombstone] }));
    repository.commit(retrieval('02-25', 'Four'));
    await folder.import(repository.path);
    expect(pairs().at(-1)).toContain('TS-C-000041');
  });

  test('gives the same captures and comparisons as one import of everything', async () => {
    repository.commit(
      retrieval('02-15', 'Between'),
      extraction('03-01', 'Anew'),
      retrieval('03-02', 'Five'),
      retrieval('02-12', 'Two'),
    );
    await folder.import(repository.path);
    const atOnce = new ImportFolder();
    await atOnce.import(repository.path);
    const comparable = (from: ImportFolder): unknown =>
      Object.entries(from.texts(FOLDER)).map(([file, text]) => [
        file,
        text.replace(/TS-C-\d+/, 'id'),
      ]);
    expect(comparable(folder)).toEqual(comparable(atOnce));
    atOnce.remove();
  });

  test('from an older copy of the repository adds nothing and keeps the state of the collection', async () => {
    const older = repository.bundle();
    repository.commit(retrieval('02-25', 'Four'));
    await folder.import(repository.path);
    const before = folder.stamps();
    const { notes } = await folder.import(older);
    expect(folder.stamps()).toEqual(before);
    expect(notes).toEqual([expect.stringContaining('it is older')]);
  });

  test('refuses a history that was rewritten, and writes nothing', async () => {
    const rewritten = new VersionsRepository();
    rewritten.commit(retrieval('02-01', 'One'), retrieval('02-11', 'Two'));
    const before = folder.stamps();
    expect(await folder.run(rewritten.path)).toEqual({
      kind: 'refused',
      reasons: [expect.stringContaining('its history was rewritten')],
    });
    expect(folder.stamps()).toEqual(before);
    rewritten.remove();
  });

  test('refuses content that cannot be read, names the place, and writes nothing', async () => {
    writeFileSync(join(folder.path, `${FOLDER}/document.json`), '{ "id": "TS-D-00001", }\n');
    repository.commit(retrieval('02-25', 'Four'));
    const before = folder.stamps();
    expect(await folder.run(repository.path)).toEqual({
      kind: 'refused',
      reasons: [
        expect.stringMatching(/document\.json:1:\d+\n {2}error {2}json\/syntax/),
        expect.any(String),
      ],
    });
    expect(folder.stamps()).toEqual(before);
  });
});
