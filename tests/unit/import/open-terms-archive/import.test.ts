import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportProgress } from '../../../../src/import/ports.ts';
import { sha256 } from '../../../../src/domain/digest.ts';
import { ImportFolder, type Imported } from '../../../support/history-import.ts';
import { VersionsRepository } from '../../../support/versions-repository.ts';

const long = (topic: string): string =>
  Array.from({ length: 450 }, (_, n) => `${topic} sentence number ${n}.`).join('\n\n');

/** No final newline, a no-break space, an invisible character, an emoji, leftover HTML. */
const ODD_BYTES = 'Terms\n=====\n\nWe may\u00A0change\u200B them 🙂 &amp; <span>soon</span>';

describe('an import', () => {
  const repository = new VersionsRepository();
  const folder = new ImportFolder();
  const reported: (readonly [number, number])[] = [];
  let result: Imported;

  beforeAll(async () => {
    repository.commit(
      {
        at: '2022-01-01T00:00:00Z',
        subject: 'Initial commit',
        files: { 'README.md': 'x', LICENSE: '# ODC Attribution License (ODC-By)\n' },
      },
      {
        at: '2022-01-02T10:00:00+02:00',
        subject: 'First record of Acme Terms of Service',
        body: 'This version was recorded after extracting from snapshot https://git.example/1\n\nX-engine-version: undefined',
        files: { 'Acme/Terms of Service.md': 'One' },
      },
      {
        at: '2022-01-03T08:00:00Z',
        subject: 'Record new changes of Acme Terms of Service',
        files: { 'Acme/Terms of Service.md': 'Two' },
      },
      {
        at: '2022-01-04T08:00:00Z',
        subject: 'Refilter Acme Terms of Service',
        files: { 'Acme/Terms of Service.md': 'Two and more' },
      },
      {
        at: '2022-01-05T08:00:00Z',
        subject: 'Update Acme Terms of Service',
        files: { 'Acme/Terms of Service.md': '**Two** and more' },
      },
      {
        at: '2022-01-06T08:00:00Z',
        subject: 'Update Acme Terms of Service',
        files: { 'Acme/Terms of Service.md': 'One' },
      },
      {
        at: '2022-01-06T08:00:00Z',
        subject: 'Update Acme Terms of Service',
        files: { 'Acme/Terms of Service.md': 'Three' },
      },
      {
        at: '2022-01-06T08:00:00Z',
        subject: 'Start tracking Acme Privacy Policy',
        files: { 'Acme/Privacy Policy.md': ODD_BYTES },
      },
      {
        at: '2022-01-07T08:00:00Z',
        subject: 'Start tracking Gone Privacy Policy',
        files: { 'Gone/Privacy Policy.md': 'Here' },
      },
      {
        at: '2022-01-08T15:00:00+02:00',
        subject: 'Delete Gone Directory',
        author: 'Ada Tester',
        files: { 'Gone/Privacy Policy.md': undefined },
      },
      {
        at: '2022-01-09T08:00:00Z',
        subject: 'Start tracking acme Terms of Service',
        files: { 'acme/Terms of Service.md': 'lower case' },
      },
      {
        at: '2022-01-09T08:00:01Z',
        subject: 'Start tracking Acme Terms of service',
        files: { 'Acme/Terms of service.md': 'other case' },
      },
      {
        at: '2022-01-10T08:00:00Z',
        subject: 'Start tracking Ünïcode "& Söhne" Conditions',
        files: { 'Ünïcode "& Söhne"/Conditions.md': 'Odd' },
      },
      {
        at: '2022-01-10T08:00:01Z',
        subject: 'Start tracking 知乎 服务协议',
        files: { '知乎/服务协议.md': '条款' },
      },
      {
        at: '2022-01-10T08:00:02Z',
        subject: 'Start tracking con Index',
        files: { 'con/Index.md': 'Reserved' },
      },
      {
        at: '2022-01-11T08:00:00Z',
        subject: 'Start tracking Page Rules',
        files: { 'Page/Rules.md': long('Rule') },
      },
      {
        at: '2022-01-12T08:00:00Z',
        subject: 'Update Page Rules',
        files: { 'Page/Rules.md': 'Sorry, this page is not there.' },
      },
      {
        at: '2022-01-13T08:00:00Z',
        subject: 'Update Page Rules',
        files: { 'Page/Rules.md': '![logo](https://page.example/a.svg)' },
      },
      {
        at: '2022-01-14T08:00:00Z',
        subject: 'Update Page Rules',
        files: { 'Page/Rules.md': `${long('Rule')}\n\nAnd one more.` },
      },
      {
        at: '2022-01-15T08:00:00Z',
        subject: 'Fix a typing error',
        author: 'Ada Tester',
        files: { 'Page/Rules.md': long('Edited') },
      },
      {
        at: '2022-01-16T08:00:00Z',
        subject: 'Side note',
        branch: 'side',
        author: 'Ada Tester',
        files: { 'README.md': 'y' },
      },
      {
        at: '2022-01-17T08:00:00Z',
        subject: 'Merge pull request #1 from ada-tester/side',
        merges: 'side',
      },
    );
    const progress: ReportProgress = (label, done, total) => {
      if (label === 'Importing versions') reported.push([done, total]);
    };
    result = await folder.import(repository.path, { progress });
  });

  afterAll(() => {
    repository.remove();
    folder.remove();
  });

  const captures = (document: string): readonly string[] =>
    folder
      .files()
      .filter((file) => file.startsWith(`platforms/${document}/captures/`))
      .map((file) => file.replace(/.*\//, ''))
      .filter((name) => name.endsWith('.json'));
  const changes = (document: string): readonly string[] =>
    folder
      .files()
      .filter((file) => file.startsWith(`platforms/${document}/changes/`))
      .map((file) => folder.text(file));

  test('says how far it is, never going back, and ends with everything', () => {
    const done = reported.map(([count]) => count);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(reported.at(-1)).toEqual([18, 18]);
  });

  test('leaves a content folder that checks without errors', () => {
    expect(folder.errors()).toEqual([]);
  });

  test('gives every service and every document a slug of its own, whatever its name', () => {
    const documents = folder.files().filter((file) => file.endsWith('/document.json'));
    expect(documents).toEqual([
      'platforms/acme-2/acme-terms-of-service/document.json',
      'platforms/acme/acme-privacy-policy/document.json',
      'platforms/acme/acme-terms-of-service-2/document.json',
      'platforms/acme/acme-terms-of-service/document.json',
      'platforms/con-platform/con-index/document.json',
      'platforms/gone/gone-privacy-policy/document.json',
      'platforms/page/page-rules/document.json',
      'platforms/platform/document/document.json',
      'platforms/unicode-sohne/unicode-sohne-conditions/document.json',
    ]);
    expect(folder.json('platforms/platform/platform.json')).toMatchObject({ name: '知乎' });
    expect(folder.json('platforms/unicode-sohne/platform.json')).toEqual({
      name: 'Ünïcode "& Söhne"',
      collection: 'demo',
    });
  });

  test('names captures by the instant of the fetch in UTC, several of one second in the order of their commits', () => {
    expect(captures('acme/acme-terms-of-service')).toEqual([
      '20220102T080000Z.json',
      '20220103T080000Z.json',
      '20220104T080000Z.json',
      '20220105T080000Z.json',
      '20220106T080000Z-2.json',
      '20220106T080000Z.json',
    ]);
    expect(folder.text('platforms/acme/acme-terms-of-service/captures/20220106T080000Z.md')).toBe(
      'One',
    );
    expect(folder.text('platforms/acme/acme-terms-of-service/captures/20220106T080000Z-2.md')).toBe(
      'Three',
    );
  });

  test('keeps bytes untouched and records their digest, size and commit', () => {
    const file = join(
      folder.path,
      'platforms/acme/acme-privacy-policy/captures/20220106T080000Z.md',
    );
    expect(readFileSync(file, 'utf8')).toBe(ODD_BYTES);
    const commit = repository.git('log', '--format=%H', '--grep=Acme Privacy').trim();
    expect(
      folder.json('platforms/acme/acme-privacy-policy/captures/20220106T080000Z.json'),
    ).toEqual({
      capturedAt: '2022-01-06T08:00:00Z',
      snapshot: {
        content: 'extracted-text',
        mediaType: 'text/markdown',
        digest: sha256(ODD_BYTES),
        sizeBytes: Buffer.byteLength(ODD_BYTES),
      },
      collection: 'demo',
      upstream: { reference: commit },
    });
  });

  test('records a change where the platform changed its text, a return to an earlier text included', () => {
    const pairs = changes('acme/acme-terms-of-service').map((text) => [
      /before: (.*)/.exec(text)?.[1],
      /after: (.*)/.exec(text)?.[1],
    ]);
    expect(pairs).toEqual([
      ['20220102T080000Z', '20220103T080000Z'],
      ['20220106T080000Z', '20220106T080000Z-2'],
      ['20220105T080000Z', '20220106T080000Z'],
    ]);
    expect(folder.text('platforms/acme/acme-terms-of-service/changes/2022-01-03.md')).toMatch(
      /^---\nid: TS-C-\d{6}\nbefore: 20220102T080000Z\nafter: 20220103T080000Z\ncollection: demo\n---\n$/,
    );
  });

  test('records none where the page was only read anew, and none where only the markup differs', () => {
    expect(
      folder.json('platforms/acme/acme-terms-of-service/captures/20220104T080000Z.json'),
    ).toMatchObject({ cause: 'extraction' });
    expect(
      changes('acme/acme-terms-of-service').filter((text) => /after: 2022010[45]/.test(text)),
    ).toEqual([]);
    expect([...result.counts.withoutChange.counts()]).toEqual([
      ['the later capture was only read anew', 1],
      ['the texts are the same', 1],
    ]);
  });

  test('marks error pages, empty versions and edits by hand as defects, and compares around them', () => {
    const defects = captures('page/page-rules')
      .map((name) => folder.json(`platforms/page/page-rules/captures/${name}`))
      .map((value) => (value as { defect?: string }).defect);
    expect(defects).toEqual([
      undefined,
      'The version has 6 words where the one before has 1800: an error page or a failed extraction.',
      'No words can be read from this version.',
      undefined,
      'The commit does not say that it records a retrieval.',
    ]);
    expect(changes('page/page-rules')).toHaveLength(1);
    expect(changes('page/page-rules')[0]).toContain(
      'before: 20220111T080000Z\nafter: 20220114T080000Z\n',
    );
  });

  test('keeps a deleted service for its history and says when it ended', () => {
    expect(folder.json('platforms/gone/gone-privacy-policy/document.json')).toMatchObject({
      title: 'Gone Privacy Policy',
      monitoringEndedOn: '2022-01-08',
    });
    expect(captures('gone/gone-privacy-policy')).toHaveLength(1);
  });

  test('writes licence, attribution and newest commit into the collection', () => {
    expect(folder.json('collections/demo.json')).toEqual({
      name: 'Open Terms Archive: demo',
      publisher: 'Open Terms Archive',
      licences: [
        {
          of: 'versions',
          name: 'Open Data Commons Attribution License (ODC-By) 1.0',
          url: 'https://opendatacommons.org/licenses/by/1-0/',
        },
      ],
      attribution:
        'Versions of documents from the collection Open Terms Archive: demo, by Open Terms Archive contributors. Licence: Open Data Commons Attribution License (ODC-By) 1.0.',
      upstream: repository.ids()[0],
    });
  });

  test('writes nothing about the people who committed', () => {
    for (const [file, text] of Object.entries(folder.texts())) {
      expect(text, file).not.toMatch(/tester|committ(?:er|ing)|@|pull request/i);
    }
  });

  test('adds the document types that are missing, and counts what it left out', () => {
    const { terms } = folder.json('vocabulary/document-types.json') as {
      terms: readonly { slug: string }[];
    };
    expect(terms.map(({ slug }) => slug).sort()).toEqual([
      'conditions',
      'index-other',
      'other',
      'privacy-policy',
      'rules',
      'terms-of-service',
    ]);
    expect([...result.skipped]).toEqual([
      ['changes to files that are no versions, such as README.md', 3],
      ['merge commits', 1],
    ]);
    expect(result.counts).toMatchObject({
      platformsAdded: 7,
      documentsAdded: 9,
      captures: 18,
      extractions: 1,
      changesAdded: 4,
    });
  });
});
