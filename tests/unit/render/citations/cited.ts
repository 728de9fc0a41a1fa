import type {
  CitationRecord,
  CitationRun,
  SourceCitation,
} from '../../../../src/domain/citation.ts';
import { parseDigest, type Digest } from '../../../../src/domain/digest.ts';
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from '../../../../src/domain/instants.ts';
import { recordId } from '../../../support/builders.ts';

export const DIGEST = parseDigest(
  'c47ac9012bb4896e87acd3a79de36cbc53847f7c8d898a80ee272e5eaefd55ca',
) as Digest;
export const AT = parseInstant('2026-05-11T22:25:31Z') as Instant;
export const day = (text: string): PlainDate => parsePlainDate(text) as PlainDate;

export const RECORD: CitationRecord = {
  id: recordId('CA-P-010857'),
  title: 'Cross-Product Data Use for Advertising',
  author: 'ConductAtlas',
  siteName: 'ConductAtlas',
  url: 'https://archive.example/p/CA-P-010857/',
  language: 'en-US',
  date: { kind: 'captured', at: AT, isLatestPossible: false },
  paragraphs: [],
  snapshot: { digest: DIGEST, isHeld: true },
  mementoUrl: 'https://web.archive.org/web/20260511222531/https://threads.example/privacy',
  status: { kind: 'current' },
  properNames: ['Threads', 'European Union'],
};

export const SOURCE: SourceCitation = {
  id: recordId('CA-D-00248'),
  title: 'Threads Privacy Policy',
  platform: 'Threads',
  language: 'en',
  updatedOn: day('2026-05-05'),
  capturedAt: AT,
  capturedAtIsLatest: false,
  url: 'https://threads.example/privacy',
  mementoUrl: 'https://web.archive.org/web/20260511222531/https://threads.example/privacy',
  properNames: ['Threads'],
};

/** Italics between asterisks. */
export const written = (runs: readonly CitationRun[] | undefined): string =>
  (runs ?? []).map(({ text, isItalic }) => (isItalic === true ? `*${text}*` : text)).join('');
