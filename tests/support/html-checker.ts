import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Whether there is a Java here, which the Nu HTML checker needs. */
export const hasHtmlChecker = (): boolean => spawnSync('java', ['-version']).status === 0;

/**
 * Runs the Nu HTML checker.
 *
 * @param paths - files, or folders of which every HTML file is checked
 * @returns a line for each error
 */
export function htmlErrors(paths: readonly string[]): readonly string[] {
  const jar = String(createRequire(import.meta.url)('vnu-jar'));
  const { status, stderr, stdout } = spawnSync(
    'java',
    ['-Xss8m', '-jar', jar, '--errors-only', '--skip-non-html', ...paths],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  if (status !== 0 && lines.length === 0) throw new Error(`the checker ended with ${status}`);
  return lines;
}
