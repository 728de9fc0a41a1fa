import { describe, expect, test } from 'vitest';
import { recordPages, recordView, type RecordView } from '../../../../src/render/views/record.ts';
import {
  aCapture,
  aChange,
  aDescribedChange,
  aDocument,
  anArchive,
  aProvision,
  recordId,
  SECOND,
  THIRD,
  WORDS,
  type ArchiveParts,
  type DocumentFile,
} from '../../../support/builders.ts';

const ID = recordId('TA-P-000001');

function view(files: readonly (readonly DocumentFile[])[], parts: ArchiveParts = {}): RecordView {
  return recordView({ id: ID }, anArchive({ documents: [aDocument({ files })], ...parts }));
}

const currencyOf = ({ currency }: RecordView): string =>
  currency.runs.map(({ text }) => text).join('');

describe('the clause', () => {
  const TEXT = ['# Policy', WORDS, 'We keep it for two years.', 'We sell nothing. You may object.'];

  test('names the paragraph of a passage and leads into the capture', () => {
    const [passage] = view([aCapture(), aProvision()]).clause.passages;
    expect(passage).toMatchObject({
      label: '¶ 2',
      path: '/platform/lantern/policy/captures/20260301T090000Z/#TA-P-000001-1',
    });
  });

  test('keeps the paragraphs of a passage apart and names both', () => {
    const passages = [`${WORDS}\nWe keep it for two years.`];
    const [passage] = view([aCapture({ text: TEXT }), aProvision({ passages })]).clause.passages;
    expect(passage).toMatchObject({
      label: '¶¶ 2–3',
      paragraphs: [
        { number: 2, words: WORDS },
        { number: 3, words: 'We keep it for two years.' },
      ],
    });
  });

  test('marks a gap between passages that are not adjacent, and none between neighbours', () => {
    const passages = [WORDS, 'We keep it for two years.', 'You may object.'];
    const { clause } = view([aCapture({ text: TEXT }), aProvision({ passages })]);
    expect(clause.passages.map((passage) => passage.followsGap)).toEqual([false, false, true]);
    expect(clause.caption).toBe('3 passages, in order, not adjacent');
  });

  test('says that the place is not recorded when the text is not held, and draws no bar', () => {
    const { clause } = view([aCapture({ text: undefined }), aProvision()]);
    expect(clause.caption).toBe('Place in document not recorded');
    expect(clause.position).toBeUndefined();
    expect(clause.passages[0]?.label).toBeUndefined();
  });

  test('says which passage is missing', () => {
    const passages = [WORDS, { exact: 'Words of another page.', knownMissing: true }];
    const { clause, band } = view([aCapture(), aProvision({ passages })]);
    expect(clause.passages.map((passage) => passage.isMissing)).toEqual([false, true]);
    expect(clause.caption).toBe('2 passages, 1 of them located');
    expect(band?.title).toBe('A quoted passage was not found in the capture it is quoted from.');
  });

  test('has the language and direction of the document', () => {
    const files = [aCapture(), aProvision()];
    const documents = [aDocument({ files, fields: { language: 'ar' } })];
    const { clause } = recordView({ id: ID }, anArchive({ documents }));
    expect(clause).toMatchObject({ language: 'ar', direction: 'rtl' });
  });
});

describe('the currency note', () => {
  test('says that the quoted capture is the latest', () => {
    expect(currencyOf(view([aCapture(), aProvision()]))).toBe(
      'No later change recorded: this is the latest capture of the document.',
    );
  });

  test('names the day of the build when there is one', () => {
    const note = view([aCapture(), aProvision()], { checkedAt: '2026-11-23T21:04:00Z' });
    expect(currencyOf(note)).toContain('No later change recorded as of 23 November 2026');
  });

  test('counts later captures with the same text', () => {
    const files = [aCapture(), aCapture({ at: SECOND }), aProvision()];
    expect(currencyOf(view(files))).toContain(
      'No later change recorded. 1 later capture, the last on 1 April 2026.',
    );
  });

  test('tells a change of the clause from a change beside it', () => {
    const other = aCapture({ at: SECOND, text: ['# Policy', WORDS, 'A new paragraph.'] });
    expect(currencyOf(view([aCapture(), other, aChange(), aProvision()]))).toContain(
      'The document has changed since, on 1 April 2026; no recorded change touches this clause.',
    );
    const changed = aCapture({ at: SECOND, text: ['# Policy', 'We share nothing.'] });
    const note = currencyOf(view([aCapture(), changed, aChange(), aProvision()]));
    expect(note).toContain('this clause changed on 1 April 2026');
    expect(note).toContain('The quoted words are no longer present in the capture of 1 April 2026');
  });

  test('counts changes that are described without texts', () => {
    const described = aDescribedChange({ effects: [{ provision: ID }] });
    expect(currencyOf(view([aCapture({ text: undefined }), described, aProvision()]))).toContain(
      'The document has changed since, on 2 April 2026; this clause changed on 2 April 2026.',
    );
  });

  test('dates the wording by the latest possible moment when no other is known', () => {
    const { currency, captured } = view([
      aCapture({ fields: { capturedAtIsLatest: true } }),
      aProvision(),
    ]);
    expect(currency.heading).toBe('Wording captured not later than 1 March 2026.');
    expect(captured.text).toBe('not later than 1 March 2026, 09:00:00 UTC');
  });

  test('says when monitoring ended', () => {
    const files = [aCapture(), aProvision()];
    const documents = [aDocument({ files, fields: { monitoringEndedOn: '2026-04-30' } })];
    const note = recordView({ id: ID }, anArchive({ documents }));
    expect(currencyOf(note)).toContain('Monitoring of the document ended on 30 April 2026.');
  });
});

