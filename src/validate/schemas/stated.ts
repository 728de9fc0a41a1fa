import { z } from 'zod';
import { count, flag, line, plainDate, slug, text } from './fields.ts';

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

/** Figures that somebody else printed. Each is compared with the derived one. */
export const statedSchema = z.strictObject({
  by: line.meta({ description: 'Who printed the figures.' }),
  on: plainDate.exactOptional().meta({ description: 'When they were read.' }),
  asClaims: z
    .array(figure)
    .exactOptional()
    .meta({ description: 'Figures recorded as the source’s own claim: a disagreement is shown with both values instead of refused.' }),
  snapshotVerified: flag.exactOptional(),
  changeCount: count.exactOptional(),
  changes: z
    .array(z.strictObject({ on: plainDate, text: text.exactOptional(), severityFrom: slug.exactOptional(), severityTo: slug.exactOptional() }))
    .exactOptional(),
  firstSeenOn: plainDate.exactOptional(),
  lastSeenOn: plainDate.exactOptional(),
  firstTrackedOn: plainDate.exactOptional(),
  lastVerifiedOn: plainDate.exactOptional(),
  monthsMonitored: count.exactOptional(),
  stability: line.exactOptional(),
  severity: slug.exactOptional(),
  prevalence: z.strictObject({ platforms: count, of: count }).exactOptional(),
  sameTypeElsewhere: count.exactOptional(),
  accessedOn: plainDate.exactOptional(),
  citation: text.exactOptional(),
  actionTitles: z.array(line).exactOptional(),
});
