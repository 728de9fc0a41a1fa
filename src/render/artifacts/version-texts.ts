import { byKey } from '../../domain/order.ts';
import type { Capture } from '../../domain/records.ts';
import { versionTextPath } from '../../domain/urls.ts';
import { textOf } from '../../domain/version-text.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import type { ViewContext } from '../views/context.ts';

/** The version text of every held capture: line n is paragraph n. */
export const versionTexts: Emitter = {
  id: 'version-text',
  version: 1,
  label: 'Version texts of the captures, one paragraph a line',
  mediaType: 'text/plain; charset=utf-8',
  files(context) {
    const files = [...context.archive.documents.values()].flatMap(({ document, captures }) =>
      captures
        .filter(({ version }) => version !== undefined)
        .map(({ capture }): EmittedFile => ({
          path: versionTextPath(document, capture.key),
          kind: 'made',
          render: () => textOfHeld(context, capture),
        })),
    );
    return files.sort(byKey(({ path }) => path));
  },
};

function textOfHeld(context: ViewContext, capture: Capture): string {
  const version = context.versionOf(capture);
  if (version === undefined)
    throw new Error(`the text of a held capture is missing: ${capture.file}`);
  return textOf(version);
}
