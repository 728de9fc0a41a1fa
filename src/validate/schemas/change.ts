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
    title: line.exactOptional(),
    changedOn: plainDate
      .exactOptional()
      .meta({ description: 'Needed only when no later capture is named.' }),
    before: captureKey.exactOptional(),
    after: captureKey.exactOptional(),
    severity: slug.exactOptional(),
    effects: z
      .array(z.strictObject({ provision: recordId, note: text.exactOptional() }))
      .exactOptional(),
    statedBy: line
      .exactOptional()
      .meta({ description: 'Who described the change, when it was not this archive.' }),
    collection: slug.exactOptional(),
    sections: z.strictObject({ summary: markdown.exactOptional() }).exactOptional(),
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
