import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { ContentFolderWriter, ContentInUseError } from '../../../src/io/content-writer.ts';
import { filesBelow } from '../../support/file-tree.ts';

const FILE = contentPath('platforms/acme/platform.json');

describe('writing to a content folder', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'muniment-writer-'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('changes nothing until it is committed, and leaves nothing beside it afterwards', async () => {
    const writer = new ContentFolderWriter(root);
    const transaction = await writer.begin();
    await transaction.put(FILE, 'new');
    expect(existsSync(join(root, FILE))).toBe(false);
    await transaction.commit();
    writer.close();
    expect(filesBelow(root)).toEqual([FILE]);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('new');
  });

  test('discards what was never committed', async () => {
    const writer = new ContentFolderWriter(root);
    await (await writer.begin()).put(FILE, 'new');
    writer.close();
    expect(filesBelow(root)).toEqual([]);
  });

  test('makes the folder when it is missing', async () => {
    const missing = join(root, 'a', 'b');
    const writer = new ContentFolderWriter(missing);
    const transaction = await writer.begin();
    await transaction.put(FILE, 'new');
    await transaction.commit();
    writer.close();
    expect(filesBelow(missing)).toEqual([FILE]);
  });

  test('is refused while another process that is alive does it', () => {
    mkdirSync(join(root, '.muniment-import'));
    // The process that started this one is alive for as long as this one runs.
    writeFileSync(join(root, '.muniment-import', 'owner'), String(process.ppid));
    expect(() => new ContentFolderWriter(root)).toThrow(ContentInUseError);
  });

  test('goes on where a process that is dead left off', () => {
    const staging = join(root, '.muniment-import');
    mkdirSync(join(staging, 'files/platforms/acme'), { recursive: true });
    writeFileSync(join(staging, 'files', FILE), 'new');
    writeFileSync(
      join(staging, 'plan.json'),
      JSON.stringify({ remove: ['old.json'], put: [FILE] }),
    );
    writeFileSync(join(staging, 'owner'), '999999999');
    writeFileSync(join(root, 'old.json'), 'old');
    new ContentFolderWriter(root).close();
    expect(filesBelow(root)).toEqual([FILE]);
  });
});
