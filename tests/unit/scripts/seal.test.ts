import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../scripts/cli.ts';
import { ioInto } from '../../support/command-io.ts';
import { FIXTURES } from '../../support/content.ts';
import { digestsBelow } from '../../support/file-tree.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muniment-seal-'));
  content = join(root, 'content');
  cpSync(join(FIXTURES, 'archives', 'sealed'), content, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const AT = ['--at', '2026-07-01T00:00:00Z'];
const RECORD = 'platforms/lantern/policy/provisions/sharing.json';
const ledger = (): string => readFileSync(join(content, 'ledger/ledger.ndjson'), 'utf8');
const edit = (from: string, to: string): void =>
  writeFileSync(
    join(content, RECORD),
    readFileSync(join(content, RECORD), 'utf8').replace(from, to),
  );

async function run(
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const folders = ['--content', content, '--cache', join(root, 'cache')];
  const code = await main([...args, ...folders], ioInto(printed));
  return { code, ...printed };
}

describe('muniment seal', () => {
  test('writes nothing when nothing has changed', async () => {
    const before = digestsBelow(content);
    expect(await run('seal', ...AT)).toMatchObject({
      code: 0,
      stdout:
        'Nothing to seal: no record and no address has changed since release 2 of 2026-05-10T12:00:00Z.\n',
    });
    expect(digestsBelow(content)).toEqual(before);
  });

  test('shows what it would seal, and why, and writes nothing', async () => {
    edit('medium', 'high');
    const before = digestsBelow(content);
    const { code, stdout } = await run('seal', '--dry-run', ...AT);
    expect([code, stdout]).toEqual([
      0,
      [
        'Release 3 would seal 1 revision (0 of new records), 0 new addresses.',
        '  TA-P-000001  r3  changed: severity',
        'Nothing was written.',
        '',
      ].join('\n'),
    ]);
    expect(digestsBelow(content)).toEqual(before);
  });

  test('appends a release, and a second run has nothing to do', async () => {
    edit('medium', 'high');
    const before = ledger();
    expect((await run('seal', ...AT)).stdout).toMatch(
      /^Release 3, sealed 2026-07-01T00:00:00Z: 1 revision/,
    );
    expect(ledger().startsWith(before)).toBe(true);
    expect((await run('seal', '--at', '2026-08-01T00:00:00Z')).stdout).toMatch(/^Nothing to seal/);
  });

  test('refuses an instant before the last release, and content with errors', async () => {
    edit('medium', 'high');
    const before = ledger();
    const early = await run('seal', '--at', '2026-05-01T00:00:00Z');
    expect([early.code, early.stderr]).toEqual([
      2,
      expect.stringContaining('The last release was sealed at 2026-05-10T12:00:00Z'),
    ]);
    edit('"capture"', '"captur"');
    expect((await run('seal', ...AT)).code).toBe(1);
    expect(ledger()).toBe(before);
  });
});

describe('muniment move', () => {
  test.each([
    ['TA-P-000001', '/platform/lantern/policy/sharing/', '/platform/lantern/policy/elsewhere/'],
    ['TA-D-00001', '/platform/lantern/policy/', '/platform/lantern/elsewhere/'],
    ['lantern', '/platform/lantern/', '/platform/elsewhere/'],
  ])('keeps every published address of %s', async (what, from, to) => {
    const moved = await run('move', what, '--to', 'elsewhere', ...AT);
    expect([moved.code, moved.stdout]).toEqual([0, `${from} now leads to ${to}\n`]);
    expect((await run('check')).code).toBe(0);
    expect((await run('seal', ...AT)).code).toBe(0);
    expect(
      (await run('move', what === 'lantern' ? 'elsewhere' : what, '--to', 'lantern-2', ...AT)).code,
    ).toBe(0);
    expect((await run('check')).code).toBe(0);
  });

  test('leaves no empty folder behind', async () => {
    await run('move', 'lantern', '--to', 'lamp', ...AT);
    expect(existsSync(join(content, 'platforms/lantern'))).toBe(false);
  });

  test('refuses what is not there, and an address that is taken', async () => {
    expect((await run('move', 'TA-P-000099', '--to', 'x', ...AT)).code).toBe(2);
    const before = digestsBelow(content);
    expect((await run('move', 'TA-P-000001', '--to', 'selling', ...AT)).code).toBe(1);
    expect(digestsBelow(content)).toEqual(before);
  });
});

describe('muniment withdraw', () => {
  const withdraw = (...options: readonly string[]) =>
    run(
      'withdraw',
      'TA-P-000002',
      '--reason',
      'Wrong source',
      '--decided-by',
      'Archivist',
      ...AT,
      ...options,
    );

  test('removes the record, and keeps its addresses and what was sealed', async () => {
    expect((await withdraw()).code).toBe(0);
    expect(existsSync(join(content, 'platforms/lantern/policy/provisions/retention.json'))).toBe(
      false,
    );
    const { tombstones } = JSON.parse(readFileSync(join(content, 'addresses.json'), 'utf8')) as {
      readonly tombstones: readonly object[];
    };
    expect(tombstones.at(-1)).toMatchObject({
      id: 'TA-P-000002',
      publishedOn: '2026-04-10',
      addresses: ['/platform/lantern/policy/keeping/', '/platform/lantern/policy/retention/'],
      passages: ['We keep your reading list for three years.'],
    });
    expect((await run('check')).code).toBe(0);
    expect((await run('seal', ...AT)).stdout).toContain('1 withdrawal');
    expect((await withdraw()).stderr).toContain('TA-P-000002 is withdrawn already.');
  });

  test('leaves the words out when they may not be kept, with the reason', async () => {
    await withdraw('--remove-quotation', 'A person could be recognised.');
    const rows = readFileSync(join(content, 'addresses.json'), 'utf8');
    expect(rows).not.toContain('three years');
    expect(rows).toContain('A person could be recognised.');
  });

  test('refuses to withdraw what others refer to, and says where', async () => {
    const before = digestsBelow(content);
    const { code, stderr } = await run(
      'withdraw',
      'TA-P-000001',
      '--reason',
      'Wrong',
      '--decided-by',
      'A',
      '--successor',
      'TA-P-000009',
      ...AT,
    );
    expect([code, stderr.includes('tombstone/successor')]).toEqual([1, true]);
    expect(digestsBelow(content)).toEqual(before);
  });
});
