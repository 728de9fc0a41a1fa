import type { Digest } from '../domain/digest.ts';
import type { Instant } from '../domain/instants.ts';
import type { ArchiveSettings, Tombstone } from '../domain/records.ts';
import type { Ledger } from '../domain/sealed/ledger.ts';
import {
  LEDGER_FORM,
  lineDigest,
  lineText,
  type KeyUse,
  type LedgerLine,
} from '../domain/sealed/ledger-line.ts';
import { logOrigin } from '../domain/urls.ts';
import type { PlannedRevision } from './plan-release.ts';

/** What the lines of one writing have in common. */
export interface LineSetting {
  /** The ledger that is continued. */
  readonly ledger: Pick<Ledger, 'lines' | 'head' | 'releases'>;
  readonly sealedAt: Instant;
}

/** Writes lines that continue a ledger, each with the digest of the line before. */
export class LineWriter {
  readonly #setting: LineSetting;
  readonly #lines: LedgerLine[] = [];
  #line: number;
  #previous: Digest | undefined;

  constructor(setting: LineSetting) {
    this.#setting = setting;
    this.#line = setting.ledger.lines;
    this.#previous = setting.ledger.head;
  }

  /** Opens a ledger that has no line yet; of one that has, nothing is written. */
  open(settings: Pick<ArchiveSettings, 'idPrefix' | 'origin' | 'basePath'>): void {
    if (this.#line > 0) return;
    this.#write({
      type: 'ledger',
      line: 1,
      form: LEDGER_FORM,
      idPrefix: settings.idPrefix,
      log: logOrigin(settings),
      time: this.#setting.sealedAt,
    });
  }

  key(use: KeyUse, publicKey: string): void {
    this.#write({ type: 'key', ...this.#later(), use, publicKey });
  }

  revision({ entry, revision }: PlannedRevision, recordDigest: Digest): void {
    const { recordedDigest, held } = entry.capture.capture.snapshot;
    const snapshotDigest = recordedDigest ?? held?.digest;
    this.#write({
      type: revision === 1 ? 'publish' : 'revise',
      ...this.#later(),
      id: entry.provision.id,
      revision,
      recordDigest,
      ...(snapshotDigest === undefined ? {} : { snapshotDigest }),
    });
  }

  withdrawal({ id }: Tombstone, withdrawalDigest: Digest): void {
    this.#write({ type: 'withdraw', ...this.#later(), id, withdrawalDigest });
  }

  release(addressesDigest: Digest | undefined): void {
    this.#write({
      type: 'release',
      ...this.#later(),
      release: this.#setting.ledger.releases.length + 1,
      ...(addressesDigest === undefined ? {} : { addressesDigest }),
    });
  }

  manifest(manifestDigest: Digest, files: number): void {
    this.#write({ type: 'manifest', ...this.#later(), manifestDigest, files });
  }

  /** The new lines. */
  get written(): readonly LedgerLine[] {
    return this.#lines;
  }

  /** @returns the new lines, each ended by a line feed */
  text(): string {
    return this.#lines.map((line) => `${lineText(line)}\n`).join('');
  }

  #later(): { readonly line: number; readonly previous: Digest; readonly time: Instant } {
    if (this.#previous === undefined) throw new Error('a line before the first one');
    return { line: this.#line + 1, previous: this.#previous, time: this.#setting.sealedAt };
  }

  #write(line: LedgerLine): void {
    this.#lines.push(line);
    this.#line = line.line;
    this.#previous = lineDigest(lineText(line));
  }
}
