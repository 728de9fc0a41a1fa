import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, inject, test } from 'vitest';

const hasJava = spawnSync('java', ['-version']).status === 0;

test('the Nu HTML checker finds no error on any page of the demonstration archive', () => {
  if (!hasJava) {
    console.log('skipped: no Java here, which the Nu HTML checker needs');
    return;
  }
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const { status, stderr, stdout } = spawnSync(
    'java',
    ['-Xss8m', '-jar', jar, '--errors-only', '--skip-non-html', inject('demonstrationSite')],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(`${stdout}${stderr}`).toBe('');
  expect(status).toBe(0);
});
