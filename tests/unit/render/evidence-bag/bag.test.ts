import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/domain/digest.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import type { LoadedArchive } from '../../../../src/pipeline.ts';
import { evidenceBags } from '../../../../src/render/artifacts/evidence-bags.ts';
import { bagFiles, evidenceBag } from '../../../../src/render/evidence-bag/bag.ts';
import { handChecks } from '../../../../src/render/evidence-bag/by-hand.ts';
import { bagSubject, type BagSubject } from '../../../../src/render/evidence-bag/subject.ts';
import type { ContentFiles } from '../../../support/content.ts';
import { isInstalled } from '../../../support/installed.ts';
import { loadOrThrow, seal } from '../../../support/ledger.ts';
import { inTemporaryFolder } from '../../../support/program.ts';
import { FIRST_RELEASE, firstState, sealedArchive } from '../../../support/sealed-archive.ts';
import { signedArchive } from '../../../support/signed-archive.ts';
import { bareArchive, mismatchedArchive, partedArchive } from '../../../support/bag-archives.ts';
import { zipEntries } from '../../../support/zip-entries.ts';

function subjectIn(loaded: LoadedArchive, id = 'TA-P-000001', revision = 1): BagSubject {
  const found = loaded.archive.ledger.revisions.get(id as RecordId)?.[revision - 1];
  if (found === undefined) throw new Error(`${id} has no revision ${revision}`);
  return bagSubject(found, loaded);
}

const filesIn = (content: ContentFiles, id?: string, revision?: number): Map<string, string> =>
  new Map(
    bagFiles(subjectIn(loadOrThrow(content), id, revision)).map(({ path, bytes }) => [
      path,
      Buffer.from(bytes).toString(),
    ]),
  );

const bagIn = (loaded: LoadedArchive, id?: string, revision?: number): Uint8Array =>
  evidenceBag(subjectIn(loaded, id, revision).revision, loaded);

