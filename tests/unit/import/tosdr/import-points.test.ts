import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../../../src/diagnostics/diagnostic.ts';
import { loadContent, readContent, TOY } from '../../../support/content.ts';
import type { ImportedFiles, TosdrFolder } from '../../../support/tosdr.ts';
import {
  aPoint,
  aService,
  blobOf,
  FRAME,
  importTosdrFiles,
  provisionsOf,
  recordAt,
  summaryOf,
  tosdrFiles,
} from '../../../support/tosdr.ts';

const WORDS = 'We keep the light on for as long as the lamp is yours.';
const TERMS = { 'html/Lamp_Terms of Use.html': `${FRAME}<p>Terms</p><p>${WORDS}</p>` };
const TERMS_FOLDER = 'platforms/lamp/terms-of-use';

const run = (
  folder: TosdrFolder,
  ...rest: readonly [Parameters<typeof importTosdrFiles>[1]?]
): Promise<ImportedFiles> => importTosdrFiles(tosdrFiles(folder), ...rest);

/** The codes of everything that a check of the content says. */
function codesOf({ files }: ImportedFiles): readonly string[] {
  return loadContent(files).diagnostics.map(({ code }) => code);
}

describe('a point with its text', () => {
  const point = aPoint('12', {
    title: '[Bad] They keep the light on &amp; on-bad-50',
    topics: ['governance'],
    tosdr: { case: 'The light stays on-bad-50' },
  });
  const cases = [{ name: 'The light stays on-bad-50', point: 'bad', score: 50 }];

  test('becomes a provision that the check proves', async () => {
    const imported = await run({ points: [point], cases, texts: TERMS });
    expect(codesOf(imported)).toEqual([]);
    expect(provisionsOf(imported.files)).toEqual([
      {
        id: 'TT-P-000001',
        title: 'They keep the light on & on',
        capture: '20260331T235959Z',
        passages: [{ exact: WORDS, prefix: 'Terms\n', suffix: '\n', start: 6 }],
        excerptDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        severity: 'medium',
        basis: 'explicit',
        collection: 'tosdr',
        upstream: {
          reference: `point 12, blob ${blobOf(point)}`,
          rating: 'bad (score 50)',
          topic: 'The light stays on (topics: governance)',
          reviewState: 'approved',
          quotation: { text: WORDS, match: 'exact' },
        },
      },
    ]);
  });

  test('brings its platform, document, capture and bytes', async () => {
    const { files, written } = await run({ points: [point], cases, texts: TERMS });
    expect(written).toEqual([
      'archive.json',
      'vocabulary/document-types.json',
      'vocabulary/severities.json',
      'vocabulary/bases.json',
      'collections/tosdr.json',
      'platforms/lamp/platform.json',
      `${TERMS_FOLDER}/document.json`,
      `${TERMS_FOLDER}/captures/20260331T235959Z.html`,
      `${TERMS_FOLDER}/captures/20260331T235959Z.json`,
      `${TERMS_FOLDER}/provisions/they-keep-the-light-on-on.json`,
    ]);
    expect(recordAt(files, 'platforms/lamp/platform.json')).toEqual({
      name: 'Lamp',
      homePage: 'https://lamp.example',
      collection: 'tosdr',
    });
    expect(recordAt(files, `${TERMS_FOLDER}/captures/20260331T235959Z.json`)).toMatchObject({
      capturedAt: '2026-03-31T23:59:59Z',
      capturedAtIsLatest: true,
      snapshot: { content: 'extracted-text', mediaType: 'text/html' },
    });
  });

  test('takes the instant of a Markdown text from its name', async () => {
    const texts = { 'markdown/Lamp__terms_of_use__2020-07-08T15-30-16Z.md': `${WORDS}\n` };
    const { files } = await run({ points: [point], texts });
    const sidecar = recordAt(files, `${TERMS_FOLDER}/captures/20200708T153016Z.json`);
    expect(sidecar).toMatchObject({
      capturedAt: '2020-07-08T15:30:16Z',
      snapshot: { mediaType: 'text/markdown' },
    });
    expect(sidecar).not.toHaveProperty('capturedAtIsLatest');
  });
});

describe('a text without words', () => {
  test('is held as a defect, and its quotations count as not held', async () => {
    const texts = { 'html/Lamp_Terms of Use.html': `${FRAME}<br>` };
    const imported = await run({ points: [aPoint('1')], texts });
    expect(summaryOf(imported).textsUnreadable).toEqual(['documents/html/Lamp_Terms of Use.html']);
    expect(
      recordAt(imported.files, `${TERMS_FOLDER}/captures/20260331T235959Z.json`),
    ).toMatchObject({ defect: 'no words can be read from the text' });
    expect(provisionsOf(imported.files)).toMatchObject([
      { capture: '20260331T235959Z-2', upstream: { quotation: { match: 'not-held' } } },
    ]);
    expect(codesOf(imported)).toEqual([]);
  });
});

