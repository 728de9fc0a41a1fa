import { describe, expect, test } from 'vitest';
import { formerPages, formerView, type FormerPage } from '../../../../src/render/views/former.ts';
import { permalinkView } from '../../../../src/render/views/moved.ts';
import {
  aCapture,
  aDocument,
  anArchive,
  aProvision,
  recordId,
  SECOND,
  WORDS,
} from '../../../support/builders.ts';

const documents = [aDocument({ files: [aCapture(), aCapture({ at: SECOND }), aProvision()] })];
const TOMBSTONE = {
  id: 'TA-P-000009',
  title: 'Letters to the support',
  withdrawnAt: '2026-05-02T10:14:00Z',
  reason: 'Wrong source',
  decidedBy: 'Archivist',
  successor: 'TA-P-000001',
  publishedOn: '2026-03-02',
  addresses: ['/platform/lantern/policy/letters/'],
  document: 'TA-D-00001',
  capture: '20260301T090000Z',
  passages: [WORDS],
};

describe('a permalink', () => {
  const context = anArchive({ documents });

  test('leads to the readable page, which is the canonical one', () => {
    const view = permalinkView({ id: recordId('TA-P-000001') }, context);
    expect(view).toMatchObject({
      address: '/p/TA-P-000001/',
      target: '/platform/lantern/policy/sharing/',
      canonicalUrl: 'https://toy.example/platform/lantern/policy/sharing/',
      isIndexed: false,
    });
  });

  test('exists for a document', () => {
    const view = permalinkView({ id: recordId('TA-D-00001') }, context);
    expect(view).toMatchObject({ address: '/d/TA-D-00001/', target: '/platform/lantern/policy/' });
  });
});

describe('a renamed platform', () => {
  const aliases = [{ from: '/platform/paper/', to: '/platform/lantern/', since: '2026-03-15' }];
  const pages = [...formerPages(anArchive({ documents, addresses: { aliases } }))];

  test('keeps a page at each old address below it', () => {
    expect(pages.map(({ address }) => address)).toEqual([
      '/platform/paper/',
      '/platform/paper/policy/',
      '/platform/paper/policy/captures/',
      '/platform/paper/policy/captures/20260301T090000Z/',
      '/platform/paper/policy/sharing/',
    ]);
  });

  test('has none for a capture that came after the move', () => {
    expect(pages.map(({ address }) => address)).not.toContain(
      '/platform/paper/policy/captures/20260401T090000Z/',
    );
  });
});

test('an old address that has an alias of its own is made once', () => {
  const aliases = [
    { from: '/platform/paper/', to: '/platform/lantern/', since: '2026-03-15' },
    { from: '/platform/paper/policy/sharing/', to: 'TA-P-000001', since: '2026-03-15' },
  ];
  const addresses = [...formerPages(anArchive({ documents, addresses: { aliases } }))].map(
    ({ address }) => address,
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

describe('a withdrawn record', () => {
  const context = anArchive({ documents, addresses: { tombstones: [TOMBSTONE] } });
  const pages = [...formerPages(context)];
  const tombstone = (page: FormerPage | undefined) => {
    const view = page === undefined ? undefined : formerView(page, context);
    return view?.kind === 'withdrawn' ? view.tombstone : undefined;
  };

  test('has a page at its permalink and at each address it had', () => {
    expect(pages.map(({ address }) => address)).toEqual([
      '/p/TA-P-000009/',
      '/platform/lantern/policy/letters/',
    ]);
    expect(tombstone(pages[1])?.canonicalUrl).toBe('https://toy.example/p/TA-P-000009/');
  });

  test('tells when, why, who decided and what to use instead', () => {
    expect(tombstone(pages[0])?.lead).toContain('from 2 March 2026 to 2 May 2026');
    expect(tombstone(pages[0])).toMatchObject({
      withdrawn: { text: '2 May 2026, 10:14 UTC' },
      reason: 'Wrong source.',
      decidedBy: 'Archivist',
      successor: { id: 'TA-P-000001', path: '/p/TA-P-000001/' },
    });
  });

  test('keeps the evidence of its capture, all six rows, and looks for the quotation', () => {
    const { evidence } = tombstone(pages[0]) ?? {};
    expect(evidence?.rows.map(({ state }) => state.word)).toEqual([
      'Held',
      'Verified',
      'Verified',
      'None recorded',
      'None',
      'None',
    ]);
  });

  test('says so when the quotation is not in the capture', () => {
    const tombstones = [{ ...TOMBSTONE, passages: ['Other words.'] }];
    const other = anArchive({ documents, addresses: { tombstones } });
    const [page] = formerPages(other);
    const view = page === undefined ? undefined : formerView(page, other);
    const row =
      view?.kind === 'withdrawn'
        ? view.tombstone.evidence.rows.find(({ row: name }) => name === 'quotation')
        : undefined;
    expect(row?.state.word).toBe('Not in source');
  });

  test('is cited as withdrawn', () => {
    const text = tombstone(pages[0])
      ?.citation.map((run) => run.text)
      .join('');
    expect(text).toContain('(withdrawn May 2, 2026)');
  });
});
