import { describe, expect, test } from 'vitest';
import {
  addedProvision,
  aProvision,
  codesOf,
  diagnosticsOf,
  TOY_DOCUMENT,
} from '../../support/toy.ts';

const READ_WATCH = { by: 'Reading Watch' };
type Fields = Readonly<Record<string, unknown>>;

const NOT_HELD = '20260501T090000Z';

/** @returns codes of a provision whose words are in both held captures and that states these figures */
const stated = (figures: Fields, fields: Fields = {}): readonly string[] =>
  codesOf(aProvision({ fields: { ...fields, stated: { ...READ_WATCH, ...figures } } }));

/** The same, quoting a capture that is not held, of a document without any held capture. */
function statedNotHeld(figures: Fields): readonly string[] {
  const folder = 'platforms/lantern/terms/';
  const capture = {
    capturedAt: '2026-05-11T22:25:31Z',
    snapshot: { content: 'http-body-decoded', mediaType: 'text/html' },
  };
  const document = {
    id: 'TA-D-00002',
    title: 'Terms',
    documentType: 'privacy-policy',
    language: 'en',
  };
  const [provision] = Object.values(
    aProvision({ capture: '20260511T222531Z', fields: { stated: { ...READ_WATCH, ...figures } } }),
  );
  return codesOf({
    [`${folder}document.json`]: JSON.stringify(document),
    [`${folder}captures/20260511T222531Z.json`]: JSON.stringify(capture),
    [`${folder}provisions/letters.json`]: provision ?? '',
  });
}

describe('figures that agree are accepted', () => {
  test.each<[string, Fields, Fields?]>([
    ['verified bytes', { snapshotVerified: true }],
    ['no change', { changeCount: 0, changes: [] }],
    ['the first held capture', { firstSeenOn: '2026-03-01' }],
    ['the last held capture', { lastSeenOn: '2026-04-01' }],
    ['the first capture of the document', { firstTrackedOn: '2026-03-01' }],
    [
      'a verification after the last sighting',
      { lastSeenOn: '2026-04-01', lastVerifiedOn: '2026-04-02' },
    ],
    ['whole months between captures', { monthsMonitored: 1 }],
    ['stability in other letters', { stability: 'Stable' }],
    ['the same severity', { severity: 'low' }, { severity: 'low' }],
    ['prevalence', { prevalence: { platforms: 0, of: 0 }, sameTypeElsewhere: 0 }],
    ['a citation with a whole digest', { citation: `SHA-256: ${'0123456789abcdef'.repeat(4)}` }],
    [
      'a permanent address with a revision',
      { citation: 'Permanent: https://toy.example/p/TA-P-000009/r2/' },
    ],
    [
      'a dated copy called permanent',
      {
        citation: 'Permanent: https://web.archive.org/web/20260501090000/https://lantern.example/',
      },
    ],
    [
      'an address that nobody calls permanent',
      { citation: 'See https://toy.example/p/TA-P-000009/.' },
    ],
    [
      'a date that looks like digits of a digest',
      { citation: 'Captured 20260401, note 12345678.' },
    ],
  ])('%s', (_, figures, fields) => {
    expect(stated(figures, fields)).toEqual([]);
  });
});

describe('a stated figure is refused when', () => {
  test.each<[string, string, Fields]>([
    ['it denies a verification that succeeded', 'stated/verified', { snapshotVerified: false }],
    [
      'it counts more changes than it lists',
      'stated/change-count',
      { changeCount: 2, changes: [] },
    ],
    ['it was seen first in a later capture', 'stated/first-seen', { firstSeenOn: '2026-04-01' }],
    ['it was seen before any capture', 'stated/first-seen', { firstSeenOn: '2026-02-01' }],
    ['it was seen last after any capture', 'stated/last-seen', { lastSeenOn: '2026-06-01' }],
    [
      'tracking starts before the first capture',
      'stated/first-tracked',
      { firstTrackedOn: '2026-02-01' },
    ],
    [
      'it was verified after the figures were read',
      'stated/last-verified',
      { on: '2026-05-01', lastVerifiedOn: '2026-05-02' },
    ],
    ['months are rounded up', 'stated/months-monitored', { monthsMonitored: 2 }],
    ['stability is another word', 'stated/stability', { stability: 'mostly stable' }],
    [
      'more platforms have the type than there are',
      'stated/prevalence',
      { prevalence: { platforms: 3, of: 2 } },
    ],
    [
      'platforms outnumber provisions',
      'stated/prevalence',
      { prevalence: { platforms: 3, of: 9 }, sameTypeElsewhere: 2 },
    ],
    ['a digest is cut by three dots', 'stated/citation-digest', { citation: '0123abcd...' }],
    ['a digest is cut after its name', 'stated/citation-digest', { citation: 'sha256: 0123abcd' }],
    [
      'the recorded digest is cut without a sign',
      'stated/citation-digest',
      { citation: '28A9EB83E20E' },
    ],
    [
      'a bare permalink is called one',
      'stated/citation-address',
      { citation: 'Permalink http://toy.example/p/TA-P-000009/' },
    ],
  ])('%s', (_, code, figures) => {
    expect(stated(figures)).toContain(code);
  });

  test('no text is held and it was seen first after the quoted capture', () => {
    expect(statedNotHeld({ firstSeenOn: '2026-05-12' })).toEqual(['stated/first-seen']);
  });

  test('no text is held and its own sightings give other months', () => {
    const sightings = { firstSeenOn: '2026-05-11', lastSeenOn: '2026-05-20' };
    expect(statedNotHeld({ ...sightings, monthsMonitored: 2 })).toEqual([
      'stated/months-monitored',
    ]);
    expect(statedNotHeld({ ...sightings, monthsMonitored: 0 })).toEqual([]);
  });

  test('no text is held and it was last seen before the quoted capture', () => {
    expect(statedNotHeld({ lastSeenOn: '2026-05-10' })).toEqual(['stated/last-seen']);
  });
});

