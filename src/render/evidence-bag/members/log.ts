import { BAG_FILES, BAG_KEYS } from '../../../domain/bag/bag-names.ts';
import { formatCheckpoint } from '../../../domain/log/checkpoint.ts';
import type { BagContributor } from '../contributor.ts';
import { memberName } from './member-name.ts';

/** That the record was entered in the transparency log. */
export const logMembers: BagContributor = {
  id: 'log',
  members({ log }) {
    if (log === undefined) return [];
    return [
      {
        name: memberName(BAG_FILES.entry),
        bytes: log.entry,
        label: 'the entry of the transparency log that names the record',
      },
      {
        name: memberName(BAG_FILES.proof),
        bytes: log.proof,
        label: 'the proof that the entry is in the log (C2SP tlog-proof)',
      },
      {
        name: memberName(BAG_FILES.checkpoint),
        bytes: formatCheckpoint(log.checkpoint),
        label:
          log.checkpoint.signatures.length > 0
            ? 'the signed checkpoint of the log to which the proof leads'
            : 'the checkpoint of the log to which the proof leads, not signed',
      },
      ...log.keys.map(({ path, text }) => ({
        name: `${memberName(BAG_KEYS)}${path.replace(/^keys\//, '')}`,
        bytes: text,
        label: 'a public key that the log names',
      })),
    ];
  },
};
