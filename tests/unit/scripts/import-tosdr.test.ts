import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandIo } from '../../../scripts/command.ts';
import { EXIT, UsageError } from '../../../scripts/command.ts';
import { importTosdr } from '../../../scripts/commands/import-tosdr.ts';
import { aPoint, FRAME, tosdrFiles } from '../../support/tosdr.ts';

const WORDS = 'We keep the light on for as long as the lamp is yours.';

describe('muniment import tosdr', () => {
  let root = '';
  let printed = { stdout: '', stderr: '' };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'muniment-tosdr-'));
    printed = { stdout: '', stderr: '' };
    const texts = { 'html/Lamp_Terms of Use.html': `${FRAME}<p>${WORDS}</p>` };
    for (const { path, bytes } of tosdrFiles({ points: [aPoint('1')], texts })) {
      const file = join(root, 'source', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const content = (...parts: readonly string[]): string => join(root, 'content', ...parts);
  const run = (...options: readonly string[]): Promise<number> =>
    importTosdr.run([join(root, 'source'), '--content', content(), ...options], ioInto(printed));

  test('writes the records and sums up', async () => {
    expect(await run('--as-of', '2024-02-29')).toBe(EXIT.fine);
    expect(printed.stdout).toContain('provisions added: 1\n');
    expect(printed.stdout).toContain('found exactly: 1\n');
    const captures = content('platforms/lamp/terms-of-use/captures');
    expect(readFileSync(join(captures, '20240229T235959Z.html'), 'utf8')).toContain(WORDS);
  });

  test('takes today as the last day when none is given', async () => {
    const days = [today()];
    await run();
    days.push(today());
    const names = days.map((day) => `${day.replaceAll('-', '')}T235959Z.json`);
    const captures = content('platforms/lamp/terms-of-use/captures');
    expect(names.some((name) => existsSync(join(captures, name)))).toBe(true);
  });

  test('says what is wrong with the data and writes nothing', async () => {
    writeFileSync(join(root, 'source/points.ndjson'), 'not JSON\n');
    expect(await run()).toBe(EXIT.content);
    expect(printed.stderr).toContain('points.ndjson:1:1');
    expect(printed.stderr).toContain('Nothing was written.');
    expect(existsSync(content('archive.json'))).toBe(false);
  });

  test.each([
    ['no content folder', ['source'], '--content'],
    ['two folders of data', ['.', '.', '--content', 'c'], 'one folder'],
    ['a date that is none', ['.', '--content', 'c', '--as-of', '2024-02-30'], 'not a date'],
    [
      'a day that is not over yet anywhere',
      ['.', '--content', 'c', '--as-of', '9999-12-31'],
      'future',
    ],
    ['a prefix in small letters', ['.', '--content', 'c', '--id-prefix', 'tt'], 'capital letters'],
  ])('refuses %s', async (_, args, message) => {
    const call = args.map((arg) => (arg === 'source' || arg === '.' ? join(root, 'source') : arg));
    const refusal = importTosdr.run(call, ioInto(printed));
    await expect(refusal).rejects.toThrow(UsageError);
    await expect(refusal).rejects.toThrow(message);
  });
});

const today = (): string => new Date().toISOString().slice(0, 10);

function ioInto(printed: { stdout: string; stderr: string }): CommandIo {
  const into = (name: 'stdout' | 'stderr'): NodeJS.WriteStream =>
    ({
      isTTY: false,
      write: (text: string) => {
        printed[name] += text;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  return { stdout: into('stdout'), stderr: into('stderr') };
}
