import type { BagContributor } from './contributor.ts';
import { captureMember } from './members/capture.ts';
import { citationMembers } from './members/citations.ts';
import { logMembers } from './members/log.ts';
import { pageMember } from './members/page.ts';
import { recordMember } from './members/record.ts';
import { selectorsMember } from './members/selectors.ts';
import { sourceMembers } from './members/source.ts';
import { timestampMembers } from './members/timestamps.ts';

/** Everything that a bag holds, in the order in which README.txt lists it. */
export const BAG_CONTRIBUTORS: readonly BagContributor[] = [
  recordMember,
  sourceMembers,
  selectorsMember,
  captureMember,
  logMembers,
  timestampMembers,
  citationMembers,
  pageMember,
];
