import { z } from 'zod';
import type { CaptureKey } from '../../domain/capture.ts';
import { parseCaptureKey } from '../../domain/capture-keys.ts';
import { parseDigest, type Digest } from '../../domain/digest.ts';
import { isRecordId, type RecordId } from '../../domain/ids.ts';
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../../domain/instants.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { SitePath } from '../../domain/urls.ts';
import type { ToolName } from '../../domain/version-text.ts';

/*
 * Fields of sealed records. They are apart from those of the content format, which may become stricter
 * or wider: what was sealed once has to be read for ever.
 */

function syntax<T extends string>(
  pattern: RegExp,
  accepts?: (text: string) => boolean,
): z.ZodType<T> {
  const schema = z.string().regex(pattern);
  const whole = accepts === undefined ? schema : schema.refine(accepts);
  return whole as unknown as z.ZodType<T>;
}

export const sealedText = z.string();
export const sealedFlag = z.boolean();
/** A whole number from 0 that every reader of JSON keeps exactly. */
export const sealedCount = z.int().min(0);
/** A number in a row: from 1. */
export const ordinal = z.int().min(1);

export const sealedDigest = syntax<Digest>(
  /^[0-9a-f]{64}$/,
  (text) => parseDigest(text) !== undefined,
);
export const sealedInstant = syntax<Instant>(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  (text) => parseInstant(text) !== undefined,
);
export const sealedDate = syntax<PlainDate>(
  /^\d{4}-\d{2}-\d{2}$/,
  (text) => parsePlainDate(text) !== undefined,
);
export const sealedId = syntax<RecordId>(/^[A-Z]{2,8}-[PDC]-\d{5,9}$/, isRecordId);
export const sealedCaptureKey = syntax<CaptureKey>(
  /^\d{8}T\d{6}Z(?:-[1-9]\d*)?$/,
  (text) => parseCaptureKey(text) !== undefined,
);
export const sealedSlug = syntax<Slug>(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const sealedTool = syntax<ToolName>(/^[a-z][a-z0-9-]*@\d+$/);
export const sealedPath = syntax<SitePath>(/^\/(?:[A-Za-z0-9._~-]+\/)*$/);
/** Printed as a link, so nothing but the web. */
export const sealedUrl = syntax<string>(/^https?:\/\/\S+$/);
