import { LEDGER_FILE } from '../../domain/sealed/ledger.ts';
import { dataFilePath } from '../../domain/urls.ts';
import type { Emitter } from '../emitter.ts';

/** The ledger as it is kept, byte for byte; an archive that never sealed anything has none. */
export const ledgerFile: Emitter = {
  id: 'ledger',
  version: 1,
  label: 'The ledger: one line for everything that was ever sealed',
  mediaType: 'application/x-ndjson',
  *files({ archive: { ledger } }) {
    if (ledger.lines > 0)
      yield { path: dataFilePath('ledger.ndjson'), kind: 'stored', file: LEDGER_FILE };
  },
};
