import type { Archive, ProvisionEntry } from '../domain/archive.ts';
import { canonicalJson, jsonOf, sha256, type Digest } from '../domain/digest.ts';
import type { RecordId } from '../domain/ids.ts';
import { byKey } from '../domain/order.ts';
import type { Tombstone } from '../domain/records.ts';
import type { AddressRow } from '../domain/sealed/address-list.ts';
import type { Revision } from '../domain/sealed/ledger.ts';
import { sealWithdrawal } from '../domain/sealed/sealed-withdrawal.ts';

/** A record that the next release seals. */
export interface PlannedRevision {
  readonly entry: ProvisionEntry;
  /** From 1. */
  readonly revision: number;
  /** The revision before; absent when this is the first. */
  readonly latest?: Revision;
}

/** What the next release adds to the ledger. Every list is in order of id or address. */
export interface ReleasePlan {
  readonly revisions: readonly PlannedRevision[];
  /** Withdrawals that are new, or whose account was amended. */
  readonly withdrawals: readonly Tombstone[];
  /** Addresses that no release had before. */
  readonly addresses: readonly AddressRow[];
}

/**
 * Compares an archive with its ledger.
 *
 * @param served - every address that a build of the archive serves and that must stay, with its owner
 */
export function planRelease(
  archive: Archive,
  served: ReadonlyMap<string, { readonly owner?: RecordId }>,
): ReleasePlan {
  const { ledger, provisions, tombstones } = archive;
  return {
    revisions: [...provisions.values()].flatMap(plannedRevision),
    withdrawals: tombstones.filter(
      (tombstone) =>
        ledger.withdrawals.get(tombstone.id)?.withdrawalDigest !== withdrawalDigest(tombstone),
    ),
    addresses: [...served]
      .filter(([address]) => !ledger.addresses.has(address))
      .map(([address, { owner }]): AddressRow =>
        owner === undefined ? { address } : { address, owner },
      )
      .sort(byKey(({ address }) => address)),
  };
}

/** @returns whether there is nothing to seal */
export function isEmptyPlan({ revisions, withdrawals, addresses }: ReleasePlan): boolean {
  return revisions.length === 0 && withdrawals.length === 0 && addresses.length === 0;
}

function plannedRevision(entry: ProvisionEntry): readonly PlannedRevision[] {
  const { revision } = entry;
  switch (revision.state) {
    case 'sealed':
      return [];
    case 'unsealed':
      return [{ entry, revision: 1 }];
    case 'draft':
      return [{ entry, revision: revision.latest.revision + 1, latest: revision.latest }];
    default:
      return revision satisfies never;
  }
}

function withdrawalDigest(tombstone: Tombstone): Digest {
  return sha256(canonicalJson(jsonOf(sealWithdrawal(tombstone))));
}
