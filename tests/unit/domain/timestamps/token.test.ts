import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '../../../../src/domain/bytes.ts';
import { sha256 } from '../../../../src/domain/digest.ts';
import {
  formatCertificates,
  parseCertificates,
  type Certificate,
} from '../../../../src/domain/timestamps/certificate.ts';
import { formatRequest, parseRequest } from '../../../../src/domain/timestamps/request.ts';
import { parseReply } from '../../../../src/domain/timestamps/token.ts';
import {
  verifyToken,
  type PinnedAuthority,
} from '../../../../src/domain/timestamps/verify-token.ts';
import type { Parsed } from '../../../../src/domain/parsed.ts';
import {
  hasOpenssl,
  timeStampingAuthority,
  verifiesWithOpenssl,
  type TimeStampingAuthority,
} from '../../../support/time-stamping-authority.ts';

const STAMPED = 'archive.example/log\n7\nAAAA\n';
const DIGEST = sha256(STAMPED);
const NONCE = new Uint8Array(16).fill(0x99);
const REQUEST = formatRequest(DIGEST, NONCE);

const value = <T>(result: Parsed<T>): T => {
  if ('fault' in result) throw new Error(result.fault);
  return result.value;
};

const certificates = (pem: string): readonly Certificate[] => value(parseCertificates(utf8(pem)));

function pinned({ root, signer }: TimeStampingAuthority): PinnedAuthority {
  const [own] = certificates(root);
  if (own === undefined) throw new Error('no root');
  return { root: own, chain: certificates(signer) };
}

function outcome(
  reply: Uint8Array,
  authority: PinnedAuthority,
  { digest = DIGEST, request = REQUEST } = {},
): string {
  const token = parseReply(reply);
  if ('fault' in token) return `syntax: ${token.fault}`;
  const verified = verifyToken(token.value, {
    digest,
    request: value(parseRequest(request)),
    authority,
  });
  return 'kind' in verified ? `${verified.kind}: ${verified.fault}` : verified.signer.name;
}

test('a request is read back, with its nonce', () => {
  expect(parseRequest(REQUEST)).toEqual({
    value: { imprint: DIGEST, nonce: `59${'99'.repeat(15)}` },
  });
  expect(parseRequest(REQUEST.subarray(1))).toHaveProperty('fault');
  expect(parseRequest(new Uint8Array([...REQUEST, 0]))).toHaveProperty('fault');
});

describe.runIf(hasOpenssl)('a reply of OpenSSL', () => {
  let authority: TimeStampingAuthority;
  let other: TimeStampingAuthority;
  let reply: Uint8Array;

  beforeAll(() => {
    authority = timeStampingAuthority('Evening');
    other = timeStampingAuthority('Morning');
    reply = authority.reply(REQUEST);
  });

  test('is verified, and by OpenSSL too', () => {
    expect(outcome(reply, pinned(authority))).toBe('Evening TSA');
    const [stamped, file] = ['stamped', 'kept.tsr'].map((name) => join(authority.folder, name));
    writeFileSync(stamped ?? '', STAMPED);
    writeFileSync(file ?? '', reply);
    const chain = join(authority.folder, 'chain.pem');
    writeFileSync(chain, formatCertificates(pinned(authority).chain));
    const files = {
      stamped: stamped ?? '',
      reply: file ?? '',
      chain,
      root: join(authority.folder, 'root.pem'),
    };
    expect(verifiesWithOpenssl(files)).toBe(true);
    expect(verifiesWithOpenssl({ ...files, root: join(other.folder, 'root.pem') })).toBe(false);
  });

  test('states what it stamped, when, how exactly, and by which rules', () => {
    const token = value(parseReply(reply));
    expect(token).toMatchObject({ imprint: DIGEST, policy: '1.2.3.4.1', accuracySeconds: 1 });
    expect(token.certificates.map(({ name }) => name)).toEqual(['Evening TSA', 'Evening Root']);
  });

  test('by ECDSA is verified', () => {
    const curve = timeStampingAuthority('Curve', { key: 'ec' });
    expect(outcome(curve.reply(REQUEST), pinned(curve))).toBe('Curve TSA');
  });

  test('of another root is refused', () => {
    const [root, chain] = [pinned(other).root, pinned(authority).chain];
    expect(outcome(reply, { root, chain })).toMatch(
      /^authority: .*does not lead to the root "Morning Root"/,
    );
  });

  test('signed by a certificate that is not pinned is refused, and the certificate named', () => {
    expect(outcome(reply, pinned(other))).toMatch(
      /^authority: .*"Evening TSA", SHA-256 [0-9a-f]{64}/,
    );
  });

  test('of other bytes is refused', () => {
    expect(outcome(reply, pinned(authority), { digest: sha256('other') })).toMatch(/^digest: /);
  });

  test('to another request is refused', () => {
    const request = formatRequest(DIGEST, new Uint8Array(16).fill(1));
    expect(outcome(reply, pinned(authority), { request })).toMatch(/^nonce: /);
  });

  test.each<[string, readonly string[]]>([
    ['has no extended key usage', []],
    ['says that use without insisting', ['extendedKeyUsage=timeStamping']],
    ['has other uses too', ['extendedKeyUsage=critical,timeStamping,emailProtection']],
  ])('with a certificate that %s is refused', (_, more) => {
    const odd = timeStampingAuthority('Odd', {
      extensions: ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature', ...more],
    });
    const statement = value(parseReply(reply)).signed.statement;
    expect(outcome(odd.replySigned(statement), pinned(odd))).toMatch(/^purpose: .*"Odd TSA"/);
  });

  test('put together by OpenSSL’s CMS is verified when its certificate is right', () => {
    const statement = value(parseReply(reply)).signed.statement;
    expect(outcome(authority.replySigned(statement), pinned(authority))).toBe('Evening TSA');
  });

  test('made when the certificate had ended is refused', () => {
    const ended = timeStampingAuthority('Ended', { days: -1 });
    expect(outcome(ended.reply(REQUEST), pinned(ended))).toMatch(/^validity: /);
  });

  test('with any bit of it turned is never verified', () => {
    const right = pinned(authority);
    // Certificates that were sent along are not what is relied on.
    const token = value(parseReply(reply));
    for (let at = 0; at < reply.length; at += 23) {
      const altered = Uint8Array.from(reply, (byte, index) => (index === at ? byte ^ 4 : byte));
      const read = parseReply(altered);
      if ('fault' in read) continue;
      const verified = verifyToken(read.value, { digest: DIGEST, authority: right });
      if ('kind' in verified) continue;
      expect(read.value.stampedAt, `byte ${at}`).toBe(token.stampedAt);
      expect(read.value.imprint).toBe(token.imprint);
    }
  });
});
