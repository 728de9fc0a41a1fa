import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyZip } from '../../../../scripts/commands/verify/verify-zip.ts';
import { sha256 } from '../../../../src/domain/digest.ts';
import { formatCheckpoint } from '../../../../src/domain/log/checkpoint.ts';
import { formatRequest } from '../../../../src/domain/timestamps/request.ts';
import { evidenceBag } from '../../../../src/render/evidence-bag/bag.ts';
import { handChecks } from '../../../../src/render/evidence-bag/by-hand.ts';
import { bagSubject, type BagSubject } from '../../../../src/render/evidence-bag/subject.ts';
import { filesOfBag, forgedBag, zipOfBag, type BagRecord } from '../../../support/bags.ts';
import type { ContentFiles } from '../../../support/content.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { inTemporaryFolder } from '../../../support/program.ts';
import { signedArchive } from '../../../support/signed-archive.ts';
import { hasOpenssl, timeStampingAuthority } from '../../../support/time-stamping-authority.ts';

/** The checkpoint of the release, stamped by an authority that OpenSSL runs. */
function stampedArchive(): ContentFiles {
  const files = signedArchive();
  const checkpoint = loadOrThrow(files).log?.checkpoints.at(-1);
  if (checkpoint === undefined) throw new Error('nothing was sealed');
  const authority = timeStampingAuthority('Evening');
  const request = formatRequest(sha256(formatCheckpoint(checkpoint)), new Uint8Array(16).fill(7));
  return {
    ...files,
    'ledger/authorities/evening/root.pem': authority.root,
    'ledger/authorities/evening/chain.pem': authority.signer,
    [`ledger/checkpoints/${checkpoint.size}.evening.tsr`]: authority.reply(request),
  };
}

describe.runIf(hasOpenssl)('a bag with a timestamp', () => {
  let subject: BagSubject;
  let zip: Uint8Array;
  let files: BagRecord;
  beforeAll(() => {
    const loaded = loadOrThrow(stampedArchive());
    const [revision] = [...loaded.archive.ledger.revisions.values()].flat();
    if (revision === undefined) throw new Error('nothing was sealed');
    subject = bagSubject(revision, loaded);
    zip = evidenceBag(revision, loaded);
    files = filesOfBag(zip);
  });

  /** @returns what the check of timestamps says */
  const outcomeOf = (bag: Uint8Array) =>
    verifyZip(bag, 'evidence.zip', undefined).find(({ check }) => check.id === 'timestamps');

  test('holds it with the certificates, and verifies', () => {
    expect(Object.keys(files).filter((path) => path.includes('timestamps/'))).toEqual([
      'data/timestamps/authorities/evening/chain.pem',
      'data/timestamps/authorities/evening/root.pem',
      'data/timestamps/checkpoints/7.evening.tsr',
    ]);
    expect(outcomeOf(zip)).toMatchObject({
      problems: [],
      summary: expect.stringContaining('1 of 1 are of the checkpoint') as string,
    });
  });

  test('tells one of something else, and one without its certificates', () => {
    const path = 'data/timestamps/checkpoints/7.evening.tsr';
    const root = 'data/timestamps/authorities/evening/root.pem';
    const codesOf = (bag: BagRecord): readonly string[] =>
      outcomeOf(zipOfBag(forgedBag(bag)))?.problems.map(({ code }) => code) ?? [];
    const { [path]: reply, ...rest } = files;
    expect(
      codesOf({ ...rest, 'data/timestamps/checkpoints/6.evening.tsr': reply ?? new Uint8Array() }),
    ).toEqual(['timestamp/subject']);
    const other = { ...files, 'data/checkpoint': Buffer.from('toy.example/log\n7\nAAAA\n') };
    expect(codesOf(other)).not.toEqual([]);
    const { [root]: lost, ...rootless } = files;
    expect(lost).toBeDefined();
    expect(codesOf(rootless)).toEqual(['timestamp/authority']);
  });

  test('has a command for it that prints what README.txt says', async () => {
    const checks = handChecks(subject).filter(({ command }) => command.startsWith('openssl ts'));
    expect(checks.length).toBe(1);
    await inTemporaryFolder((cwd) => {
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), bytes);
      }
      for (const { command, prints } of checks)
        expect(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).stdout).toBe(prints);
      writeFileSync(join(cwd, 'data/checkpoint'), 'other');
      for (const { command, prints } of checks)
        expect(spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' }).stdout).not.toBe(prints);
    });
  });
});
