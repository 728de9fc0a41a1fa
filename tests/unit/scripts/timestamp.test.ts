import { createServer, type Server } from 'node:http';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../scripts/cli.ts';
import { sha256 } from '../../../src/domain/digest.ts';
import { formatCheckpoint } from '../../../src/domain/log/checkpoint.ts';
import { ioInto } from '../../support/command-io.ts';
import { FIXTURES, readContent } from '../../support/content.ts';
import { loadOrThrow } from '../../support/ledger.ts';
import { digestsBelow, filesBelow } from '../../support/file-tree.ts';
import {
  hasOpenssl,
  timeStampingAuthority,
  type TimeStampingAuthority,
} from '../../support/time-stamping-authority.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muniment-timestamp-'));
  content = join(root, 'content');
  cpSync(join(FIXTURES, 'archives', 'sealed'), content, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const code = await main([...args, '--content', content], ioInto(printed));
  return { code, ...printed };
}

const check = (): Promise<{ code: number; stdout: string; stderr: string }> =>
  run('check', '--cache', join(root, 'cache'));

const kept = (): readonly string[] =>
  filesBelow(join(content, 'ledger'))
    .filter((path) => /\.(?:pem|ts[qr])$/.test(path))
    .sort();

test('a proof of OpenTimestamps is kept for what it is of, and refused for anything else', async () => {
  const at = (name: string, digest: string): string => {
    const head = `004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${digest}`;
    const file = join(root, name);
    writeFileSync(file, Buffer.from(`${head}0083dfe30d2ef90c8e0706612e74657374`, 'hex'));
    return file;
  };
  const checkpoint = formatCheckpoint(
    loadOrThrow(readContent(content)).log?.checkpoints.at(-1) ?? { text: '', signatures: [] },
  );
  const kept = await run('timestamp', 'add', '--proof', at('right.ots', sha256(checkpoint)));
  expect([kept.code, kept.stdout]).toEqual([0, expect.stringContaining('leads to no block yet')]);
  expect(existsSync(join(content, 'ledger/checkpoints/8.ots'))).toBe(true);
  expect(await check()).toMatchObject({ code: 0 });
  const other = await run('timestamp', 'add', '--proof', at('other.ots', sha256('other')));
  expect([other.code, other.stderr]).toEqual([
    1,
    expect.stringContaining('nothing that the log has'),
  ]);
  cpSync(join(root, 'other.ots'), join(content, 'ledger/checkpoints/8.ots'));
  const checked = await check();
  expect([checked.code, checked.stdout]).toEqual([
    1,
    expect.stringContaining('timestamp/other-digest'),
  ]);
});

test('an authority that is not trusted is not asked', async () => {
  const { code, stderr } = await run('timestamp', 'ask', '--tsa', 'evening=http://127.0.0.1:9/');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('timestamp trust evening --root FILE'),
  ]);
});

