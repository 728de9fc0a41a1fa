import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base64Of } from '../../../../src/domain/base64.ts';
import { utf8 } from '../../../../src/domain/bytes.ts';
import {
  formatMinisignKey,
  formatMinisignSigner,
  minisignKeyId,
  minisignKeyLine,
  minisignSigner,
  parseMinisignKey,
  parseMinisignSigner,
} from '../../../../src/domain/signing/minisign-key.ts';
import {
  formatMinisignSignature,
  minisignFault,
  parseMinisignSignature,
  signFile,
} from '../../../../src/domain/signing/minisign.ts';
import { isInstalled } from '../../../support/installed.ts';

const signer = minisignSigner(new Uint8Array(32).fill(7), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const other = minisignSigner(new Uint8Array(32).fill(8), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const bytes = utf8('file\n');
const signed = signFile(bytes, signer, 'file:SHA256SUMS');
const source = formatMinisignSignature(signed);

describe('a signature of minisign', () => {
  test('is the same for the same file, key and comment', () => {
    expect(formatMinisignSignature(signFile(bytes, signer, 'file:SHA256SUMS'))).toBe(source);
    expect(parseMinisignSignature(source)).toEqual({ value: signed });
    expect(minisignFault(bytes, signed, signer.key)).toBeUndefined();
  });

  test('is not one of another file, key or comment', () => {
    expect(minisignFault(utf8('fill\n'), signed, signer.key)).toBe(
      'The signature is not one of this file.',
    );
    expect(minisignFault(bytes, signed, other.key)).toBe('The signature is not one of this file.');
    const renumbered = { ...signer.key, number: signer.key.number.toReversed() };
    expect(minisignFault(bytes, signed, renumbered)).toBe(
      'It is by the key 0807060504030201, not by 0102030405060708.',
    );
    expect(minisignFault(bytes, { ...signed, trustedComment: 'file:other' }, signer.key)).toBe(
      'The signature of the trusted comment is not one of that comment.',
    );
  });

  test.each([
    [
      'three lines',
      source.split('\n').slice(0, 3).join('\n'),
      'It does not end after its fourth line.',
    ],
    ['five lines', `${source}more\n`, 'It does not end after its fourth line.'],
    ['a cut line', source.trimEnd(), 'It does not end after its fourth line.'],
    ['no comment', source.replace('untrusted ', ''), 'not the four lines'],
    ['no trusted comment', source.replace('\ntrusted ', '\n'), 'not the four lines'],
    ['a signature of the bare file', source.replace('\nRU', '\nRW'), 'Its second line'],
    ['a short signature', source.replace(/\nRU.{8}/, '\nRU'), 'Its second line'],
  ])('is not read with %s', (_, changed, fault) => {
    expect(parseMinisignSignature(changed)).toEqual({
      fault: expect.stringContaining(fault) as string,
    });
  });
});

describe('a key of minisign', () => {
  test('reads back, as a file and as a line', () => {
    expect(formatMinisignKey(signer.key)).toMatch(
      /^untrusted comment: minisign public key 0807060504030201\nRW[\w+/]{54}\n$/,
    );
    expect(parseMinisignKey(formatMinisignKey(signer.key))).toEqual({ value: signer.key });
    expect(parseMinisignKey(minisignKeyLine(signer.key))).toEqual({ value: signer.key });
    expect(minisignKeyId(signer.key)).toBe('0807060504030201');
  });

  test.each(['', 'RWQ', 'comment\nRWQ', formatMinisignSigner(signer), source])(
    'is not %j',
    (text) => {
      expect(parseMinisignKey(text)).toEqual({ fault: 'It is not a public key of minisign.' });
    },
  );

  const secret = formatMinisignSigner(signer);
  const code = secret.split('\n')[1] ?? '';

  test('that is private reads back', () => {
    expect(parseMinisignSigner(secret)).toEqual({ value: signer });
  });

  test('that is private has no password and is not repeated when it is wrong', () => {
    const raw = Buffer.from(code, 'base64');
    raw.write('Sc', 2);
    const withPassword = secret.replace(code, base64Of(raw));
    const mixed = Buffer.from(code, 'base64');
    mixed.writeUInt8(0, 62);
    const faults = [
      withPassword,
      secret.replace(code, base64Of(mixed)),
      secret.slice(0, -9),
      'x',
    ].map((text) => {
      const result = parseMinisignSigner(text);
      return 'fault' in result ? result.fault : 'it was read';
    });
    expect(faults).toEqual([
      'It is under a password. A key for this program has none: "minisign -G -W".',
      'Its public half does not belong to its private half.',
      'It is not a private key of minisign.',
      'It is not a private key of minisign.',
    ]);
  });
});

describe('minisign itself', () => {
  /** Puts the file, our signature and our keys into a folder. */
  function inFolder(use: (folder: string) => void): void {
    if (!isInstalled('minisign', '-v')) return;
    const folder = mkdtempSync(join(tmpdir(), 'muniment-minisign-'));
    try {
      writeFileSync(join(folder, 'file'), bytes);
      writeFileSync(join(folder, 'file.minisig'), source);
      writeFileSync(join(folder, 'public'), formatMinisignKey(signer.key));
      writeFileSync(join(folder, 'private'), formatMinisignSigner(signer));
      use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  const minisign = (cwd: string, ...args: readonly string[]): { status: number | null } =>
    spawnSync('minisign', args, { cwd, encoding: 'utf8', input: '' });

  test('verifies our signature and refuses a changed file or comment', () => {
    inFolder((folder) => {
      const verified = spawnSync('minisign', ['-Vm', 'file', '-p', 'public'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(verified.stdout).toContain('Trusted comment: file:SHA256SUMS');
      expect(verified.status).toBe(0);
      const line = minisignKeyLine(signer.key);
      expect(minisign(folder, '-Vm', 'file', '-P', line).status).toBe(0);
      writeFileSync(join(folder, 'file'), 'fill\n');
      expect(minisign(folder, '-Vm', 'file', '-P', line).status).toBe(1);
      writeFileSync(join(folder, 'file'), bytes);
      writeFileSync(join(folder, 'file.minisig'), source.replace('file:', 'fill:'));
      expect(minisign(folder, '-Vm', 'file', '-P', line).status).toBe(1);
    });
  });

  test('signs with our private key what we verify with our public one', () => {
    inFolder((folder) => {
      expect(minisign(folder, '-S', '-m', 'file', '-s', 'private').status).toBe(0);
      const made = parseMinisignSignature(readFileSync(join(folder, 'file.minisig'), 'utf8'));
      if ('fault' in made) throw new Error(made.fault);
      expect(minisignFault(bytes, made.value, signer.key)).toBeUndefined();
    });
  });

  test('makes a private key that we read', () => {
    inFolder((folder) => {
      const made = minisign(folder, '-G', '-W', '-f', '-p', 'public', '-s', 'private');
      expect(made.status).toBe(0);
      const secret = parseMinisignSigner(readFileSync(join(folder, 'private'), 'utf8'));
      if ('fault' in secret) throw new Error(secret.fault);
      expect(parseMinisignKey(readFileSync(join(folder, 'public'), 'utf8'))).toEqual({
        value: secret.value.key,
      });
    });
  });
});
