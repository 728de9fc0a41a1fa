import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Instant } from '../domain/instants.ts';
import type { ContentPath } from '../domain/records.ts';
import type { Signing } from '../seal/continued-ledger.ts';
import { keysToEnter, type NewKey } from '../seal/keys-to-enter.ts';
import { isEmptyPlan, planRelease, type ReleasePlan } from '../seal/plan-release.ts';
import { releaseFiles, type ReleaseFile } from '../seal/release-files.ts';
import { readSealedProvision, readSealedWithdrawal } from '../validate/ledger/sealed-object.ts';
import type { ViewContext } from '../render/views/context.ts';
import { servedAddresses } from './served-addresses.ts';

export { isEmptyPlan, keysToEnter, type NewKey, type ReleaseFile, type ReleasePlan, type Signing };

/** @returns what sealing the archive now would add to its ledger */
export function releaseOf({ archive }: Pick<ViewContext, 'archive'>): ReleasePlan {
  return planRelease(archive, servedAddresses(archive));
}

/**
 * Makes the files of a release, one at a time, the ledger last.
 *
 * @param ledgerText - the ledger as it is; empty before the first release
 * @throws Error when an object could not be read back, which is a fault of this program
 */
export function* filesOfRelease(
  plan: ReleasePlan,
  setting: {
    readonly context: Pick<ViewContext, 'archive'>;
    readonly sealedAt: Instant;
    readonly ledgerText: string;
    readonly signing?: Signing;
  },
): Generator<ReleaseFile> {
  const { context, ...rest } = setting;
  for (const file of releaseFiles(plan, { ...rest, archive: context.archive })) {
    mustReadBack(file);
    yield file;
  }
}

/** Changes to a content folder that happen together, or not at all. */
export interface FolderTransaction {
  put(path: ContentPath, text: string): Promise<void>;
  commit(): Promise<void>;
}

/**
 * Writes a release: every object, then the ledger that names them, in one transaction.
 *
 * @param onFile - told how many files were put so far
 */
export async function writeRelease(
  plan: ReleasePlan,
  setting: Parameters<typeof filesOfRelease>[1],
  transaction: FolderTransaction,
  onFile: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for (const { path, text } of filesOfRelease(plan, setting)) {
    await transaction.put(path, text);
    onFile((done += 1));
  }
  await transaction.commit();
}

/** What is sealed has to be read for ever: an object that its own reader refuses must not be written. */
function mustReadBack({ kind, path, text }: ReleaseFile): void {
  if (kind !== 'provision' && kind !== 'withdrawal') return;
  const read = kind === 'provision' ? readSealedProvision : readSealedWithdrawal;
  const result = read(new TextEncoder().encode(text));
  if ('problem' in result)
    throw new Error(`a sealed object that does not read back: ${path}: ${result.problem}`);
}

const SHOWN = 10;

/** @returns a notice that tells which records are not as they were last sealed; none for an archive without a ledger */
export function draftNotice({ archive }: Pick<ViewContext, 'archive'>): readonly Diagnostic[] {
  if (archive.ledger.lines === 0) return [];
  const { revisions, withdrawals } = planRelease(archive, new Map());
  const changed = revisions.filter(({ latest }) => latest !== undefined);
  const added = revisions.filter(({ latest }) => latest === undefined);
  const sentences = [
    ...sentence(
      changed.map(({ entry }) => entry.provision.id),
      'changed since the last revision',
    ),
    ...sentence(
      added.map(({ entry }) => entry.provision.id),
      'never sealed',
    ),
    ...sentence(
      withdrawals.map(({ id }) => id),
      'withdrawn since the last release',
    ),
  ];
  return sentences.length === 0
    ? []
    : [diagnostic('ledger/drafts', { at: 'archive' }, sentences.join('\n'))];
}

function sentence(ids: readonly RecordId[], what: string): readonly string[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, SHOWN).join(', ');
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  const count = ids.length === 1 ? '1 record' : `${ids.length} records`;
  return [`${count} ${what}: ${shown}${more}.`];
}
