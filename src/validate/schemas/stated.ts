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
  asClaims: z.array(figure).exactOptional().meta({
    description:
      'Figures recorded as the source’s own claim: a disagreement is shown with both values instead of refused.',
  }),
  snapshotVerified: flag
    .exactOptional()
    .meta({ description: 'Whether the source says that it verified the snapshot.' }),
  changeCount: count.exactOptional().meta({ description: 'Number of changes.' }),
  changes: z
    .array(
      z.strictObject({
        on: plainDate.meta({ description: 'Its day.' }),
        text: text.exactOptional().meta({ description: 'What the source says about it.' }),
        severityFrom: slug.exactOptional().meta({ description: 'Severity before.' }),
        severityTo: slug.exactOptional().meta({ description: 'Severity after.' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Changes that the source lists.' }),
  firstSeenOn: plainDate.exactOptional().meta({ description: 'First sighting.' }),
  lastSeenOn: plainDate.exactOptional().meta({ description: 'Last sighting.' }),
  firstTrackedOn: plainDate
    .exactOptional()
    .meta({ description: 'Start of tracking of the document.' }),
  lastVerifiedOn: plainDate.exactOptional().meta({ description: 'Last verification.' }),
  monthsMonitored: count.exactOptional().meta({ description: 'Months of monitoring.' }),
  stability: line.exactOptional().meta({ description: 'The word for stability.' }),
  severity: slug
    .exactOptional()
    .meta({ description: 'Severity as another part of the source states it.' }),
  prevalence: z
    .strictObject({
      platforms: count.meta({ description: 'Platforms with the clause type.' }),
      of: count.meta({ description: 'Platforms tracked.' }),
    })
    .exactOptional()
    .meta({ description: 'On how many of how many platforms the clause type occurs.' }),
  sameTypeElsewhere: count
    .exactOptional()
    .meta({ description: 'Provisions of the same type on other platforms.' }),
  accessedOn: plainDate.exactOptional().meta({ description: 'Access date printed in a citation.' }),
  citation: text.exactOptional().meta({ description: 'The citation line as printed.' }),
  actionTitles: z
    .array(line)
    .exactOptional()
    .meta({ description: 'Titles under which the source printed its actions, in order.' }),
});
