import { describe, expect, test } from 'vitest';
import { parseProofFile, verifyProofFile } from '../../../../src/domain/log/proof-file.ts';
import { citedAddresses } from '../../../../src/render/views/parts/cited-address.ts';
import { recordView } from '../../../../src/render/views/record.ts';
import { revisionKeyView, revisionPages } from '../../../../src/render/views/revision-pages.ts';
import { revisionView, type RevisionView } from '../../../../src/render/views/revision.ts';
import { parseInstant, parsePlainDate } from '../../../../src/domain/instants.ts';
import { tombstoneView } from '../../../../src/render/views/tombstone.ts';
import { permalinkPath } from '../../../../src/domain/urls.ts';
import { inclusionProofs } from '../../../../src/render/artifacts/inclusion-proofs.ts';
import { sealedRecords } from '../../../../src/render/artifacts/sealed-records.ts';
import { anArchive, recordId } from '../../../support/builders.ts';
import type { ContentFiles } from '../../../support/content.ts';
import { loadOrThrow, seal } from '../../../support/ledger.ts';
import {
  FIRST_RELEASE,
  firstState,
  secondState,
  sealedArchive,
} from '../../../support/sealed-archive.ts';

const files = sealedArchive();
const context = loadOrThrow(files);
const SHARING = recordId('TA-P-000001');
const SELLING = recordId('TA-P-000003');
const page = (id: typeof SHARING, revision: number) => revisionView({ id, revision }, context);

function edited(path: RegExp, from: string, to: string): ContentFiles {
  const entries = Object.entries(files).map(([file, text]) =>
    path.test(file) && !file.startsWith('ledger')
      ? [file, String(text).replace(from, to)]
      : [file, text],
  );
  return Object.fromEntries(entries) as ContentFiles;
}

describe('the page of a revision', () => {
  test('exists for every revision ever, of withdrawn records too', () => {
    expect([...revisionPages(context)]).toEqual([
      { id: SHARING, revision: 1 },
      { id: SHARING, revision: 2 },
      { id: 'TA-P-000002', revision: 1 },
      { id: SELLING, revision: 1 },
    ]);
  });

  test('prints what was sealed, and names its own address in citations', () => {
    const [first, second] = [page(SHARING, 1), page(SHARING, 2)];
    expect([first.facts.severity.name, second.facts.severity.name]).toEqual(['Low', 'Medium']);
    expect(first.facts.severity.of).toBe(3);
    expect(first.address).toBe('/p/TA-P-000001/r1/');
    const [r1, r2] = [1, 2].map((number) => `https://toy.example/p/TA-P-000001/r${number}/`);
    expect(linked(first, 'cite-as')).toEqual([r1]);
    expect([linked(first, 'predecessor-version'), linked(first, 'successor-version')]).toEqual([
      [],
      [r2],
    ]);
    expect([linked(second, 'predecessor-version'), linked(second, 'successor-version')]).toEqual([
      [r1],
      [],
    ]);
    expect(JSON.stringify(first.cite)).toContain('https://toy.example/p/TA-P-000001/r1/');
    expect(first.clause.passages[0]?.label).toBe('¶ 2');
    expect(first.evidence.rows[1]?.lines[0]?.[0]?.text).toContain('10 April 2026');
  });

  test('tells in a band that a newer revision exists, and what a revision changed', () => {
    expect(page(SHARING, 1).bands.map(({ title }) => title)).toEqual([
      'A newer revision exists: r2 of 10 May 2026.',
    ]);
    expect(page(SHARING, 2).bands).toEqual([]);
    const words = page(SHARING, 2).history.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(words).toEqual([
      'Revision r2, this page. Changed: corrections and severity.',
      'Revision r1. First sealed.',
    ]);
  });

  test('of a withdrawn record says so and stays', () => {
    const view = page(SELLING, 1);
    expect(view.bands[0]?.title).toBe('This record was withdrawn on 3 May 2026.');
    expect(view.clause.passages[0]?.paragraphs).toEqual([
      { number: 4, words: 'We do not sell your reading list.' },
    ]);
    expect(view.clause.passages[0]?.path).toMatch(/#p4$/);
    expect(view.canonicalUrl).toBe('https://toy.example/p/TA-P-000003/');
  });

  test('keeps the names of its day', () => {
    const renamed = loadOrThrow(edited(/platform\.json$/, 'Lantern', 'Lamp'));
    const now = revisionView({ id: SHARING, revision: 2 }, renamed);
    expect(now.details).toEqual(page(SHARING, 2).details);
    expect(JSON.stringify(now.details)).toContain('"Lantern"');
  });

  test('is the same after the record changed again, and its key too', () => {
    const changed = loadOrThrow(edited(/sharing\.json$/, 'medium', 'high'));
    const one = { id: SHARING, revision: 2 };
    expect(revisionView(one, changed)).toEqual(page(SHARING, 2));
    expect(revisionKeyView(one, changed)).toEqual(revisionKeyView(one, context));
  });
});

/** @returns where the links of one relation lead in the head of a page */
function linked({ metadata }: Pick<RevisionView, 'metadata'>, rel: string): readonly string[] {
  return metadata.links.filter((link) => link.rel === rel).map(({ href }) => href);
}

describe('the latest page of a record', () => {
  test('names its revision, and citations the fixed address', () => {
    const view = recordView({ id: SHARING }, context);
    expect([view.revision, view.draft]).toEqual(['revision 2 of 2', undefined]);
    expect(linked(view, 'cite-as')).toEqual(['https://toy.example/p/TA-P-000001/r2/']);
    expect(view.cite.links.map(({ name, path }) => [name, path])).toEqual([
      ['Fixed link', '/p/TA-P-000001/r2/'],
      ['Latest', '/p/TA-P-000001/'],
    ]);
  });

  test('is a draft when it shows more than was sealed', () => {
    const changed = loadOrThrow(edited(/sharing\.json$/, 'medium', 'high'));
    const view = recordView({ id: SHARING }, changed);
    expect(view.draft?.title).toBe('Draft: changed since revision r2 of 10 May 2026.');
    expect(linked(view, 'cite-as')).toEqual(['https://toy.example/p/TA-P-000001/r2/']);
  });

  test('of a record that was never sealed is cited by its permalink', () => {
    const unsealed = anArchive();
    expect(recordView({ id: SHARING }, unsealed).revision).toBe('not sealed yet');
    expect(citedAddresses(unsealed, SHARING).cited.path).toBe('/p/TA-P-000001/');
  });
});

test('a withdrawn record leads to its last revision', () => {
  const [tombstone] = context.archive.tombstones;
  if (tombstone === undefined) throw new Error('no tombstone');
  const view = tombstoneView(tombstone, permalinkPath(SELLING), context);
  expect(view.lastRevision).toEqual({ name: 'r1', path: '/p/TA-P-000003/r1/' });
  expect(view.history.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
    'Withdrawn. Misread source.',
    'Revision r1. First sealed.',
  ]);
  expect(view.history[1]?.date.iso).toBe(FIRST_RELEASE.slice(0, 10));
});

