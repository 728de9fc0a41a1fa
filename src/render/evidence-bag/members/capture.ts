import { jsonOf } from '../../../domain/digest.ts';
import { jsonFileText } from '../../json-file-text.ts';
import type { BagContributor } from '../contributor.ts';

/** How and when what is quoted was retrieved, taken out of the sealed record so that it can be read by itself. */
export const captureMember: BagContributor = {
  id: 'capture',
  members: ({ sealed: { content, context } }) => [
    {
      name: 'capture.json',
      bytes: jsonFileText(
        jsonOf({
          platform: context.platform,
          document: { id: content.document, ...context.document },
          capture: content.capture,
          ...(content.quotation.version === undefined
            ? {}
            : { version: content.quotation.version }),
        }),
      ),
      label: 'when, from where and how it was captured, as the record has it',
    },
  ],
};
