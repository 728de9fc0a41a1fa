import { byKey } from '../../domain/order.ts';
import { schemaPath } from '../../domain/urls.ts';
import type { EmittedFile, Emitter } from '../emitter.ts';
import { schemaText } from '../schema-text.ts';

/** The JSON Schemas of the content files. */
export const schemas: Emitter = {
  id: 'schema',
  version: 1,
  label: 'JSON Schemas of the content files',
  mediaType: 'application/schema+json',
  files: ({ schemas: named = [] }) =>
    named
      .map(({ name, schema }): EmittedFile => ({
        path: schemaPath(name),
        kind: 'made',
        render: () => schemaText(schema),
      }))
      .sort(byKey(({ path }) => path)),
};