describe('evidence', () => {
  const words = ({ evidence }: RecordView): readonly string[] =>
    evidence.rows.map(({ state }) => state.word);

  test('has all six rows for a held and verified capture', () => {
    const held = view([aCapture(), aProvision()]);
    expect(words(held)).toEqual(['Held', 'Verified', 'Verified', 'None recorded', 'None', 'None']);
    expect(held.evidence.lead).toBe(
      'Snapshot held. Hash and quotation verified. No Wayback copy, timestamp or inclusion proof exists.',
    );
    expect(held.hashState.text).toBe('Hash verified');
  });

  test('has all six rows for a capture of which nothing is held', () => {
    const recorded = view([
      aCapture({ text: undefined, snapshot: { digest: 'ab'.repeat(32) } }),
      aProvision(),
    ]);
    expect(words(recorded)).toEqual([
      'Not held',
      'Recorded',
      'Recorded',
      'None recorded',
      'None',
      'None',
    ]);
    expect(recorded.hashState.text).toBe('Hash recorded, not checked');
  });

  test('attributes what others stated and does not adopt it', () => {
    const attestations = [{ by: 'Reading Watch', on: '2026-03-02', claim: 'Hash verified' }];
    const capture = aCapture({ text: undefined, fields: { attestations } });
    const [snapshot] = view([capture, aProvision()]).evidence.rows;
    expect(snapshot?.state.word).toBe('Not held');
    expect(snapshot?.lines.flat().map(({ text }) => text)).toContain(
      'Stated by Reading Watch, 2 March 2026: “Hash verified”. Not checked here',
    );
  });

  test('shows both digests of a mismatch, warns above the title and in the citations', () => {
    const capture = aCapture({
      snapshot: { digest: 'ab'.repeat(32) },
      fields: { incident: { foundOn: '2026-04-02', note: 'A disk is suspected' } },
    });
    const mismatch = view([capture, aProvision()], { checkedAt: '2026-11-23T21:04:00Z' });
    expect(words(mismatch).slice(0, 3)).toEqual(['Held, differs', 'Mismatch', 'Unconfirmed']);
    const digests = mismatch.evidence.rows.find(({ row }) => row === 'digest')?.digests;
    expect(digests?.map(({ label }) => label)).toEqual(['Recorded', 'Computed']);
    expect(mismatch.band?.text).toContain('Found at the build of 23 November 2026, 21:04 UTC.');
    expect(mismatch.band?.text).toContain('since 2 April 2026: A disk is suspected.');
    for (const { label, runs } of mismatch.cite.record) {
      expect(runs.map(({ text }) => text).join(''), label).toMatch(/stored copy did not match on/i);
    }
  });

  test('advises a copy elsewhere only where one is recorded', () => {
    const advice = (mementos: readonly object[]): string | undefined => {
      const capture = aCapture({
        snapshot: { digest: 'ab'.repeat(32) },
        fields: { mementos, incident: { foundOn: '2026-04-02', note: 'A disk is suspected' } },
      });
      return view([capture, aProvision()]).band?.text;
    };
    const memento = {
      url: 'https://web.archive.org/web/20260301090000/https://lantern.example/privacy',
      mementoDatetime: '2026-03-01T09:00:00Z',
    };
    expect(advice([])).toContain('Until then, use a copy of your own.');
    expect(advice([memento])).toContain('Until then, use the Wayback copy or a copy of your own.');
  });
});

describe('empty parts', () => {
  const bare = view([aCapture(), aProvision()]);

  test('are left empty for the page to say so, and never filled in', () => {
    expect(bare.whyItMatters).toBeUndefined();
    expect(bare.compliance.map(({ markdown }) => markdown)).toEqual(Array(5).fill(undefined));
    expect(bare.regulations).toEqual([]);
    expect(bare.related).toEqual([]);
  });

  test('are worded where a figure is unknown', () => {
    expect(bare.facts.severity.name).toBe('Not classified');
    expect(bare.facts.prevalence.value).toBe('Not counted.');
    expect(bare.facts.stability.value).toBe('Not counted.');
    expect(bare.otherPlatforms.summary).toBe('Not counted: the record has no clause type.');
  });

  test('include a regulation without a note', () => {
    const regulations = [{ regulation: 'reading-act' }];
    const [row] = view([aCapture(), aProvision({ fields: { regulations } })]).regulations;
    expect(row).toMatchObject({ name: 'Reading Act', jurisdiction: 'Toyland' });
    expect(row?.connection).toBeUndefined();
  });
});