describe('figures of a provision without any text', () => {
  test('are not compared with what nothing gives', () => {
    expect(
      statedNotHeld({ monthsMonitored: 7, stability: 'Changing', lastSeenOn: '2026-09-01' }),
    ).toEqual([]);
  });

  test('and a quoted capture that is not held counts as a sighting beside held ones', () => {
    const fields = { stated: { ...READ_WATCH, lastSeenOn: '2026-05-01' } };
    expect(codesOf(aProvision({ capture: NOT_HELD, fields }))).toEqual([]);
  });
});

describe('the day on which the figures were read', () => {
  test('leaves later captures out', () => {
    const then = { firstSeenOn: '2026-03-01', lastSeenOn: '2026-03-01', monthsMonitored: 0 };
    expect(stated({ on: '2026-03-15', ...then })).toEqual([]);
    expect(stated(then)).toEqual(['stated/last-seen', 'stated/months-monitored']);
  });

  test('leaves later changes out', () => {
    const changed = {
      exact: 'We keep your reading list for two years after you close your account.',
      capture: '20260301T090000Z',
    };
    const count = (on: string): readonly string[] =>
      codesOf(
        aProvision({ ...changed, fields: { stated: { ...READ_WATCH, on, changeCount: 0 } } }),
      );
    expect(count('2026-03-31')).toEqual([]);
    expect(count('2026-04-01')).toEqual(['stated/change-count']);
  });
});

describe('listed changes', () => {
  const changed = {
    exact: 'We keep your reading list for two years after you close your account.',
    capture: '20260301T090000Z',
  };
  const codes = (changes: readonly Fields[], severity = 'low'): readonly string[] =>
    codesOf(aProvision({ ...changed, fields: { severity, stated: { ...READ_WATCH, changes } } }));

  test('agree with a change record of the day', () => {
    expect(codes([{ on: '2026-04-01' }])).toEqual([]);
    expect(codes([{ on: '2026-04-02' }])).toEqual(['stated/changes']);
  });

  test('give the record the severity of the latest, wherever it stands', () => {
    const raised = { on: '2026-04-01', severityFrom: 'low', severityTo: 'high' };
    const lowered = { on: '2026-04-01', severityFrom: 'high', severityTo: 'low' };
    expect(codes([raised])).toEqual(['stated/severity']);
    expect(codes([raised, lowered])).toEqual([]);
    expect(codes([raised], 'high')).toEqual([]);
  });
});

describe('a figure recorded as the source’s own claim', () => {
  const claim = {
    ...READ_WATCH,
    asClaims: ['monthsMonitored', 'changes'],
    monthsMonitored: 9,
    changes: [{ on: '2026-03-20' }],
  };

  test('is a note with both values instead of an error', () => {
    const overlay = aProvision({ fields: { stated: claim } });
    expect(codesOf(overlay)).toEqual([]);
    expect(addedProvision(overlay).notes).toEqual([
      {
        figure: 'monthsMonitored',
        stated: '9 months',
        derived: '1 whole month between the first and the last capture',
        by: 'Reading Watch',
      },
      {
        figure: 'changes',
        stated: 'a change on 2026-03-20',
        derived: 'no change record of that day touches the provision',
        by: 'Reading Watch',
      },
    ]);
  });

  test('is refused when it agrees or is not stated', () => {
    expect(stated({ asClaims: ['monthsMonitored', 'severity'], monthsMonitored: 1 })).toEqual([
      'stated/agrees',
      'stated/agrees',
    ]);
  });
});

describe('stated action titles', () => {
  const codes = (title: string, text: string, fields: Fields = {}): readonly string[] =>
    stated(
      { actionTitles: [title] },
      {
        clauseType: 'data-retention',
        sections: { actions: [{ title: 'Write a letter', text }] },
        ...fields,
      },
    );

  test.each<[string, string, string, Fields?]>([
    ['name the record’s own type', 'Shorten the retention of data', 'Write.'],
    [
      'name another type that the text is about',
      'Opt out of arbitration',
      'Tell the arbitrator within 30 days.',
    ],
    ['name no type', 'Write a letter', 'Write.'],
    ['hold the letters of a type inside another word', 'Join the copartnership', 'Write.'],
    [
      'cannot be told for want of a clause type',
      'Opt out of arbitration',
      'Write.',
      { clauseType: undefined },
    ],
  ])('fit when they %s', (_, title, text, fields) => {
    expect(codes(title, text, fields)).toEqual([]);
  });

  test('do not fit when only they name another type', () => {
    expect(codes('OPT OUT OF ARBITRATION', 'Write.')).toEqual(['stated/action-title']);
  });

  test('are placed by their row', () => {
    const fields = {
      clauseType: 'data-retention',
      stated: { ...READ_WATCH, actionTitles: ['Write', 'Arbitration'] },
    };
    const [found] = diagnosticsOf(aProvision({ fields }));
    const text = String(aProvision({ fields })[`${TOY_DOCUMENT}provisions/letters.json`]);
    expect(found?.place).toMatchObject({ line: 1, column: text.indexOf('"Arbitration"') + 1 });
  });
});
