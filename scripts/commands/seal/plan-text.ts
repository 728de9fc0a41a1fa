import type { Instant } from '../../../src/domain/instants.ts';
import { changedFields } from '../../../src/domain/sealed/content-digest.ts';
import { revisionName, type Ledger } from '../../../src/domain/sealed/ledger.ts';
import { sealedContent } from '../../../src/domain/sealed/seal-provision.ts';
import type { LoadedArchive } from '../../../src/pipeline.ts';
import { isEmptyPlan, type ReleasePlan, type Signing } from '../../../src/pipeline/seal.ts';

/** New addresses that are listed one by one; of more, only the number is told. */
const SHOWN_ADDRESSES = 20;

/** @returns what a release would hold, one record a line, with the reason */
export function planText(plan: ReleasePlan, loaded: LoadedArchive): string {
  if (isEmptyPlan(plan)) return nothingText(loaded);
  const rows = [
    ...plan.revisions.map(({ entry, revision, latest }): readonly string[] => {
      const reason =
        latest === undefined
          ? 'new'
          : `changed: ${changedFields(loaded.sealedOf(latest).content, sealedContent(entry)).join(', ')}`;
      return [entry.provision.id, revisionName(revision), reason];
    }),
    ...plan.withdrawals.map(({ id, reason }): readonly string[] => [
      id,
      '–',
      `withdrawn: ${reason}`,
    ]),
  ];
  return [
    `Release ${loaded.archive.ledger.releases.length + 1} would seal ${countsOf(plan)}.`,
    ...table(rows),
    ...(plan.addresses.length === 0
      ? []
      : [
          'New addresses:',
          ...plan.addresses.slice(0, SHOWN_ADDRESSES).map(({ address }) => `  ${address}`),
        ]),
    ...(plan.addresses.length > SHOWN_ADDRESSES
      ? [`  and ${plan.addresses.length - SHOWN_ADDRESSES} more`]
      : []),
    'Nothing was written.',
    '',
  ].join('\n');
}

/** @returns what a release holds, in a sentence */
export function sealedText(plan: ReleasePlan, loaded: LoadedArchive, sealedAt: Instant): string {
  if (isEmptyPlan(plan)) return nothingText(loaded);
  return `Release ${loaded.archive.ledger.releases.length + 1}, sealed ${sealedAt}: ${countsOf(plan)}.\n`;
}

function nothingText({ archive }: LoadedArchive): string {
  const last = archive.ledger.releases.at(-1);
  const since = last === undefined ? '' : ` since release ${last.release} of ${last.sealedAt}`;
  return `Nothing to seal: no record and no address has changed${since}.\n`;
}

function countsOf({ revisions, withdrawals, addresses }: ReleasePlan): string {
  const added = revisions.filter(({ latest }) => latest === undefined).length;
  return [
    `${count(revisions.length, 'revision')} (${added} of new records)`,
    ...(withdrawals.length === 0 ? [] : [count(withdrawals.length, 'withdrawal')]),
    count(addresses.length, 'new address', 'new addresses'),
  ].join(', ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map(
    (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  );
}

/** @returns who signs from here on, in a sentence or two */
export function signedText({ signers, newKeys }: Signing, ledger: Pick<Ledger, 'keys'>): string {
  const entered = newKeys.map(
    ({ use, publicKey }) => `Key of the ${use}, from here on: ${publicKey}\n`,
  );
  const isSigned = [...ledger.keys, ...newKeys].some(({ use }) => use === 'log');
  return [
    ...entered,
    isSigned && signers.log.length > 0
      ? 'The checkpoint is signed.\n'
      : 'The checkpoint is not signed.\n',
  ].join('');
}