describe('other platforms', () => {
  const SHARING = { fields: { clauseType: 'third-party-sharing' } };
  const platform = (slug: string, n: number, words: string) =>
    aDocument({
      platform: slug,
      id: `TA-D-0000${n}`,
      files: [
        aCapture({ text: ['# Policy', words] }),
        aProvision({ id: `TA-P-00000${n}`, passages: [words], ...SHARING }),
      ],
    });

  test('gives one clause for each of up to three platforms, going round from the record’s own', () => {
    const documents = ['ash', 'birch', 'cedar', 'dogwood', 'elm'].map((slug, index) =>
      platform(slug, index + 1, WORDS),
    );
    const { otherPlatforms } = recordView(
      { id: recordId('TA-P-000004') },
      anArchive({ documents }),
    );
    expect(otherPlatforms.comparisons.map((one) => one.platform)).toEqual(['Elm', 'Ash', 'Birch']);
    expect(otherPlatforms.summary).toContain('4 of 4 other platforms have it, in 4 provisions.');
  });

  test('cuts a long clause at a word', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const documents = [platform('ash', 1, WORDS), platform('birch', 2, long)];
    const [one] = recordView({ id: ID }, anArchive({ documents })).otherPlatforms.comparisons;
    expect(one?.text).toMatch(/ word\d+ \[…\]$/);
  });
});

describe('history', () => {
  test('lists changes that touch the clause apart from the others, latest first', () => {
    const files = [
      aCapture(),
      aCapture({ at: SECOND, text: ['# Policy', 'We share nothing.'] }),
      aCapture({ at: THIRD, text: ['# Policy', 'We share nothing.', 'New.'] }),
      aChange(),
      aChange({
        id: 'TA-C-000002',
        file: '2026-05-01',
        fields: { before: '20260401T090000Z', after: '20260501T090000Z' },
      }),
      aProvision(),
    ];
    const { history } = view(files);
    expect(history.ofClause.map(({ effect, path }) => [effect, path])).toEqual([
      ['Clause no longer present.', '/c/TA-C-000001/'],
    ]);
    expect(history.elsewhere.map(({ path }) => path)).toEqual(['/c/TA-C-000002/']);
    expect(history.summary).toContain('1 change to this clause recorded.');
  });
});

describe('notes on the record', () => {
  const stated = {
    by: 'Reading Watch',
    firstSeenOn: '2026-02-01',
    severity: 'high',
    asClaims: ['firstSeenOn', 'severity'],
  };
  const noted = view([aCapture(), aProvision({ fields: { severity: 'medium', stated } })]);

  test('keep both values and number them', () => {
    expect(noted.notes.notes.map(({ number, label }) => [number, label])).toEqual([
      [1, 'Severity'],
      [2, 'First seen'],
    ]);
    expect(noted.notes.notes[1]?.text).toMatch(
      /^Reading Watch: 1 February 2026\. This archive: .*1 March 2026/,
    );
  });

  test('have one place each, that they lead back to', () => {
    expect(noted.notes.at.severity).toEqual([1]);
    expect(noted.notes.at.history).toEqual([2]);
    expect(Object.values(noted.notes.at).flat().sort()).toEqual([1, 2]);
  });
});

test('an imported record names its collection, licence, reference and rating', () => {
  const collection = {
    name: 'Reading Watch',
    publisher: 'Reading Watch e.V.',
    licences: [{ of: 'Points', name: 'CC BY-SA 3.0' }],
    attribution: 'From Reading Watch, CC BY-SA 3.0.',
  };
  const upstream = { reference: 'point 12', rating: 'bad' };
  const { attribution } = view(
    [aCapture(), aProvision({ fields: { collection: 'reading-watch', upstream } })],
    { files: { 'collections/reading-watch.json': JSON.stringify(collection) } },
  );
  expect(attribution).toMatchObject({
    collection: 'Reading Watch',
    attribution: 'From Reading Watch, CC BY-SA 3.0.',
    reference: { text: 'point 12' },
    facts: [{ name: 'Rating there', value: 'bad' }],
  });
});

test('every provision has a page, in order of id', () => {
  const files = [aCapture(), aProvision({ id: 'TA-P-000002', slug: 'b' }), aProvision()];
  const context = anArchive({ documents: [aDocument({ files })] });
  expect(recordPages(context).map(({ id }) => id)).toEqual(['TA-P-000001', 'TA-P-000002']);
});

test('dates what stands in a capture of unknown instant by its latest possible day only', () => {
  const capture = aCapture({ fields: { capturedAtIsLatest: true } });
  const printed = JSON.stringify(view([capture, aProvision()]));
  expect(printed).toContain('First tracked');
  expect(printed).not.toMatch(/(?<!not later than )1 March 2026/);
});
