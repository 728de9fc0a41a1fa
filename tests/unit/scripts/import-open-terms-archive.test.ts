import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportFolder } from '../../support/history-import.ts';
import { runMuniment } from '../../support/program.ts';
import { VersionsRepository } from '../../support/versions-repository.ts';

describe('muniment import open-terms-archive', () => {
  const repository = new VersionsRepository();
  const folder = new ImportFolder();
  const run = (...args: readonly string[]): ReturnType<typeof runMuniment> =>
    runMuniment(['import', 'open-terms-archive', ...args]);

  beforeAll(() => {
    repository.commit({
      at: '2022-02-01T08:00:00Z',
      subject: 'Start tracking Acme Rules',
      files: { 'Acme/Rules.md': 'One' },
    });
    const declarations = join(folder.path, '..', 'declarations');
    mkdirSync(declarations);
    writeFileSync(
      join(declarations, 'Acme.json'),
      '{"name":"Acme Inc.","terms":{"Rules":{"fetch":"https://acme.example/rules"}}}',
    );
    writeFileSync(
      join(folder.path, '..', 'metadata.yml'),
      'id: houses\nname: Houses\nlanguages: [en]\n',
    );
  });

  afterAll(() => {
    repository.remove();
    folder.remove();
  });

  test('makes a content folder, tells what it did, and takes metadata that lies beside the declarations', () => {
    const declarations = join(folder.path, '..', 'declarations');
    const { status, stdout, stderr } = run(
      repository.bundle(),
      '--content',
      folder.path,
      '--declarations',
      declarations,
      '--name',
      'House archive',
      '--origin',
      'https://house.example',
      '--id-prefix',
      'HA',
    );
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('metadata.yml') as string,
    });
    expect(stdout).toContain('Captures:       1 added with their bytes');
    expect(folder.json('archive.json')).toMatchObject({
      name: 'House archive',
      origin: 'https://house.example',
      idPrefix: 'HA',
    });
    expect(folder.json('collections/houses.json')).toMatchObject({ name: 'Houses' });
    expect(folder.json('platforms/acme-inc/acme-inc-rules/document.json')).toMatchObject({
      id: 'HA-D-00001',
      title: 'Acme Inc. Rules',
      language: 'en',
      sourceUrl: 'https://acme.example/rules',
    });
    expect(folder.errors()).toEqual([]);
  });

  test.each([
    ['without a repository', ['--content', 'x'], 'Name one repository'],
    ['without a content folder', ['x'], 'Name the content folder'],
    ['with no such repository', ['/nowhere/x.git', '--content', 'x'], 'There is no /nowhere/x.git'],
    ['with an unknown option', ['x', '--content', 'x', '--colour', 'red'], "'--colour'"],
    ['with a prefix that is none', ['x', '--content', 'x', '--id-prefix', 'a1'], '"a1"'],
    [
      'with an origin that has a path',
      ['x', '--content', 'x', '--origin', 'https://a.example/b'],
      'host only',
    ],
  ])('ends with 2 %s', (_, args, reason) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test('ends with 1 when a record in the content folder cannot be read', () => {
    writeFileSync(join(folder.path, 'archive.json'), '{');
    const { status, stderr } = run(
      repository.path,
      '--content',
      folder.path,
      '--collection',
      'houses',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('archive.json:1');
    expect(stderr).toContain('Nothing was written');
  });
});
