import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aCapture, aDocument, aProvision, archiveFiles, FIRST } from '../support/builders.ts';
import { loadContent, readContent, type ContentFiles } from '../support/content.ts';
import { ledgerOf } from '../support/ledger.ts';
import { inTemporaryFolder, PROJECT_ROOT } from '../support/program.ts';

/** More with `KILLS=50`, as docs/formats/ledger.md states the figure. */
const KILLS = Number(process.env['KILLS'] ?? 15);
/** After so many kills a run is left to end, and the ledger must then be whole. */
const WHOLE_EVERY = 5;
const RECORDS = 60;
const LEDGER = 'ledger/ledger.ndjson';
/** Where a run writes before it puts anything in its place. */
const STAGING = '.muniment-import';
/** There as soon as the first file is, and until the last is in its place. */
const WRITING = `${STAGING}/files`;

const words = Array.from({ length: RECORDS + KILLS }, (_, n) => `Sentence number ${n + 1}.`);

/** Every record is amended in every round, and one is added. */
function content(round: number): ContentFiles {
  const provisions = words.slice(0, RECORDS + round).map((exact, n) =>
    aProvision({
      id: `TA-P-${String(n + 1).padStart(6, '0')}`,
      slug: `record-${n + 1}`,
      passages: [exact],
      fields: { title: `Title ${n + 1} of round ${round}` },
    }),
  );
  const document = aDocument({ files: [aCapture({ at: FIRST, text: words }), ...provisions] });
  return archiveFiles({ documents: [document] });
}

function write(root: string, files: ContentFiles): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Ended {
  /** Absent when it was killed. */
  readonly code: number | null;
  /** Whether files were being written when it was killed. */
  readonly wasWriting: boolean;
  readonly tookMs: number;
}

/** Runs `muniment seal` in a process of its own, and kills it when the promise given for its start resolves. */
async function seal(
  root: string,
  killed?: (isDone: () => boolean) => Promise<void>,
): Promise<Ended> {
  const started = performance.now();
  const args = ['seal', '--content', root, '--cache', `${root}-cache`];
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts/muniment.js'), ...args], {
    stdio: 'ignore',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1775822400' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await killed?.(() => child.exitCode !== null);
  const wasWriting = existsSync(join(root, WRITING));
  if (killed !== undefined) child.kill('SIGKILL');
  return { code: await ended, wasWriting, tookMs: performance.now() - started };
}

/** What was sealed lies there as it was, and nothing is half there. */
function expectKept(root: string, before: ContentFiles, round: number): void {
  const left = readContent(root);
  const [old, now] = [before, left].map((files) => String(Buffer.from(files[LEDGER] ?? '')));
  expect(now?.startsWith(old ?? ' '), `round ${round}`).toBe(true);
  for (const [path, bytes] of Object.entries(ledgerOf(before)))
    if (path !== LEDGER)
      expect(
        Buffer.from(left[path] ?? '').equals(Buffer.from(bytes)),
        `round ${round}: ${path}`,
      ).toBe(true);
  const errors = loadContent(left).diagnostics.filter(({ severity }) => severity === 'error');
  // An object that no line names yet was not published; the next run goes on with it.
  expect(errors.filter(({ code }) => code !== 'ledger/object-unlisted')).toEqual([]);
}

test(
  `killed ${KILLS} times while it seals a growing archive, nothing is lost, and the next run completes it`,
  { timeout: 900_000 },
  async () => {
    await inTemporaryFolder(async (folder) => {
      const root = join(folder, 'content');
      const random = seeded(20260511);
      write(root, content(0));
      const { code, tookMs } = await seal(root);
      expect(code).toBe(0);
      let kept = readContent(root);
      let writing = 0;
      for (let round = 1; round <= KILLS; round += 1) {
        write(root, content(round));
        const { wasWriting } = await seal(root, async (isDone) => {
          // Every other run is killed anywhere, the others soon after they began to write.
          if (round % 2 === 0) await sleep(random() * tookMs);
          else {
            while (!existsSync(join(root, WRITING)) && !isDone()) await sleep(1);
            await sleep(random() * 60);
          }
        });
        writing += wasWriting ? 1 : 0;
        expectKept(root, kept, round);
        if (round % WHOLE_EVERY === 0) {
          expect((await seal(root)).code).toBe(0);
          expect(existsSync(join(root, STAGING))).toBe(false);
          expect(loadContent(readContent(root)).diagnostics).toEqual([]);
        }
        kept = readContent(root);
      }
      expect(writing).toBeGreaterThan(2);
      console.log(`killed ${KILLS} times, ${writing} of them while files were written`);
    });
  },
);
