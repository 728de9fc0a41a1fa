import type { Instant } from '../../domain/instants.ts';
import type { CaptureKey } from '../../domain/records.ts';
import type { RecordId } from '../../domain/ids.ts';
import { excerptDigestOf } from '../../domain/excerpt.ts';
import { jsonText } from '../json-text.ts';
import type { CatalogueDocument, CataloguePlatform } from './catalogue.ts';
import { COLLECTION } from './collection.ts';
import type { HeldText } from './held-texts.ts';

/** Texts of record files, as the content format has them. */

/** @returns `platform.json` */
export function platformText({ name, homePage }: CataloguePlatform): string {
  return jsonText({ name, homePage, collection: COLLECTION });
}

/** @returns `document.json` */
export function documentText(
  id: RecordId,
  { title, documentType, sourceUrl }: CatalogueDocument,
  language: string,
): string {
  return jsonText({ id, title, documentType, sourceUrl, language, collection: COLLECTION });
}

/** @returns the sidecar of a held text; one without words is a defect */
export function heldCaptureText(capturedAt: Instant, text: HeldText, isReadable: boolean): string {
  return jsonText({
    capturedAt,
    capturedAtIsLatest: text.capturedAt === undefined ? true : undefined,
    snapshot: {
      content: 'extracted-text',
      mediaType: text.mediaType,
      digest: text.digest,
      sizeBytes: text.bytes.length,
    },
    defect: isReadable ? undefined : 'no words can be read from the text',
    collection: COLLECTION,
    upstream: {
      reference: text.blob === undefined ? text.path : `${text.path}, blob ${text.blob}`,
    },
  });
}

/** @returns the sidecar of the text that quotations were taken from and that is not held */
export function absentCaptureText(capturedAt: Instant): string {
  return jsonText({
    capturedAt,
    capturedAtIsLatest: true,
    snapshot: { content: 'extracted-text', mediaType: 'text/html' },
    collection: COLLECTION,
    upstream: { reference: 'text that quotations of the source were taken from' },
  });
}

/** A passage as the record states it. */
export interface PassageFields {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly knownMissing?: true;
}

/** What an imported provision says. Absent fields are not written. */
export interface ProvisionFields {
  readonly id: RecordId;
  readonly title: string;
  readonly capture: CaptureKey;
  readonly passages: readonly PassageFields[];
  readonly clauseType: string | undefined;
  readonly severity: string | undefined;
  readonly interpretiveNote: string | undefined;
  readonly upstream: Readonly<Record<string, unknown>>;
}

/** @returns the file of a provision */
export function provisionText(fields: ProvisionFields): string {
  const { id, title, capture, passages, clauseType, severity, interpretiveNote, upstream } = fields;
  return jsonText({
    id,
    title,
    capture,
    passages,
    excerptDigest: excerptDigestOf(passages),
    clauseType,
    severity,
    basis: 'explicit',
    collection: COLLECTION,
    upstream,
    sections: interpretiveNote === undefined ? undefined : { interpretiveNote },
  });
}
