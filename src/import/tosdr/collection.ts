import { parseSlug, slugify, type Slug } from '../../domain/slugs.ts';

/** Slug of the collection that imported records name. */
export const COLLECTION: Slug = parseSlug('tosdr') ?? slugify('tosdr', 'collection' as Slug);

/** Whose records these are, and the licences that their source states for each part. */
export const COLLECTION_RECORD = {
  name: 'Terms of Service; Didn’t Read',
  publisher: 'Terms of Service; Didn’t Read',
  licences: [
    {
      of: 'points, cases and services',
      name: 'CC BY-SA 3.0',
      url: 'https://creativecommons.org/licenses/by-sa/3.0/',
    },
    {
      of: 'document texts in HTML, as their source states',
      name: 'AGPL-3.0',
      url: 'https://www.gnu.org/licenses/agpl-3.0.html',
    },
    {
      of: 'dated document texts in Markdown',
      name: 'ODC-BY 1.0',
      url: 'https://opendatacommons.org/licenses/by/1-0/',
    },
    { of: 'words of the quoted documents', name: 'the platforms’ own' },
  ],
  attribution:
    'Points by Terms of Service; Didn’t Read (ToS;DR) and its contributors, under CC BY-SA 3.0. Dated document texts: Office of the French Ambassador for Digital Affairs, under ODC-BY 1.0.',
  url: 'https://github.com/tosdr/tosdr.org',
  note: 'Titles, ratings and quotations are those of the source. Clause types and severities were derived from them by fixed tables, and each quotation was looked for in the texts held here.',
} as const;
