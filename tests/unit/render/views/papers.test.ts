import { describe, expect, test } from 'vitest';
import { paperPath } from '../../../../src/domain/urls.ts';
import { recordView } from '../../../../src/render/views/record.ts';
import { revisionView } from '../../../../src/render/views/revision.ts';
import { loadOrThrow } from '../../../support/ledger.ts';
import { sealedArchive } from '../../../support/sealed-archive.ts';

const archive = loadOrThrow(sealedArchive());
const [id] = archive.archive.provisions.keys();
if (id === undefined) throw new Error('an archive without provisions');
const printed = { file: '/kept/x', sizeBytes: 128_400, isNew: true };
const drawn = {
  ...archive,
  papers: new Map([
    [paperPath(id, 1, 'citationPdf'), printed],
    [paperPath(id, 2, 'citationPdf'), printed],
    [paperPath(id, 2, 'card'), printed],
  ]),
};

describe('the page of a revision', () => {
  test('offers the PDF of that revision, with its size', () => {
    expect(revisionView({ id, revision: 1 }, drawn).cite.files).toEqual([
      { name: 'PDF for filing', path: '/p/TA-P-000001/r1/citation.pdf', note: '128 KB' },
    ]);
  });

  test('offers nothing that was not drawn', () => {
    expect(revisionView({ id, revision: 1 }, archive).cite.files).toEqual([]);
    expect(revisionView({ id, revision: 1 }, drawn).share).toBeUndefined();
  });
});

describe('the page of a record', () => {
  test('offers the PDF of its latest revision', () => {
    expect(recordView({ id }, drawn).cite.files.map(({ path }) => path)).toEqual([
      '/p/TA-P-000001/r2/citation.pdf',
    ]);
  });

  test('is shared with the card of its latest revision, by addresses with a host', () => {
    expect(recordView({ id }, drawn).share).toEqual({
      url: 'https://toy.example/platform/lantern/policy/sharing/',
      siteName: 'Toy Archive',
      image: 'https://toy.example/p/TA-P-000001/r2/og.png',
      alt: 'Lantern Policy, as captured 1 March 2026: “We share your reading list with partners.”',
    });
  });
});
