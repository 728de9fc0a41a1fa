import { z } from 'zod';
import { sealedCount, sealedDate, sealedFlag, sealedSlug, sealedText } from './sealed-fields.ts';

const figure = z.enum([
  'snapshotVerified',
  'changeCount',
  'changes',
  'firstSeenOn',
  'lastSeenOn',
  'firstTrackedOn',
  'lastVerifiedOn',
  'monthsMonitored',
  'stability',
  'severity',
  'prevalence',
  'sameTypeElsewhere',
  'accessedOn',
  'citation',
  'actionTitles',
]);

/** Figures that somebody else printed about a sealed provision. */
export const sealedStated = z.strictObject({
  by: sealedText,
  on: sealedDate.exactOptional(),
  asClaims: z.array(figure),
  snapshotVerified: sealedFlag.exactOptional(),
  changeCount: sealedCount.exactOptional(),
  changes: z
    .array(
      z.strictObject({
        on: sealedDate,
        text: sealedText.exactOptional(),
        severityFrom: sealedSlug.exactOptional(),
        severityTo: sealedSlug.exactOptional(),
      }),
    )
    .exactOptional(),
  firstSeenOn: sealedDate.exactOptional(),
  lastSeenOn: sealedDate.exactOptional(),
  firstTrackedOn: sealedDate.exactOptional(),
  lastVerifiedOn: sealedDate.exactOptional(),
  monthsMonitored: sealedCount.exactOptional(),
  stability: sealedText.exactOptional(),
  severity: sealedSlug.exactOptional(),
  prevalence: z.strictObject({ platforms: sealedCount, of: sealedCount }).exactOptional(),
  sameTypeElsewhere: sealedCount.exactOptional(),
  accessedOn: sealedDate.exactOptional(),
  citation: sealedText.exactOptional(),
  actionTitles: z.array(sealedText).exactOptional(),
});
