import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  CASE_RULES,
  clauseTypeOf,
  TOPIC_RULES,
} from '../../../../src/import/tosdr/clause-type-rules.ts';
import { CLAUSE_TYPES } from '../../../../src/import/tosdr/clause-types.ts';
import {
  DOCUMENT_TYPE_RULES,
  DOCUMENT_TYPES,
  documentTypeOf,
  UNCLASSIFIED,
} from '../../../../src/import/tosdr/document-types.ts';
import {
  ratingOf,
  reviewStateOf,
  SEVERITIES,
  SEVERITY_OF_RATING,
} from '../../../../src/import/tosdr/severity.ts';
import type { SourcePoint } from '../../../../src/import/tosdr/source-shapes.ts';

const DOCS = join(import.meta.dirname, '../../../../docs/formats/import-tosdr.md');

const slugsOf = (terms: readonly { readonly slug: string }[]): readonly string[] =>
  terms.map(({ slug }) => slug);

describe('a case', () => {
  test.each([
    ['The lamp forces arbitration on you', 'arbitration'],
    ['You waive a class action and accept arbitration', 'class-action-waiver'],
    ['No guarantee of accuracy or reliability', 'warranty-disclaimer'],
    ['The lamp takes no liability', 'liability-limitation'],
    ['Tracking cookies are used', 'cookies'],
  ])('%j is %s', (name, clauseType) => {
    expect(clauseTypeOf(name, [])).toBe(clauseType);
  });

  test('that fits nothing leaves the decision to the topics', () => {
    expect(clauseTypeOf('The lamp is green', ['light', 'third'])).toBe('third-party-sharing');
    expect(clauseTypeOf(undefined, ['leave'])).toBe('leaving-the-service');
    expect(clauseTypeOf('The lamp is green', ['light'])).toBeUndefined();
  });
});

describe('a document’s name', () => {
  test.each([
    ['Privacy & Cookie Policy', 'privacy-policy'],
    ['Cookies and Privacy', 'trackers-policy'],
    ['TERMS OF USE', 'terms-of-service'],
    ['terms_of_service', 'terms-of-service'],
    ['Lamp ToS', 'terms-of-service'],
    ['Photos of lamps', UNCLASSIFIED],
  ])('%j is %s', (name, documentType) => {
    expect(documentTypeOf(name)).toBe(documentType);
  });
});

describe('a rating', () => {
  const point = (tosdr: SourcePoint['tosdr']): SourcePoint => ({ id: '1', title: '', tosdr });

  test('stands in the case', () => {
    expect(ratingOf(point({}), { name: 'a', point: 'bad', score: '50' })).toEqual({
      word: 'bad',
      score: '50',
    });
  });

  test('of the point itself goes before', () => {
    const own = point({ point: 'good', score: '5' });
    expect(ratingOf(own, { name: 'a', point: 'bad', score: '50' })).toEqual({
      word: 'good',
      score: '5',
    });
  });

  test('is absent when neither has one', () => {
    expect(ratingOf(point({}), undefined)).toBeUndefined();
  });
});

test.each([
  [{ needModeration: true, tosdr: { irrelevant: true } }, 'declined as irrelevant'],
  [{ tosdr: { irrelevant: 'dismissed+by+the+curator' } }, 'declined as irrelevant'],
  [{ needModeration: true, tosdr: { irrelevant: false } }, 'awaiting moderation'],
  [{ needModeration: false, tosdr: {} }, 'approved'],
  [{ tosdr: {} }, 'review not stated'],
])('review of %j is told as %s', (fields, state) => {
  expect(reviewStateOf({ id: '1', title: '', ...fields })).toBe(state);
});

describe('every target of a table is a term', () => {
  test('of the clause types', () => {
    const targets = new Set([
      ...CASE_RULES.map((rule) => rule.clauseType),
      ...TOPIC_RULES.values(),
    ]);
    expect([...targets].sort()).toEqual(slugsOf(CLAUSE_TYPES));
  });

  test('of the document types', () => {
    const targets = [...DOCUMENT_TYPE_RULES.map((rule) => rule.documentType), UNCLASSIFIED];
    expect(targets.sort()).toEqual(slugsOf(DOCUMENT_TYPES));
  });

  test('of the severities', () => {
    expect(Object.values(SEVERITY_OF_RATING).sort()).toEqual(slugsOf(SEVERITIES).toSorted());
  });
});

describe('docs/formats/import-tosdr.md', () => {
  test('lists the phrases of clause types', () => {
    expect(phrasesIn('Clause type by case')).toEqual(
      CASE_RULES.map((rule) => [rule.clauseType, ...rule.phrases]),
    );
  });

  test('lists the phrases of document types', () => {
    expect(phrasesIn('Document type by name')).toEqual(
      DOCUMENT_TYPE_RULES.map((rule) => [rule.documentType, ...rule.phrases]),
    );
  });

  test('lists topics', () => {
    expect(rowsIn('Clause type by topic')).toEqual([...TOPIC_RULES]);
  });

  test('lists ratings', () => {
    expect(rowsIn('Severity by rating')).toEqual(Object.entries(SEVERITY_OF_RATING));
  });
});

function sectionOf(heading: string): readonly string[] {
  const text = readFileSync(DOCS, 'utf8').split(`\n## ${heading}\n`)[1] ?? '';
  return (text.split('\n## ')[0] ?? '').split('\n');
}

/** Lines such as: - `slug`: “phrase”, “phrase” */
function phrasesIn(heading: string): readonly (readonly string[])[] {
  return sectionOf(heading)
    .filter((line) => line.startsWith('- '))
    .map((line) =>
      [...line.matchAll(/`([^`]+)`|“([^”]+)”/g)].map(([, slug, phrase]) => slug ?? phrase ?? ''),
    );
}

function rowsIn(heading: string): readonly (readonly string[])[] {
  return sectionOf(heading)
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}
