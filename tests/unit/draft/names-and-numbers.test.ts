import { describe, expect, test } from 'vitest';
import { parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import { contentPath } from '../../../src/domain/content-file.ts';
import type { Term } from '../../../src/domain/records.ts';
import { parseSlug } from '../../../src/domain/slugs.ts';
import { suggestedPrefix } from '../../../src/draft/archive.ts';
import { changeName } from '../../../src/draft/change.ts';
import { slugFor } from '../../../src/draft/platform.ts';
import { holdsRecordIds, nextRecordId } from '../../../src/draft/record-ids.ts';
import { findTerm } from '../../../src/draft/terms.ts';
import { present } from './present.ts';

describe('the next id', () => {
  test('is 1 in an empty archive', () => {
    expect(nextRecordId('CA', 'document', [])).toBe('CA-D-00001');
  });

  test('is one more than the highest of its kind, wherever it stands', () => {
    const texts = [
      '"id": "CA-D-00007"',
      '{"tombstones":[{"id":"CA-D-00019"}]}',
      '"id": "CA-P-000900"',
      '"related": ["CA-D-00012"]',
    ];
    expect(nextRecordId('CA', 'document', texts)).toBe('CA-D-00020');
  });

  test('passes over ids of another archive and what only looks like an id', () => {
    expect(nextRecordId('CA', 'provision', ['XX-P-000900', 'CA-P-00900', 'CA-P-0000900'])).toBe(
      'CA-P-000001',
    );
  });

  test('is looked for in records, old addresses and the ledger, and not in snapshots or pages of prose', () => {
    const base = 'platforms/lantern/terms/';
    const files = [
      `${base}document.json`,
      `${base}provisions/a.md`,
      `${base}changes/2026-05-25.md`,
      'addresses.json',
      'ledger/ledger.ndjson',
    ];
    expect(files.map((file) => holdsRecordIds(contentPath(file)))).toEqual(files.map(() => true));
    expect(
      [`${base}captures/20260511T222531Z.html`, 'pages/method.md'].map((file) =>
        holdsRecordIds(contentPath(file)),
      ),
    ).toEqual([false, false]);
  });
});

describe('the slug of a record', () => {
  test('comes from its name and avoids those that are taken', () => {
    expect(slugFor('Café Terms', 'document', (slug) => slug === 'cafe-terms')).toBe('cafe-terms-2');
  });

  test('falls back to a plain word where no letter can stand in an address', () => {
    expect(slugFor('利用規約', 'terms-of-service', () => false)).toBe('terms-of-service');
  });
});

describe('the name of a change record', () => {
  const key = present(parseCaptureKey('20260525T233000Z'));

  test('is the day of the later capture', () => {
    expect(changeName(key, () => false)).toBe('2026-05-25');
  });

  test('is counted on when the day has one', () => {
    expect(changeName(key, (name) => name === '2026-05-25' || name === '2026-05-25-2')).toBe(
      '2026-05-25-3',
    );
  });
});

describe('a term', () => {
  const terms = [
    aTerm('privacy-policy', 'Privacy Policy', []),
    aTerm('trackers-policy', 'Trackers Policy', ['Cookies Policy']),
  ];

  test.each(['trackers-policy', 'Trackers policy', 'cookies policy', ' trackers-policy '])(
    'is found as "%s"',
    (given) => {
      expect(findTerm(terms, given)).toEqual({ kind: 'found', slug: 'trackers-policy' });
    },
  );

  test('that is not there brings the nearest', () => {
    expect(findTerm(terms, 'privcy-policy')).toEqual({
      kind: 'unknown',
      nearest: 'privacy-policy',
    });
    expect(findTerm([], 'anything')).toEqual({ kind: 'unknown' });
  });
});

test.each([
  ['Lantern Watch', 'LW'],
  ['Archive', 'AR'],
  ['The Long Name of an Archive', 'TLNO'],
  ['記録', 'AR'],
])('"%s" suggests the id prefix %s', (name, prefix) => {
  expect(suggestedPrefix(name)).toBe(prefix);
});

function aTerm(slug: string, name: string, keywords: readonly string[]): Term {
  return {
    kind: 'term',
    file: contentPath('vocabulary/document-types.json'),
    vocabulary: 'document-types',
    slug: present(parseSlug(slug)),
    name,
    keywords,
    articles: [],
    agencies: [],
    near: [],
  };
}
