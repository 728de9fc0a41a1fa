import type { RecordId } from '../ids.ts';
import type { Tombstone } from '../records.ts';

/** Name and version of the form in which a withdrawal is sealed. */
export const WITHDRAWAL_FORM = 'withdrawal@1';

/** The account of a withdrawn record, as it lies in the ledger. */
export interface SealedWithdrawal {
  readonly form: typeof WITHDRAWAL_FORM;
  readonly id: RecordId;
  readonly content: Omit<Tombstone, 'kind' | 'file' | 'id'>;
}

/** @returns the withdrawal as it stands in `addresses.json` now */
export function sealWithdrawal({ kind, file, id, ...content }: Tombstone): SealedWithdrawal {
  void [kind, file];
  return { form: WITHDRAWAL_FORM, id, content };
}
