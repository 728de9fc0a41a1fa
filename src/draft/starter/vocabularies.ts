import { contentPath } from '../../domain/content-file.ts';
import type { VocabularyKind } from '../../domain/records.ts';
import { jsonText, type DraftFile } from '../draft-file.ts';
import bases from './bases.json' with { type: 'json' };
import categories from './categories.json' with { type: 'json' };
import clauseTypes from './clause-types.json' with { type: 'json' };
import confidences from './confidences.json' with { type: 'json' };
import documentTypes from './document-types.json' with { type: 'json' };
import severities from './severities.json' with { type: 'json' };

const NONE_YET = { terms: [] };

/** Regulations and agencies depend on where the archive is read, so these lists start empty. */
const TERMS: Readonly<Record<VocabularyKind, object>> = {
  'clause-types': clauseTypes,
  categories,
  regulations: NONE_YET,
  agencies: NONE_YET,
  'document-types': documentTypes,
  severities,
  confidences,
  bases,
};

/** @returns one file for every kind of vocabulary, to be edited freely as long as no record uses what is removed */
export function starterVocabularies(): readonly DraftFile[] {
  return Object.entries(TERMS).map(([kind, terms]) => ({
    path: contentPath(`vocabulary/${kind}.json`),
    content: jsonText(terms),
  }));
}
