import { readFileSync } from 'node:fs';
import type { Slug } from '../../../src/domain/slugs.ts';
import {
  formatCertificates,
  parseCertificates,
  type Certificate,
} from '../../../src/domain/timestamps/certificate.ts';
import { keptCertificates } from '../../../src/pipeline/add-timestamp.ts';
import { timestampFile } from '../../../src/pipeline/ledger-timestamps.ts';
import { EXIT, UsageError } from '../../command.ts';
import { valueOrUsageError } from '../../signing.ts';
import { authorityName } from './authorities.ts';
import type { TimestampPlace } from './place.ts';

/** Keeps the certificates of an authority. Those that are kept already stay: timestamps rest on them. */
export async function trust(
  given: string | undefined,
  files: { readonly root: string | undefined; readonly chain: string | undefined },
  { ledger, io }: TimestampPlace,
): Promise<number> {
  const name = authorityName(given);
  const kept = keptCertificates(name, ledger.loaded.timestamps.files);
  const root = rootOf(files.root, 'value' in kept ? kept.value.root : undefined, name);
  const earlier = 'value' in kept ? kept.value.chain : [];
  const added = files.chain === undefined ? [] : certificatesIn(files.chain);
  const chain = [...earlier, ...added];
  await ledger.write([
    { path: timestampFile({ kind: 'root', authority: name }), text: formatCertificates([root]) },
    ...(chain.length === 0
      ? []
      : [
          {
            path: timestampFile({ kind: 'chain', authority: name }),
            text: formatCertificates(chain),
          },
        ]),
  ]);
  io.stdout.write(`Replies of "${name}" are verified by these certificates:\n`);
  for (const one of [root, ...chain]) io.stdout.write(certificateText(one));
  io.stdout.write('Compare each SHA-256 with what the authority publishes.\n');
  return EXIT.fine;
}

/** @returns a line that names a certificate, and one with its digest */
export function certificateText({ name, validTo, fingerprint }: Certificate): string {
  return `  ${name}, valid until ${validTo}\n    SHA-256 ${fingerprint}\n`;
}

function rootOf(file: string | undefined, kept: Certificate | undefined, name: Slug): Certificate {
  if (file === undefined) {
    if (kept !== undefined) return kept;
    throw new UsageError('Say with --root which file holds the root certificate of the authority.');
  }
  const [root, ...more] = certificatesIn(file);
  if (root === undefined || more.length > 0)
    throw new UsageError(`${file} holds ${more.length + 1} certificates; a root is one.`);
  if (!root.isAuthority)
    throw new UsageError(`"${root.name}" in ${file} may not issue certificates: it is no root.`);
  if (kept !== undefined && kept.fingerprint !== root.fingerprint)
    throw new UsageError(
      `Another root of "${name}" is kept, and timestamps rest on it. Give this one another name.`,
    );
  return root;
}

function certificatesIn(file: string): readonly Certificate[] {
  const read = parseCertificates(bytesOf(file));
  if ('fault' in read) throw new UsageError(`${file} cannot be read. ${read.fault}`);
  return valueOrUsageError(read);
}

/** @throws UsageError when there is no such file */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}
