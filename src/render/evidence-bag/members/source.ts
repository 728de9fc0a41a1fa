import { BAG_FILES } from '../../../domain/bag/bag-names.ts';
import { mediaTypeName } from '../../words/media-types.ts';
import type { BagContributor, BagMember } from '../contributor.ts';
import { memberName } from './member-name.ts';

/** What is quoted: the stored bytes and their text. */
export const sourceMembers: BagContributor = {
  id: 'source',
  members({ snapshot, version, sealed }) {
    const { mediaType } = sealed.content.capture.snapshot;
    const members: readonly (BagMember | undefined)[] = [
      snapshot && {
        name: memberName(BAG_FILES.snapshot),
        bytes: snapshot,
        label: `the stored file that is quoted, byte for byte (${mediaTypeName(mediaType)}; named .bin so that nothing opens it by itself)`,
      },
      version === undefined
        ? undefined
        : {
            name: memberName(BAG_FILES.version),
            bytes: version,
            label: 'the text of the stored file: line n is paragraph n',
          },
    ];
    return members.filter((member) => member !== undefined);
  },
  missing({ snapshot, version, sealed }) {
    const { held } = sealed.content.capture.snapshot;
    if (snapshot === undefined)
      return held === undefined
        ? 'The stored file is not in this bag: when the record was sealed, the archive did not hold it. The quotation is recorded and cannot be checked from this bag.'
        : `The stored file is not in this bag: the archive does not hold a file with the SHA-256 ${held.digest} any more. The quotation cannot be checked from this bag.`;
    return version === undefined
      ? 'The text of the stored file is not in this bag: no text was taken from a file of this kind.'
      : undefined;
  },
};
