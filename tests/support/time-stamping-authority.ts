import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './installed.ts';

/** Whether OpenSSL is here, with which the tests run an authority of their own. */
export const hasOpenssl = isInstalled('openssl', 'version');

/** How the certificate that signs timestamps departs from a right one. */
export interface AuthorityFault {
  /** Extensions, each `name=value`. */
  readonly extensions?: readonly string[];
  /** Days for which it is valid; one that is negative has ended. */
  readonly days?: number;
  /** `ec` signs with ECDSA. */
  readonly key?: 'rsa' | 'ec';
}

/** A time-stamping authority that OpenSSL runs, in a folder of its own. */
export interface TimeStampingAuthority {
  readonly folder: string;
  /** PEM. */
  readonly root: string;
  /** PEM of the certificate that signs. */
  readonly signer: string;
  /** @returns the reply to a request, both as bytes */
  reply(request: Uint8Array): Uint8Array;
  /** @returns a reply around a statement that is signed whatever the certificate is for, which `openssl ts` refuses to do */
  replySigned(statement: Uint8Array): Uint8Array;
}

const RIGHT = [
  'basicConstraints=CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
];

const config = (folder: string): string => `[tsa]
default_tsa = own
[own]
serial = ${folder}/serial
crypto_device = builtin
signer_cert = ${folder}/signer.pem
certs = ${folder}/root.pem
signer_key = ${folder}/signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256,sha512
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** Makes an authority with a root of its own. */
export function timeStampingAuthority(
  name: string,
  { extensions = RIGHT, days = 3650, key = 'rsa' }: AuthorityFault = {},
): TimeStampingAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-tsa-'));
  const at = (file: string): string => join(folder, file);
  writeFileSync(at('tsa.cnf'), config(folder));
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('extensions'), `${extensions.join('\n')}\n`);
  const newKey = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const subject = (role: string): readonly string[] => ['-subj', `/O=${name}/CN=${name} ${role}`];
  openssl(
    'req',
    '-x509',
    '-newkey',
    ...newKey,
    '-nodes',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
    '-days',
    '7300',
    ...subject('Root'),
  );
  openssl(
    'req',
    '-newkey',
    ...newKey,
    '-nodes',
    '-keyout',
    at('signer.key'),
    '-out',
    at('signer.csr'),
    ...subject('TSA'),
  );
  openssl(
    'x509',
    '-req',
    '-in',
    at('signer.csr'),
    '-CA',
    at('root.pem'),
    '-CAkey',
    at('root.key'),
    '-CAcreateserial',
    '-days',
    String(days),
    '-extfile',
    at('extensions'),
    '-out',
    at('signer.pem'),
  );
  return {
    folder,
    root: readFileSync(at('root.pem'), 'utf8'),
    signer: readFileSync(at('signer.pem'), 'utf8'),
    reply: (request) => {
      writeFileSync(at('request.tsq'), request);
      openssl(
        'ts',
        '-reply',
        '-config',
        at('tsa.cnf'),
        '-queryfile',
        at('request.tsq'),
        '-out',
        at('reply.tsr'),
      );
      return new Uint8Array(readFileSync(at('reply.tsr')));
    },
    replySigned: (statement) => {
      writeFileSync(at('statement'), statement);
      const type = [
        '-econtent_type',
        '1.2.840.113549.1.9.16.1.4',
        '-binary',
        '-nodetach',
        '-cades',
      ];
      const signed = ['-signer', at('signer.pem'), '-inkey', at('signer.key')];
      const files = ['-in', at('statement'), '-outform', 'DER', '-out', at('signed')];
      openssl('cms', '-sign', '-md', 'sha256', ...type, ...signed, ...files);
      return sequence(GRANTED, readFileSync(at('signed')));
    },
  };
}

/**
 * Verifies a reply with OpenSSL, which has nothing of this project.
 *
 * @param files - what was stamped, the reply, the root and the chain, by path
 */
export function verifiesWithOpenssl(files: {
  readonly stamped: string;
  readonly reply: string;
  readonly root: string;
  readonly chain: string;
}): boolean {
  const { status } = spawnSync('openssl', [
    'ts',
    '-verify',
    '-data',
    files.stamped,
    '-in',
    files.reply,
    '-CAfile',
    files.root,
    '-untrusted',
    files.chain,
  ]);
  return status === 0;
}

/** That a request was granted (RFC 3161, section 2.4.2). */
const GRANTED = Buffer.from('3003020100', 'hex');

/** @returns ASN.1 values one after the other as a sequence of 256 to 65,535 bytes */
function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = Buffer.concat(parts);
  return new Uint8Array([0x30, 0x82, whole.length >> 8, whole.length & 0xff, ...whole]);
}

function openssl(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${stderr}`);
}