describe('a quotation', () => {
  test('of a text that is not held is recorded, unproved', async () => {
    const imported = await run({ points: [aPoint('1')] });
    expect(provisionsOf(imported.files)).toMatchObject([
      { passages: [{ exact: WORDS }], upstream: { quotation: { match: 'not-held' } } },
    ]);
    const sidecar = recordAt(imported.files, `${TERMS_FOLDER}/captures/20260331T235959Z.json`);
    expect(sidecar).toMatchObject({ capturedAtIsLatest: true });
    expect(sidecar['snapshot']).not.toHaveProperty('digest');
    expect(codesOf(imported)).toEqual([]);
  });

  test('that the held text does not have is marked as missing', async () => {
    const point = aPoint('1', { quoteText: '<p>We sell the light.</p>\n<p>And the dark' });
    const imported = await run({ points: [point], texts: TERMS });
    expect(provisionsOf(imported.files)).toMatchObject([
      {
        passages: [{ exact: 'We sell the light.\nAnd the dark', knownMissing: true }],
        upstream: {
          quotation: { match: 'none', text: '<p>We sell the light.</p>\n<p>And the dark' },
        },
      },
    ]);
    expect(codesOf(imported)).toEqual(['excerpt/known-missing']);
  });

  test('at two places without a decision says so', async () => {
    const texts = { 'html/Lamp_Terms of Use.html': `${FRAME}<p>${WORDS}</p><p>${WORDS}</p>` };
    const imported = await run({ points: [aPoint('1', { quoteStart: 999 })], texts });
    expect(summaryOf(imported).undecided).toEqual(['1']);
    const [provision] = provisionsOf(imported.files);
    expect(JSON.stringify(provision?.['sections'])).toContain('at 2 places');
    expect(codesOf(imported)).toEqual([]);
  });

  test('found in another document than the point names says so', async () => {
    const point = aPoint('1', { quoteDoc: 'Rules *of* light' });
    const imported = await run({ points: [point], texts: TERMS });
    expect(summaryOf(imported).elsewhere).toEqual(['1']);
    const [provision] = provisionsOf(imported.files);
    expect(JSON.stringify(provision?.['sections'])).toContain(String.raw`Rules \\*of\\* light`);
    expect(Object.keys(imported.files)).not.toContain(
      'platforms/lamp/rules-of-light/document.json',
    );
    expect(codesOf(imported)).toEqual([]);
  });
});

describe('names', () => {
  test('of services that no address can be made of still give platforms', async () => {
    const services = ['лампа', '<html>', "lamp's|light(discontinued?)"].map((name, row) =>
      aService({ id: row, name, slug: name.toLowerCase() }),
    );
    const points = services.map(({ slug }, row) => aPoint(String(row), { services: [slug] }));
    const imported = await run({ services, points });
    const platforms = Object.keys(imported.files).filter((path) => path.endsWith('platform.json'));
    expect(platforms.sort()).toEqual([
      'platforms/html/platform.json',
      'platforms/lamps-light-discontinued/platform.json',
      'platforms/platform/platform.json',
    ]);
    expect(codesOf(imported)).toEqual([]);
  });

  test('of services that are equal give one platform', async () => {
    const services = [aService(), aService({ name: 'LAMP ', slug: 'lamp-old' })];
    const points = [aPoint('1'), aPoint('2', { services: ['lamp-old'] })];
    const imported = await run({ services, points });
    expect(summaryOf(imported)).toMatchObject({
      platformsAdded: 1,
      documentsAdded: 1,
      provisionsAdded: 2,
    });
  });

  test('of documents differ by more than case and spaces; the most frequent is the title', async () => {
    const names = ['Terms Of Use ', 'Terms of use', 'Terms of use', 'Terms of Use (EU)', ''];
    const points = names.map((quoteDoc, row) => aPoint(String(row), { quoteDoc }));
    const { files } = await run({ points });
    const titles = Object.keys(files)
      .filter((path) => path.endsWith('document.json'))
      .map((path) => recordAt(files, path)['title']);
    expect(titles.sort()).toEqual(['Terms of Use (EU)', 'Terms of use', 'Unnamed document']);
  });

  test('of provisions that are equal get addresses of their own', async () => {
    const imported = await run({ points: [aPoint('1'), aPoint('2')] });
    expect(imported.written.filter((path) => path.includes('/provisions/'))).toEqual([
      `${TERMS_FOLDER}/provisions/they-keep-the-light-on.json`,
      `${TERMS_FOLDER}/provisions/they-keep-the-light-on-2.json`,
    ]);
  });

  test('that were cut mean the document most of whose quotations are in the text', async () => {
    const texts = { 'html/Lamp_Terms of Use for the whole ....html': `${FRAME}<p>${WORDS}</p>` };
    const other = {
      quoteDoc: 'Terms of Use for the whole house',
      quoteText: 'Nothing of the kind is said here.',
    };
    const points = [
      aPoint('1', other),
      aPoint('2', { quoteDoc: 'Terms of Use for the whole lamp' }),
    ];
    const imported = await run({ points, texts });
    expect(summaryOf(imported).elsewhere).toEqual([]);
    expect(imported.written).toContain(
      'platforms/lamp/terms-of-use-for-the-whole-lamp/captures/20260331T235959Z.html',
    );
  });
});

