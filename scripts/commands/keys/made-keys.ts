import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNoteKey, formatNoteSigner, noteSigner } from '../../../src/domain/log/note-key.ts';
import { LEDGER_FILE } from '../../../src/domain/sealed/ledger.ts';
import {
  formatMinisignSigner,
  minisignKeyId,
  minisignKeyLine,
  minisignSigner,
} from '../../../src/domain/signing/minisign-key.ts';
import type { Signers } from '../../../src/domain/signing/signers.ts';
import { KEY_BYTES } from '../../../src/domain/signing/ed25519.ts';
import { logOrigin } from '../../../src/domain/urls.ts';
import { ContentFolder } from '../../../src/io/content-folder.ts';
import { secretBytes, writeKeyFile } from '../../../src/io/key-folder.ts';
import { readLedger } from '../../../src/pipeline/read-ledger.ts';
import { UsageError } from '../../command.ts';

/** Keys that were made, with what is told about them. */
export interface MadeKeys {
  readonly signers: Signers;
  readonly text: string;
}

/** Makes a key for the log and one for manifests, each in a file of its own that only its owner can read. */
export function makeKeys(folder: string, logName: string): MadeKeys {
  const log = noteSigner(logName, secretBytes(KEY_BYTES));
  const manifest = minisignSigner(secretBytes(KEY_BYTES), secretBytes(8));
  const files = [
    writeKeyFile(folder, `log-${log.key.keyId}.key`, `${formatNoteSigner(log)}\n`),
    writeKeyFile(
      folder,
      `manifest-${minisignKeyId(manifest.key)}.key`,
      formatMinisignSigner(manifest),
    ),
  ];
  const signers = { log: [log], manifest: [manifest] };
  return { signers, text: `Wrote ${files.join(' and ')}.\n${publicText(signers)}` };
}

/** @returns the public keys, one a line */
export function publicText({ log, manifest }: Signers): string {
  return [
    ...log.map(({ key }) => `log       ${formatNoteKey(key)}\n`),
    ...manifest.map(({ key }) => `manifest  ${minisignKeyLine(key)}\n`),
  ].join('');
}

/** @returns the name of the log: as the ledger states it, before there is one as the archive's address gives it */
export function logNameOf(content: string): string {
  if (existsSync(join(content, LEDGER_FILE))) {
    const { ledger } = readLedger(new ContentFolder(content), { update: () => undefined });
    if (ledger.log !== undefined) return ledger.log;
  }
  const file = join(content, 'archive.json');
  if (!existsSync(file)) throw new UsageError(`There is no archive in ${content}.`);
  const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const origin = memberOf(settings, 'origin');
  if (origin === undefined) throw new UsageError(`${file} states no origin.`);
  return logOrigin({ origin, basePath: memberOf(settings, 'basePath') ?? '/' });
}

function memberOf(value: unknown, name: string): string | undefined {
  const member: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof member === 'string' ? member : undefined;
}
