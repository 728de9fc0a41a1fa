import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../../src/domain/bytes.ts';
import {
  formatNoteKey,
  formatNoteSigner,
  noteSigner,
} from '../../../../src/domain/log/note-key.ts';
import {
  formatMinisignKey,
  formatMinisignSigner,
  minisignSigner,
} from '../../../../src/domain/signing/minisign-key.ts';
import { privateKeyIn } from '../../../../src/domain/signing/private-key.ts';
import {
  logSignerOf,
  manifestSignerOf,
  parseSigners,
} from '../../../../src/domain/signing/signers.ts';

const seed = new Uint8Array(32).fill(7);
const log = noteSigner('archive.example/lög', seed);
const manifest = minisignSigner(seed, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const logKey = formatNoteSigner(log);
const manifestKey = formatMinisignSigner(manifest);
const manifestLine = manifestKey.split('\n')[1] ?? '';

/** The same key as minisign keeps it under a password: only the two letters are known. */
function underPassword(): string {
  const bytes = Buffer.from(manifestLine, 'base64');
  bytes.write('Sc', 2);
  return bytes.toString('base64');
}

describe('a private key is found', () => {
  test.each([
    ['as a file', logKey, 'private key of a log'],
    ['within a text', `{"note":"${logKey}","more":1}`, 'private key of a log'],
    ['behind something like it', `PRIVATE+KEY+x ${logKey}`, 'private key of a log'],
    ['as a file', manifestKey, 'private key of minisign'],
    ['within a text', `<p>${manifestLine}</p>`, 'private key of minisign'],
    ['under a password', underPassword(), 'private key of minisign'],
  ])('%s', (_, text, kind) => {
    expect(privateKeyIn(utf8(text))).toBe(kind);
  });
});

describe('no private key is', () => {
  test.each([
    ['a public key of a log', formatNoteKey(log.key)],
    ['a public key of minisign', formatMinisignKey(manifest.key)],
    ['the name of the form', 'A private key reads PRIVATE+KEY+NAME+KEYID+BASE64.'],
    ['a key whose parts do not belong together', logKey.replace('lög', 'log')],
    ['a damaged key', manifestLine.replace('BwcHBw', 'AwcHBw')],
    ['a part of a key', manifestLine.slice(0, 200)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(privateKeyIn(utf8(text))).toBeUndefined();
  });
});

describe('configured keys', () => {
  test('are told apart by their form', () => {
    const signers = parseSigners([
      { name: 'a.key', text: `${logKey}\n` },
      { name: 'b.key', text: manifestKey },
    ]);
    expect(signers).toEqual({ value: { log: [log], manifest: [manifest] } });
    if ('fault' in signers) throw new Error(signers.fault);
    expect(logSignerOf(signers.value, formatNoteKey(log.key))).toEqual(log);
    expect(logSignerOf(signers.value, 'another')).toBeUndefined();
    expect(manifestSignerOf(signers.value, 'another')).toBeUndefined();
  });

  test('are named, and not repeated, when they cannot be read', () => {
    const damaged = logKey.slice(0, -4);
    const result = parseSigners([{ name: 'LOG_KEY', text: damaged }]);
    if (!('fault' in result)) throw new Error('it was read');
    expect(result.fault).toMatch(/^LOG_KEY holds no private key\. A private key of a log reads /);
    expect(result.fault).not.toContain(damaged.slice(-20));
  });
});