describe('the bag of a revision', () => {
  test('holds the sealed bytes, what they quote, and where they stand in the log', () => {
    const content = signedArchive();
    const files = filesIn(content);
    expect([...files.keys()]).toEqual([
      'README.txt',
      'bag-info.txt',
      'bagit.txt',
      'data/anno.jsonld',
      'data/capture.json',
      'data/checkpoint',
      'data/citations/cite.bib',
      'data/citations/cite.bibtex.bib',
      'data/citations/cite.csl.json',
      'data/citations/cite.ris',
      'data/citations/cite.txt',
      'data/inclusion.tlog-proof',
      'data/keys/log-1c28d432.pub',
      'data/keys/manifest-0707070707070707.pub',
      'data/log-entry.json',
      'data/page.html',
      'data/record.json',
      'data/snapshot.bin',
      'data/version.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    const record = files.get('data/record.json') ?? '';
    const digest = sha256(record);
    expect(content[`ledger/objects/${digest.slice(0, 2)}/${digest}.json`]).toBe(record);
    expect(files.get('data/log-entry.json')).toContain(`"recordDigest":"${digest}"`);
    expect(files.get('data/inclusion.tlog-proof')).toContain(`\n\n${files.get('data/checkpoint')}`);
    expect(files.get('README.txt')).not.toContain('not in this bag');
  });

  test('is in one folder, in order, uncompressed, of the first moment that a ZIP can state', () => {
    const zip = Buffer.from(bagIn(loadOrThrow(signedArchive())));
    const names = zipEntries(zip).map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names.filter((name) => !name.startsWith('TA-P-000001-r1/'))).toEqual([]);
    const held = zipEntries(zip).reduce((sum, { bytes }) => sum + bytes.length, 0);
    // 30 and 46 bytes around each entry and 22 at the end (APPNOTE.TXT, 4.3): nothing else is there.
    const around = names.reduce((sum, name) => sum + 76 + 2 * name.length, 22);
    expect(zip.length).toBe(held + around);
    expect(zip.subarray(10, 14).toString('hex')).toBe('00002100');
  });

  test('is the same in another time zone and after later releases, but for its status', () => {
    const once = bagIn(loadOrThrow(signedArchive()));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/St_Johns';
    expect(sha256(bagIn(loadOrThrow(signedArchive())))).toBe(sha256(once));
    process.env['TZ'] = zone;
    const first = bagIn(loadOrThrow(seal(firstState(), FIRST_RELEASE)), 'TA-P-000002');
    expect(sha256(bagIn(loadOrThrow(sealedArchive()), 'TA-P-000002'))).toBe(sha256(first));
  });

  test('has the paths of its files and its size from the emitter, and none when the archive wants none', () => {
    const content = signedArchive();
    const paths = (files: ContentFiles): readonly string[] =>
      [...evidenceBags.files(loadOrThrow(files))].map(({ path }) => path);
    expect(paths(content)[0]).toBe('/p/TA-P-000001/r1/evidence.zip');
    const settings = JSON.parse(String(content['archive.json'])) as object;
    const without = { ...settings, artifacts: { evidenceBag: 'off' } };
    expect(paths({ ...content, 'archive.json': JSON.stringify(without) })).toEqual([]);
  });
});

describe('what is not as it should be', () => {
  test('a withdrawn record: its bag survives its file and says so', () => {
    const files = filesIn(sealedArchive(), 'TA-P-000003');
    expect(files.get('README.txt')).toContain('This record was withdrawn on 3 May 2026.');
    expect(files.get('data/page.html')).toContain('This record was withdrawn on 3 May 2026.');
    expect(files.get('data/snapshot.bin')).toContain('We do not sell your reading list.');
  });

  test('a stored file that differs is in it as it is', () => {
    const files = filesIn(mismatchedArchive());
    expect(files.get('README.txt')?.replaceAll(/\s+/g, ' ')).toContain(
      'the stored file had another SHA-256 than the one recorded',
    );
    expect(files.has('data/snapshot.bin')).toBe(true);
    expect(files.get('data/page.html')).toContain('Mismatch');
  });

  test('a stored file that is not held: the list says why it is not there', () => {
    const files = filesIn(bareArchive());
    expect([...files.keys()].filter((path) => /snapshot|version/.test(path))).toEqual([]);
    expect(files.get('README.txt')?.replaceAll(/\s+/g, ' ')).toContain(
      'The stored file is not in this bag: when the record was sealed, the archive did not hold it.',
    );
  });

  test('hostile words stay words', () => {
    const page = filesIn(partedArchive()).get('data/page.html') ?? '';
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<img|javascript:/i);
    expect(page).toContain('href="https://toy.example/cite/"');
  });
});

/** Unpacks a bag with a program that none of us wrote, and gives its folder to a function. */
async function unpacked(zip: Uint8Array, use: (folder: string) => void): Promise<void> {
  await inTemporaryFolder((folder) => {
    for (const { name, bytes } of zipEntries(zip)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    writeFileSync(join(folder, 'bag.zip'), zip);
    if (isInstalled('unzip', '-v'))
      expect(spawnSync('unzip', ['-tq', 'bag.zip'], { cwd: folder }).status).toBe(0);
    use(join(folder, zipEntries(zip)[0]?.name.split('/')[0] ?? ''));
  });
}

describe('the checks by hand', () => {
  test.each([
    ['a signed log', signedArchive, 8],
    ['an unsigned one', partedArchive, 7],
    ['a stored file that differs', mismatchedArchive, 7],
    ['no stored file', bareArchive, 3],
  ] as const)('print what README.txt says, with %s', async (_, content, count) => {
    if (!isInstalled('sha256sum', '--version') || !isInstalled('openssl', 'version')) return;
    const loaded = loadOrThrow(content());
    for (const revisions of loaded.archive.ledger.revisions.values()) {
      for (const revision of revisions) {
        const subject = bagSubject(revision, loaded);
        const checks = handChecks(subject);
        if (revision.id.endsWith('1')) expect(checks.length).toBe(count);
        await unpacked(evidenceBag(revision, loaded), (cwd) => {
          for (const { command, prints } of checks) {
            const run = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
            expect([command, run.stdout, run.stderr]).toEqual([command, prints, '']);
          }
        });
      }
    }
  });
});
