import type { Archive } from '../domain/archive.ts';
import { canonicalJson, jsonOf, sha256, type Digest } from '../domain/digest.ts';
import type { Instant } from '../domain/instants.ts';
import type { ContentPath } from '../domain/records.ts';
import { addressListText } from '../domain/sealed/address-list.ts';
import { ledgerObjectPath } from '../domain/sealed/ledger.ts';
import { sealProvision } from '../domain/sealed/seal-provision.ts';
import { sealWithdrawal } from '../domain/sealed/sealed-withdrawal.ts';
import { continuedLedger, type Signing } from './continued-ledger.ts';
import { LineWriter } from './line-writer.ts';
import { isEmptyPlan, type PlannedRevision, type ReleasePlan } from './plan-release.ts';

/** A file that the release writes: an object that is new, or at the end the ledger with its new lines. */
export interface ReleaseFile {
  readonly kind: 'provision' | 'withdrawal' | 'addresses' | 'checkpoint' | 'ledger';
  readonly path: ContentPath;
  readonly text: string;
}

export interface ReleaseSetting {
  readonly archive: Archive;
  readonly sealedAt: Instant;
  /** The ledger as it is, every line ended by a line feed; empty before the first release. */
  readonly ledgerText: string;
  /** Absent when nobody signs. */
  readonly signing?: Signing;
}

/**
 * Makes the files of a release one by one, so that memory does not grow with the records.
 *
 * The ledger comes last: an object that no line names yet was not published. Lines are in order: revisions
 * by id, withdrawals by id, and the line that closes the release.
 */
export function* releaseFiles(plan: ReleasePlan, setting: ReleaseSetting): Generator<ReleaseFile> {
  const { archive, sealedAt } = setting;
  const lines = new LineWriter({ ledger: archive.ledger, sealedAt });
  lines.open(archive.settings);
  for (const { use, publicKey } of setting.signing?.newKeys ?? []) lines.key(use, publicKey);
  for (const planned of plan.revisions) {
    const { file, digest } = objectFile('provision', sealedRevision(planned, archive));
    yield file;
    lines.revision(planned, digest);
  }
  for (const tombstone of plan.withdrawals) {
    const { file, digest } = objectFile('withdrawal', sealWithdrawal(tombstone));
    yield file;
    lines.withdrawal(tombstone, digest);
  }
  if (!isEmptyPlan(plan)) {
    const list = addressListText(plan.addresses);
    const addressesDigest = list === '' ? undefined : sha256(list);
    if (addressesDigest !== undefined)
      yield { kind: 'addresses', path: ledgerObjectPath(addressesDigest, 'txt'), text: list };
    lines.release(addressesDigest);
  }
  yield* continuedLedger(lines, setting.ledgerText, setting.signing);
}

function sealedRevision({ entry, revision, latest }: PlannedRevision, archive: Archive): object {
  const number =
    latest === undefined ? { revision } : { revision, previousRevision: latest.recordDigest };
  return sealProvision(entry, archive, number);
}

function objectFile(
  kind: ReleaseFile['kind'],
  object: object,
): { readonly file: ReleaseFile; readonly digest: Digest } {
  const text = canonicalJson(jsonOf(object));
  const digest = sha256(text);
  return { file: { kind, path: ledgerObjectPath(digest, 'json'), text }, digest };
}
