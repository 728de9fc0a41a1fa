import { accessedOn } from './accessed-on.ts';
import { actionTitles } from './action-titles.ts';
import { changeCount } from './change-count.ts';
import { changes } from './changes.ts';
import { citation } from './citation.ts';
import { firstSeenOn } from './first-seen-on.ts';
import { firstTrackedOn } from './first-tracked-on.ts';
import { lastSeenOn } from './last-seen-on.ts';
import { lastVerifiedOn } from './last-verified-on.ts';
import { monthsMonitored } from './months-monitored.ts';
import { prevalence } from './prevalence.ts';
import { sameTypeElsewhere } from './same-type-elsewhere.ts';
import { severity } from './severity.ts';
import { snapshotVerified } from './snapshot-verified.ts';
import { stability } from './stability.ts';
import type { Comparison } from './stated.ts';

/** Every stated figure that is compared, in the order of the notes on a record's page. */
export const COMPARISONS: readonly Comparison[] = [
  severity,
  prevalence,
  sameTypeElsewhere,
  snapshotVerified,
  firstTrackedOn,
  firstSeenOn,
  lastSeenOn,
  lastVerifiedOn,
  monthsMonitored,
  stability,
  changeCount,
  changes,
  actionTitles,
  citation,
  accessedOn,
];
