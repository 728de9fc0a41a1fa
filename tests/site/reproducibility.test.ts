import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { digestsBelow } from '../support/file-tree.ts';
import { buildOrThrow, copyProject, inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

test('gives the same bytes from another folder, time zone, locale and number of cores', async () => {
  await inTemporaryFolder((folder) => {
    const project = join(folder, 'Ünother place', 'program');
    mkdirSync(project, { recursive: true });
    copyProject(project);
    cpSync(join(PROJECT_ROOT, 'content'), join(folder, 'records'), { recursive: true });
    if (!hasTaskset) console.log('skipped: taskset is not here, so both builds used every core');
    buildOrThrow(['--content', join(folder, 'records'), '--out', join(folder, 'site')], {
      project,
      cwd: folder,
      env: {
        TZ: 'America/St_Johns',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        RAYON_NUM_THREADS: '1',
        UV_THREADPOOL_SIZE: '1',
      },
      under: hasTaskset ? ['taskset', '-c', '0'] : [],
    });
    expect(digestsBelow(join(folder, 'site'))).toEqual(digestsBelow(inject('demonstrationSite')));
  });
});