describe('nothing is dropped silently', () => {
  test('points without a provision are named with the reason', async () => {
    const points = [
      aPoint('1'),
      aPoint('1', { title: 'Again' }),
      aPoint('2', { quoteText: '' }),
      aPoint('3', { services: [] }),
      aPoint('4', { services: ['torch'] }),
      aPoint('5', { quoteText: '”\n' }),
      aPoint('6', { quoteText: 'light', quoteStart: 3 }),
    ];
    const imported = await run({ points, texts: TERMS });
    const summary = summaryOf(imported);
    expect([...summary.omitted]).toEqual([
      ['repeated', ['1']],
      ['no-quotation', ['2']],
      ['no-service', ['3']],
      ['unknown-service', ['4']],
      ['no-words', ['5']],
      ['too-short-to-place', ['6']],
    ]);
    const omitted = [...summary.omitted.values()].flat().length;
    expect(summary.provisionsAdded + summary.provisionsKnown + omitted).toBe(summary.pointsRead);
  });

  test('services without a slug, and explanations, are counted', async () => {
    const services = [aService(), aService({ name: 'lamp/e9', slug: undefined })];
    const points = [
      aPoint('1'),
      aPoint('2', { tosdr: { tldr: 'The lamp &amp; the light.' } }),
      aPoint('3', { tosdr: { tldr: '.' } }),
    ];
    const summary = summaryOf(await run({ services, points }));
    expect(summary.servicesWithoutSlug).toEqual(['lamp/e9']);
    expect(summary.explanationsLeftOut).toBe(1);
  });
});

describe('a folder that cannot be trusted', () => {
  test('is refused with every line that is wrong, and nothing is written', async () => {
    const files = tosdrFiles({ points: [aPoint('1')] }).map((file) =>
      file.path === 'points.ndjson'
        ? { ...file, bytes: new TextEncoder().encode('{"path": 1}\n\nnot JSON\n') }
        : file,
    );
    const { result, written } = await importTosdrFiles(files);
    expect(result).toMatchObject({
      kind: 'bad-source',
      diagnostics: [
        { code: 'field/value', place: { line: 1 } },
        { code: 'json/syntax', place: { line: 3 } },
      ],
    });
    expect(written).toEqual([]);
  });

  test('is refused without its points', async () => {
    const files = tosdrFiles({}).filter(({ path }) => path !== 'points.ndjson');
    expect((await importTosdrFiles(files)).result).toMatchObject({
      kind: 'bad-source',
      diagnostics: [{ code: 'file/missing' }],
    });
  });

  test('is refused when a text is another than documents.ndjson says', async () => {
    const files = tosdrFiles({ points: [aPoint('1')], texts: TERMS }).map((file) =>
      file.path.endsWith('.html') ? { ...file, bytes: new Uint8Array([65]) } : file,
    );
    expect((await importTosdrFiles(files)).result).toMatchObject({
      kind: 'bad-source',
      diagnostics: [{ code: 'capture/digest-mismatch' }],
    });
  });
});

describe('into the toy archive', () => {
  const toy = readContent(TOY);
  const lantern = {
    services: [aService({ name: 'LANTERN' })],
    points: [aPoint('1')],
    texts: { 'html/Lantern_Terms of Use.html': `${FRAME}<p>${WORDS}</p>` },
  };

  test('a platform of the same name is used, and numbers go on', async () => {
    const imported = await run(lantern, toy);
    expect(summaryOf(imported)).toMatchObject({ platformsAdded: 0, platformsKnown: 1 });
    const [path = ''] = imported.written.filter((one) => one.includes('/provisions/'));
    expect(path).toMatch(/^platforms\/lantern\/terms-of-use\/provisions\//);
    expect(imported.written).not.toContain('archive.json');
    const ids = provisionsOf(imported.files).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(hasErrors(loadContent(imported.files).diagnostics)).toBe(false);
  });

  test('a document of the archive’s own with the same name is left alone', async () => {
    const points = [aPoint('1', { quoteDoc: 'Privacy Policy' })];
    const imported = await run({ services: lantern.services, points }, toy);
    expect(imported.written).toContain('platforms/lantern/privacy-policy-2/document.json');
  });

  test('terms that are there stay as they are', async () => {
    const imported = await run(lantern, toy);
    expect(imported.written).not.toContain('vocabulary/severities.json');
  });
});