describe.runIf(hasOpenssl)('with an authority that OpenSSL runs', () => {
  let authority: TimeStampingAuthority;
  let other: TimeStampingAuthority;
  let server: Server;
  let url: string;
  let requests = 0;

  beforeAll(async () => {
    authority = timeStampingAuthority('Evening');
    other = timeStampingAuthority('Morning');
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        requests += 1;
        if (request.url === '/busy') response.writeHead(503).end();
        else {
          const signer = request.url === '/other' ? other : authority;
          response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' });
          response.end(signer.reply(Buffer.concat(parts)));
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    url = `http://127.0.0.1:${address.port}/`;
  });

  afterAll(() => server.close());

  beforeEach(async () => {
    const { code } = await run(
      'timestamp',
      'trust',
      'evening',
      '--root',
      join(authority.folder, 'root.pem'),
    );
    expect(code).toBe(0);
  });

  const ask = (path = ''): ReturnType<typeof run> =>
    run('timestamp', 'ask', '--tsa', `evening=${url}${path}`);

  test('a checkpoint is stamped once, and the archive holds', async () => {
    const { code, stdout } = await ask();
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^The checkpoint over \d+ entries existed no later than \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ, states "Evening TSA"\.\nKept with "evening"/,
      ),
    ]);
    expect(kept()).toEqual([
      'authorities/evening/chain.pem',
      'authorities/evening/root.pem',
      expect.stringMatching(/^checkpoints\/\d+\.evening\.tsq$/),
      expect.stringMatching(/^checkpoints\/\d+\.evening\.tsr$/),
    ]);
    expect(await check()).toMatchObject({ code: 0 });
    const [before, asked] = [digestsBelow(content), requests];
    expect((await ask()).stdout).toBe(
      '"evening" has stamped everything that it would be asked for.\n',
    );
    expect([digestsBelow(content), requests]).toEqual([before, asked]);
  });

  test('an answer that fails leaves nothing behind', async () => {
    const before = digestsBelow(content);
    for (const path of ['busy', 'other']) {
      const { code, stderr } = await ask(path);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/status 503|was not kept/)]);
      expect(digestsBelow(content)).toEqual(before);
    }
    expect(await check()).toMatchObject({ code: 0 });
  });

  test('stored files are stamped one by one when that is asked for', async () => {
    const { code } = await run('timestamp', 'ask', '--snapshots', '--tsa', `evening=${url}`);
    expect(code).toBe(0);
    expect(
      kept().filter((path) => /^snapshots\/[0-9a-f]{64}\.evening\.tsr$/.test(path)).length,
    ).toBeGreaterThan(0);
    expect(await check()).toMatchObject({ code: 0 });
  });

  test('a request can be sent by somebody else', async () => {
    expect(await run('timestamp', 'request', '--tsa', 'evening')).toMatchObject({ code: 0 });
    const request = kept().find((path) => path.endsWith('.tsq')) ?? '';
    const waiting = await check();
    expect([waiting.code, waiting.stdout]).toEqual([
      0,
      expect.stringContaining('timestamp/pending'),
    ]);
    const file = join(root, 'answer.tsr');
    writeFileSync(file, authority.reply(readFileSync(join(content, 'ledger', request))));
    expect(await run('timestamp', 'add', '--reply', file)).toMatchObject({ code: 0 });
    expect(existsSync(join(content, 'ledger', request.replace('.tsq', '.tsr')))).toBe(true);
    const again = await run('timestamp', 'add', '--reply', file);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('answers no request')]);
  });

  test('another root under the same name is refused', async () => {
    const { code, stderr } = await run(
      'timestamp',
      'trust',
      'evening',
      '--root',
      join(other.folder, 'root.pem'),
    );
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Another root of "evening" is kept'),
    ]);
  });

  test.each<[string, (folder: string, name: string) => void]>([
    ['timestamp/signature', (folder, name) => alter(join(folder, name))],
    [
      'timestamp/other-digest',
      (folder, name) => {
        for (const ending of ['tsq', 'tsr'])
          cpSync(join(folder, name.replace('tsr', ending)), join(folder, `5.evening.${ending}`));
      },
    ],
    [
      'timestamp/subject',
      (folder, name) => cpSync(join(folder, name), join(folder, '4.evening.tsr')),
    ],
    [
      'timestamp/nonce',
      (folder, name) => {
        const request = readFileSync(join(folder, name.replace('tsr', 'tsq')));
        request[request.length - 8] = (request.at(-8) ?? 0) ^ 1;
        writeFileSync(join(folder, name.replace('tsr', 'tsq')), request);
      },
    ],
    ['timestamp/syntax', (folder, name) => writeFileSync(join(folder, name), 'no reply')],
    [
      'timestamp/authority',
      (folder) =>
        cpSync(join(other.folder, 'root.pem'), join(folder, '../authorities/evening/root.pem')),
    ],
    [
      'timestamp/certificates',
      (folder) => writeFileSync(join(folder, '../authorities/evening/chain.pem'), ''),
    ],
  ])('check reports %s', async (expected, damage) => {
    await ask();
    const folder = join(content, 'ledger/checkpoints');
    const name = readdirSync(folder).find((file) => file.endsWith('.tsr')) ?? '';
    damage(folder, name);
    const { code, stdout } = await check();
    expect([code, stdout]).toEqual([1, expect.stringContaining(expected)]);
  });
});

/** Turns a bit of the last byte, which belongs to the signature. */
function alter(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
