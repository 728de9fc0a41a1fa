import { sha256 } from '../../domain/digest.ts';
import { NORMALISER } from '../../domain/normalise.ts';
import { textOf, type VersionText } from '../../domain/version-text.ts';
import { encodingOf } from './decode.ts';
import { readMediaType, type Extractor } from './extractor.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';

/** Every extractor. A change of what one gives for some bytes is a new version of it, kept beside the old one. */
export const EXTRACTORS: readonly Extractor[] = [html, markdown, plain];

/**
 * The text of a snapshot.
 *
 * @param bytes - the stored file, untouched
 * @param mediaType - as recorded, perhaps with a `charset` parameter: `text/html; charset=utf-8`
 * @returns `undefined` when no extractor reads the media type, when the bytes are not text in the
 *   encoding that applies, or when they hold no words
 */
export function extractVersion(bytes: Uint8Array, mediaType: string): VersionText | undefined {
  const { type, charset } = readMediaType(mediaType);
  const extractor = extractorFor(type);
  const extracted = extractor?.read({ bytes, type, charset });
  if (extractor === undefined || extracted === undefined) return undefined;
  const { paragraphs, gaps } = extracted;
  if (paragraphs.length === 0) return undefined;
  return {
    extractor: extractor.name,
    normaliser: NORMALISER,
    digest: sha256(textOf({ paragraphs })),
    paragraphs,
    ...(gaps.length > 0 && { gaps }),
  };
}

/**
 * All that the text of a snapshot depends on beside its bytes: for keys of what is kept between runs.
 *
 * @returns letters, digits and `.@-` only; `none` when no extractor reads the media type
 */
export function extractionKey(mediaType: string): string {
  const { type, charset } = readMediaType(mediaType);
  const extractor = extractorFor(type);
  if (extractor === undefined) return 'none';
  const encoding = encodingOf(charset) ?? 'undeclared';
  return [extractor.name, NORMALISER, type.replace(/[^a-z0-9]+/g, '-'), encoding].join('-');
}

function extractorFor(type: string): Extractor | undefined {
  return EXTRACTORS.find(({ mediaTypes }) => mediaTypes.includes(type));
}
