import type { CommandIo } from '../../command.ts';
import type { OpenLedger } from '../../open-ledger.ts';

/** Where timestamps are kept and what is printed. */
export interface TimestampPlace {
  readonly ledger: OpenLedger;
  readonly content: string;
  readonly io: CommandIo;
}
