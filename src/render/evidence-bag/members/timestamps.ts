import { BAG_TIMESTAMPS } from '../../../domain/bag/bag-names.ts';
import { contentPath } from '../../../domain/content-file.ts';
import { LEDGER_FOLDER } from '../../../domain/sealed/ledger.ts';
import { timestampPath, type TimestampFile } from '../../../domain/timestamps/timestamp-files.ts';
import type { BagContributor, BagMember } from '../contributor.ts';
import type { BagSubject } from '../subject.ts';
import { memberName } from './member-name.ts';

/** Timestamps of others, with the certificates by which they are verified. */
export const timestampMembers: BagContributor = {
  id: 'timestamps',
  members(subject) {
    const authorities = new Set(subject.timestamps.map(({ authority }) => authority));
    return [
      ...subject.timestamps.map(({ of, authority }) =>
        member(
          subject,
          { kind: 'reply', of, authority },
          `a timestamp of the ${of.kind === 'checkpoint' ? 'checkpoint' : 'stored file'} (RFC 3161)`,
        ),
      ),
      ...[...authorities].flatMap((authority) => [
        member(subject, { kind: 'root', authority }, 'the root certificate of its authority'),
        member(subject, { kind: 'chain', authority }, 'the certificates from it to the root'),
      ]),
    ];
  },
};

/** The ledger keeps the files under the same paths. */
function member({ context }: BagSubject, file: TimestampFile, label: string): BagMember {
  const path = timestampPath(file);
  return {
    name: `${memberName(BAG_TIMESTAMPS)}${path}`,
    bytes: context.bytesOf(contentPath(`${LEDGER_FOLDER}${path}`)),
    label,
  };
}