test.each([
  ['2026-05-09', 'It was public from 9 May 2026 to 10 May 2026.'],
  ['2026-05-10', 'It was public on 10 May 2026 alone.'],
  [undefined, 'It was public until 10 May 2026.'],
])('a record published on %s and withdrawn on 10 May says how long it was public', (day, said) => {
  const [tombstone] = context.archive.tombstones;
  const [publishedOn, withdrawnAt] = [
    day === undefined ? undefined : parsePlainDate(day),
    parseInstant('2026-05-10T09:00:00Z'),
  ];
  if (tombstone === undefined || withdrawnAt === undefined) throw new Error('no tombstone');
  const { publishedOn: _, ...rest } = tombstone;
  const shown = { ...rest, withdrawnAt, ...(publishedOn === undefined ? {} : { publishedOn }) };
  expect(tombstoneView(shown, permalinkPath(SELLING), context).lead).toContain(said);
});

test('every revision has a proof that it is in the log, and its page says where', () => {
  const proofs = [...inclusionProofs.files(context)];
  expect(proofs.map(({ path }) => path)).toContain('/p/TA-P-000001/r2/inclusion.tlog-proof');
  expect([...inclusionProofs.files(loadOrThrow(secondState()))]).toEqual([]);
  for (const file of proofs) {
    const proof = file.kind === 'made' ? parseProofFile(String(file.render())) : undefined;
    if (proof === undefined || 'fault' in proof) throw new Error(file.path);
    const entry = context.log?.entries[proof.value.index] ?? new Uint8Array();
    expect(verifyProofFile(proof.value, entry)).toHaveProperty('value');
    const [, id = '', revision = ''] = /^\/p\/([^/]+)\/r(\d+)\//.exec(file.path) ?? [];
    expect(JSON.parse(new TextDecoder().decode(entry))).toMatchObject({
      id,
      revision: Number(revision),
    });
  }
  const { evidence } = revisionView({ id: SHARING, revision: 1 }, context);
  const row = evidence.rows.find((one) => one.row === 'inclusion');
  expect(row?.state.word).toBe('Verified');
  expect(row?.lines[0]?.map(({ text }) => text).join('')).toBe(
    'The proof leads from entry 1 to the root of the log’s checkpoint over 5 entries, which is not signed',
  );
});

test('a proof stays the same when the log grows', () => {
  const grown = loadOrThrow(sealedArchive());
  const first = loadOrThrow(seal(firstState(), FIRST_RELEASE));
  expect(grown.log?.checkpoints.length).toBe(2);
  expect(grown.log?.proofOf(1)).toBe(first.log?.proofOf(1));
});

test('the sealed record is published as it is kept', () => {
  const emitted = [...sealedRecords.files(context)];
  expect(emitted.map(({ path }) => path)).toContain('/p/TA-P-000001/r2/record.json');
  const file = emitted.find(({ path }) => path === '/p/TA-P-000003/r1/record.json');
  expect(file?.kind === 'stored' ? String(files[file.file]) : '').toContain('"id":"TA-P-000003"');
});
