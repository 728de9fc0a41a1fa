import { diagnostic, wholeFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Digest } from '../domain/digest.ts';
import type { RecordId } from '../domain/ids.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { ContentPath } from '../domain/records.ts';
import { parseAddressList } from '../domain/sealed/address-list.ts';
import { contentDigestOf } from '../domain/sealed/content-digest.ts';
import {
  LEDGER_FILE,
  ledgerObjectPath,
  type EnteredManifest,
  type Ledger,
  type LedgerKey,
  type PublishedAddress,
  type Release,
  type Revision,
  type SealedWithdrawalEntry,
} from '../domain/sealed/ledger.ts';
import type {
  LedgerLine,
  ManifestLine,
  ReleaseLine,
  RevisionLine,
  WithdrawalLine,
} from '../domain/sealed/ledger-line.ts';
import type { SealedProvision } from '../domain/sealed/sealed-provision.ts';
import { lineOf } from '../parse/ledger-lines.ts';
import {
  readSealedProvision,
  readSealedWithdrawal,
  type Read,
} from '../validate/ledger/sealed-object.ts';
import type { TypedLine } from '../validate/ledger/typed-line.ts';
import type { LedgerObjects, WantedObject } from './ledger-objects.ts';
import type { ProgressPort } from './ports.ts';

/** Goes through the lines once and reads what each names; of the objects only what is asked for often is kept. */
export class LedgerReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly named: ContentPath[] = [];
  readonly #lines: readonly TypedLine[];
  readonly #objects: LedgerObjects;
  readonly #revisions = new Map<RecordId, Revision[]>();
  readonly #latest = new Map<RecordId, Digest>();
  readonly #withdrawals = new Map<RecordId, SealedWithdrawalEntry>();
  readonly #addresses = new Map<string, PublishedAddress>();
  readonly #releases: Release[] = [];
  readonly #keys: LedgerKey[] = [];
  readonly #manifests: EnteredManifest[] = [];

  constructor(lines: readonly TypedLine[], objects: LedgerObjects) {
    this.#lines = lines;
    this.#objects = objects;
  }

  read(progress: ProgressPort): Ledger {
    for (const [index, { line }] of this.#lines.entries()) {
      this.#take(line);
      progress.update('Verifying the ledger', index + 1, this.#lines.length);
    }
    const [first, head] = [this.#lines[0]?.line, this.#lines.at(-1)?.digest];
    return {
      ...(first?.type === 'ledger' ? { idPrefix: first.idPrefix, log: first.log } : {}),
      lines: this.#lines.length,
      ...(head === undefined ? {} : { head }),
      releases: this.#releases,
      revisions: new Map([...this.#revisions].sort(([a], [b]) => byCodeUnit(a, b))),
      withdrawals: this.#withdrawals,
      addresses: this.#addresses,
      keys: this.#keys,
      manifests: this.#manifests,
    };
  }

  #take(line: LedgerLine): void {
    switch (line.type) {
      case 'ledger':
        return;
      case 'publish':
      case 'revise':
        this.#revision(line);
        return;
      case 'withdraw':
        this.#withdrawal(line);
        return;
      case 'release':
        this.#release(line);
        return;
      case 'key':
        this.#keys.push({ use: line.use, publicKey: line.publicKey, line: line.line });
        return;
      case 'manifest':
        this.#manifest(line);
        return;
      default:
        line satisfies never;
    }
  }

  #manifest({ manifestDigest, files, time, line }: ManifestLine): void {
    this.#manifests.push({ manifestDigest, files, enteredAt: time, line });
  }

  #revision(line: RevisionLine): void {
    const { id, revision, recordDigest, time } = line;
    const before = this.#latest.get(id);
    this.#latest.set(id, recordDigest);
    const sealed = this.#object(line, recordDigest, readSealedProvision);
    if (sealed === undefined) return;
    const problem = disagreement(line, sealed, before);
    const file = ledgerObjectPath(recordDigest, 'json');
    if (problem !== undefined) {
      const named = { place: lineOf(LEDGER_FILE, line.line), label: 'named' };
      this.diagnostics.push(diagnostic('ledger/object-syntax', wholeFile(file), problem, [named]));
      return;
    }
    const entry: Revision = {
      id,
      revision,
      recordDigest,
      contentDigest: contentDigestOf(sealed.content),
      document: sealed.content.document,
      ...(line.snapshotDigest === undefined ? {} : { snapshotDigest: line.snapshotDigest }),
      sealedAt: time,
      release: this.#releases.length + 1,
      line: line.line,
      file,
    };
    this.#revisions.set(id, [...(this.#revisions.get(id) ?? []), entry]);
  }

  #withdrawal(line: WithdrawalLine): void {
    const { id, withdrawalDigest, time } = line;
    const sealed = this.#object(line, withdrawalDigest, readSealedWithdrawal);
    if (sealed === undefined) return;
    this.#withdrawals.set(id, { id, withdrawalDigest, sealedAt: time, line: line.line });
  }

  #release({ line, release, time, addressesDigest }: ReleaseLine): void {
    this.#releases.push({ release, sealedAt: time, line });
    if (addressesDigest === undefined) return;
    const wanted = this.#wanted(line, addressesDigest, 'txt');
    const bytes = this.#objects.bytesOf(wanted);
    if (!(bytes instanceof Uint8Array)) {
      this.diagnostics.push(bytes);
      return;
    }
    const file = ledgerObjectPath(addressesDigest, 'txt');
    const rows = parseAddressList(bytes);
    if (typeof rows === 'number') {
      const message =
        'The line is not an address, perhaps with a tab and a record id, after the address before.';
      this.diagnostics.push(diagnostic('ledger/object-syntax', lineOf(file, rows), message));
      return;
    }
    for (const [index, row] of rows.entries())
      this.#addresses.set(row.address, { ...row, file, line: index + 1 });
  }

  #object<T extends object>(
    { line }: RevisionLine | WithdrawalLine,
    digest: Digest,
    read: (bytes: Uint8Array) => Read<T>,
  ): T | undefined {
    const object = this.#objects.objectOf(this.#wanted(line, digest, 'json'), read);
    if (!('severity' in object)) return object;
    this.diagnostics.push(object);
    return undefined;
  }

  #wanted(line: number, digest: Digest, ending: WantedObject['ending']): WantedObject {
    this.named.push(ledgerObjectPath(digest, ending));
    return { digest, ending, named: { place: lineOf(LEDGER_FILE, line), label: 'named' } };
  }
}

/** @returns how a sealed record differs from the line that names it */
function disagreement(
  line: RevisionLine,
  { id, revision, previousRevision, content }: SealedProvision,
  before: Digest | undefined,
): string | undefined {
  if (id !== line.id || revision !== line.revision)
    return `It is r${revision} of ${id}, and its line says r${line.revision} of ${line.id}.`;
  if (previousRevision !== before)
    return `It names ${previousRevision ?? 'nothing'} as the revision before. Expected ${before ?? 'nothing'}.`;
  const { recordedDigest, held } = content.capture.snapshot;
  const snapshotDigest = recordedDigest ?? held?.digest;
  return snapshotDigest === line.snapshotDigest
    ? undefined
    : `It quotes the snapshot ${snapshotDigest ?? 'without a digest'}, and its line says ${line.snapshotDigest ?? 'none'}.`;
}
