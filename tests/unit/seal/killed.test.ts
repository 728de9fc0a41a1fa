import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseInstant } from '../../../src/domain/instants.ts';
import { LEDGER_FILE } from '../../../src/domain/sealed/ledger.ts';
import { ContentFolderWriter, ON_DISK, type FolderSteps } from '../../../src/io/content-writer.ts';
import { releaseOf, writeRelease } from '../../../src/pipeline/seal.ts';
import { aCapture, aDocument, aProvision, archiveFiles, FIRST } from '../../support/builders.ts';
import { loadContent, readContent, type ContentFiles } from '../../support/content.ts';
import { ledgerOf, loadOrThrow, seal } from '../../support/ledger.ts';

const POINTS = 50;
const SECOND = '2026-05-10T12:00:00Z';
const words = Array.from({ length: 26 }, (_, n) => `Sentence number ${n + 1}.`);

function content(title: string): ContentFiles {
  const provisions = words.map((exact, n) =>
    aProvision({
      id: `TA-P-${String(n + 1).padStart(6, '0')}`,
      slug: `record-${n + 1}`,
      passages: [exact],
      fields: { title: `${title} ${n + 1}` },
    }),
  );
  const document = aDocument({ files: [aCapture({ at: FIRST, text: words }), ...provisions] });
  return archiveFiles({ documents: [document] });
}

/** Steps on disk of which one is cut short, as a killed process would: a write is left half done. */
function dyingAt(nth: number): FolderSteps & { readonly taken: () => number } {
  let taken = 0;
  const isLast = (): boolean => {
    taken += 1;
    return taken > nth;
  };
  const die = (): never => {
    throw new Error('killed');
  };
  return {
    write: async (path, bytes) => {
      if (!isLast()) return ON_DISK.write(path, bytes);
      await ON_DISK.write(path, bytes.slice(0, Math.floor(bytes.length / 2)));
      return die();
    },
    move: (from, to) => (isLast() ? die() : ON_DISK.move(from, to)),
    remove: (path) => (isLast() ? die() : ON_DISK.remove(path)),
    taken: () => taken,
  };
}

/** Seals a folder as the command does. */
async function sealFolder(root: string, steps: FolderSteps = ON_DISK): Promise<void> {
  const writer = new ContentFolderWriter(root, steps);
  try {
    const loaded = loadOrThrow(readContent(root));
    const sealedAt = parseInstant(SECOND);
    if (sealedAt === undefined) throw new Error('not an instant');
    const ledgerText = readFileSync(join(root, LEDGER_FILE), 'utf8');
    const plan = releaseOf(loaded);
    if (plan.revisions.length === 0) return;
    await writeRelease(plan, { context: loaded, sealedAt, ledgerText }, await writer.begin());
  } finally {
    writer.close();
  }
}

let folder: string;
const before = 'before';
let first: ContentFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muniment-seal-'));
  first = seal(content('First'), '2026-04-10T12:00:00Z');
  for (const [path, text] of Object.entries({ ...content('Second'), ...ledgerOf(first) })) {
    mkdirSync(dirname(join(folder, before, path)), { recursive: true });
    writeFileSync(join(folder, before, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `killed at any of ${POINTS} points, sealing loses nothing, and the next run completes it`,
  { timeout: 180_000 },
  async () => {
    const whole = join(folder, 'whole');
    cpSync(join(folder, before), whole, { recursive: true });
    const steps = dyingAt(Infinity);
    await sealFolder(whole, steps);
    const expected = ledgerOf(readContent(whole));
    expect(steps.taken()).toBeGreaterThanOrEqual(POINTS);
    for (let point = 0; point < POINTS; point += 1) {
      const at = Math.floor((point * steps.taken()) / POINTS);
      const root = join(folder, `killed-${point}`);
      cpSync(join(folder, before), root, { recursive: true });
      await expect(sealFolder(root, dyingAt(at))).rejects.toThrow('killed');

      // Nothing that was sealed is touched, and nothing is half there.
      const left = readContent(root);
      for (const [path, text] of Object.entries(ledgerOf(first)))
        expect(String(Buffer.from(left[path] ?? '')), `step ${at}: ${path}`).toBe(String(text));
      const problems = loadContent(left).diagnostics.filter(({ severity }) => severity === 'error');
      expect(problems.filter(({ code }) => code !== 'ledger/object-unlisted')).toEqual([]);

      await sealFolder(root);
      expect(ledgerOf(readContent(root)), `step ${at}`).toEqual(expected);
      expect(existsSync(join(root, '.muniment-import'))).toBe(false);
      rmSync(root, { recursive: true, force: true });
    }
  },
);
