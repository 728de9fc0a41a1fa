import type { CitationRecord, SourceCitation } from '../../../domain/citation.ts';
import { formatPinpoint } from '../../../domain/pinpoint.ts';
import { statusWords } from '../../citations/cited-words.ts';
import { formatDate, formatInstant } from '../../words/dates.ts';

/**
 * What is copied after quoted words to say where they are from:
 * `Threads Privacy Policy, Threads, ¶¶ 9, 11, captured 11 May 2026, 22:25:31 UTC. Provision Archive, CA-P-010857, address`
 */
export interface SourceLineView {
  /** In italics where there are italics. */
  readonly title: string;
  readonly platform: string;
  /** `¶¶ 9, 11`; empty where no place is known. A script puts that of a selection in its stead. */
  readonly pinpoint: string;
  /** `captured 11 May 2026, 22:25:31 UTC`, and what else has to be known of the words. */
  readonly circumstances: string;
  readonly archive: string;
  readonly id: string;
  /** With scheme and host. */
  readonly url: string;
}

/**
 * @param citation - of the record or capture that the words are copied from
 * @param missing - how many of the quoted passages were looked for in the capture and not found
 */
export function sourceLine(
  citation: CitationRecord,
  source: Pick<SourceCitation, 'title' | 'platform'>,
  missing = 0,
): SourceLineView {
  const { paragraphs, siteName, id, url } = citation;
  return {
    title: source.title,
    platform: source.platform,
    pinpoint: formatPinpoint(paragraphs),
    circumstances: [
      capturedWords(citation),
      missing === 0 ? undefined : 'not all of it found in the capture',
      statusWords(citation, formatDate),
    ]
      .filter((part) => part !== undefined)
      .join('; '),
    archive: siteName,
    id,
    url,
  };
}

function capturedWords({ date }: CitationRecord): string | undefined {
  if (date?.kind !== 'captured') return undefined;
  return `captured ${date.isLatestPossible ? 'not later than ' : ''}${formatInstant(date.at)}`;
}
