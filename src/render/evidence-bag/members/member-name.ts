import { PAYLOAD_FOLDER } from '../../../domain/bag/bagit.ts';

/** @returns the name below `data/` of a path in the bag */
export const memberName = (path: string): string => path.slice(PAYLOAD_FOLDER.length);
