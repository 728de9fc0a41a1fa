import type { ToolName, VersionText } from '../../domain/version-text.ts';

/** The bytes of a snapshot and what its media type says about them. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Type and subtype in lower case, without parameters. */
  readonly type: string;
  /** Encoding label of the media type's `charset` parameter, if it has one. */
  readonly charset: string | undefined;
}

/** One way from bytes to paragraphs. The same bytes give the same paragraphs, on every machine. */
export interface Extractor {
  readonly name: ToolName;
  /** Types and subtypes that it reads, in lower case. */
  readonly mediaTypes: readonly string[];
  /** @returns what the bytes hold, or `undefined` when they cannot be decoded */
  read(source: Source): ExtractedText | undefined;
}

/** What an extractor finds in a snapshot; perhaps nothing. */
export type ExtractedText = Required<Pick<VersionText, 'paragraphs' | 'gaps'>>;

/** @returns type and charset parameter of a media type (RFC 9110, section 8.3.1); of other text, the text as the type */
export function readMediaType(mediaType: string): Pick<Source, 'type' | 'charset'> {
  const [type = '', ...parameters] = mediaType.split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((label) => label !== undefined);
  return { type: type.trim().toLowerCase(), charset };
}
