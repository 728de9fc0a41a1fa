import { z } from 'zod';
import { instantOfKey } from '../../domain/capture-keys.ts';
import { dateOf } from '../../domain/instants.ts';
import {
  captureKey,
  line,
  markdown,
  plainDate,
  recordId,
  schemaReference,
  slug,
  text,
} from './fields.ts';

/** `changes/<YYYY-MM-DD>[-n].md` or `.json`. In Markdown the summary stands under the heading "What changed". */
export const changeSchema = z
  .strictObject({
    ...schemaReference,
    id: recordId.meta({ description: 'Given once, never reused.' }),
    title: line.exactOptional().meta({ description: 'Title of the record.' }),
    changedOn: plainDate
      .exactOptional()
      .meta({ description: 'Needed only when no later capture is named.' }),
    before: captureKey.exactOptional().meta({ description: 'The earlier capture.' }),
    after: captureKey
      .exactOptional()
      .meta({ description: 'The later capture, which follows the earlier one directly.' }),
    severity: slug.exactOptional().meta({ description: 'Term of vocabulary/severities.json.' }),
    effects: z
      .array(
        z.strictObject({
          provision: recordId.meta({ description: 'Id of the provision.' }),
          note: text.exactOptional().meta({ description: 'What happened to it.' }),
        }),
      )
      .exactOptional()
      .meta({
        description:
          'Provisions that the step touches, when that cannot be computed or needs a note.',
      }),
    statedBy: line
      .exactOptional()
      .meta({ description: 'Who described the change, when it was not this archive.' }),
    collection: slug
      .exactOptional()
      .meta({ description: 'Collection from which the record was imported.' }),
    sections: z
      .strictObject({
        summary: markdown
          .exactOptional()
          .meta({ description: 'What changed; needed when the two texts are not both held.' }),
      })
      .exactOptional()
      .meta({ description: 'In Markdown the headings of the body.' }),
  })
  .superRefine(({ after, changedOn }, context) => {
    const day = after === undefined ? undefined : dateOf(instantOfKey(after));
    const message =
      after === undefined && changedOn === undefined
        ? 'Expected a later capture, or a day.'
        : day !== undefined && changedOn !== undefined && day !== changedOn
          ? `The later capture is of ${day}.`
          : undefined;
    if (message !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['changedOn'],
        input: changedOn,
        message,
        params: { code: 'change/date' },
      });
  });
