import type { Json } from '../domain/digest.ts';
import type { ArchiveSettings } from '../domain/records.ts';
import type { Revision } from '../domain/sealed/ledger.ts';
import type { SealedPassage, SealedProvision } from '../domain/sealed/sealed-provision.ts';
import { absoluteUrl, annotationPath, blobPath } from '../domain/urls.ts';
import { jsonFileText } from './json-file-text.ts';

/**
 * The quoted passages of a revision as a W3C Web Annotation: one target for each passage, with a text-quote selector
 * and, where the place is known, a text-position selector over the version text, in Unicode code points.
 *
 * @returns the file, or `undefined` when no passage stands in the document or the document has no address
 */
export function annotationText(
  { content, context }: SealedProvision,
  { id, revision }: Pick<Revision, 'id' | 'revision'>,
  settings: Pick<ArchiveSettings, 'origin' | 'basePath'>,
): string | undefined {
  const source = context.document.sourceUrl ?? content.capture.sourceUrls[0];
  const passages = content.quotation.passages.filter(({ state }) => state !== 'missing');
  if (source === undefined || passages.length === 0) return undefined;
  const state = stateOf(content.capture, settings);
  const type = context.terms.find(
    ({ vocabulary, slug }) => vocabulary === 'clause-types' && slug === content.clauseType,
  );
  return jsonFileText({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: absoluteUrl(settings, annotationPath(id, revision)),
    type: 'Annotation',
    ...(type === undefined
      ? { motivation: 'highlighting' }
      : {
          motivation: 'classifying',
          body: { type: 'TextualBody', purpose: 'classifying', value: type.name },
        }),
    target: passages.map((passage) => ({
      type: 'SpecificResource',
      source,
      state,
      selector: selectorsOf(passage),
    })),
  });
}

/** As which the document is meant: not as it may be at its source today. */
function stateOf(
  { capturedAt, mementos, snapshot }: SealedProvision['content']['capture'],
  settings: Pick<ArchiveSettings, 'origin' | 'basePath'>,
): Json {
  const cached = [
    ...(snapshot.held === undefined ? [] : [absoluteUrl(settings, blobPath(snapshot.held.digest))]),
    ...mementos.map(({ url }) => url),
  ];
  return {
    type: 'TimeState',
    sourceDate: capturedAt,
    ...(cached.length === 0 ? {} : { cached }),
  };
}

function selectorsOf({ exact, prefix, suffix, place }: SealedPassage): readonly Json[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    },
    ...(place === undefined
      ? []
      : [{ type: 'TextPositionSelector', start: place.start, end: place.end }]),
  ];
}
