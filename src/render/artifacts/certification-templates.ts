import { certificationPath, revisionFilePath } from '../../domain/urls.ts';
import { templateFacts } from '../certification/facts.ts';
import { certificationTemplate, TEMPLATE_NAME } from '../certification/template.ts';
import type { Emitter } from '../emitter.ts';

/** A form for a statement by a person about a record, one for each revision and one that names none. */
export const certificationTemplates: Emitter = {
  id: 'certification-template',
  version: 1,
  label:
    'Unsigned template for a statement about a record (Rules 902(13) and 902(14)), beside its page',
  mediaType: 'text/plain; charset=utf-8',
  *files(context) {
    const { ledger, settings } = context.archive;
    yield {
      path: certificationPath,
      kind: 'made',
      render: () => certificationTemplate(settings.name, undefined),
    };
    for (const revisions of ledger.revisions.values())
      for (const revision of revisions)
        yield {
          path: revisionFilePath(revision.id, revision.revision, TEMPLATE_NAME),
          kind: 'made',
          render: () =>
            certificationTemplate(
              settings.name,
              templateFacts(context.sealedOf(revision), revision, settings),
            ),
        };
  },
};
