import { BAG_FILES } from '../../../domain/bag/bag-names.ts';
import type { BagContributor } from '../contributor.ts';
import { memberName } from './member-name.ts';

/** The sealed record. */
export const recordMember: BagContributor = {
  id: 'record',
  members: ({ record }) => [
    {
      name: memberName(BAG_FILES.record),
      bytes: record,
      label: 'the sealed record, canonical JSON (RFC 8785)',
    },
  ],
};
