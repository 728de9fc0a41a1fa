import { describe, expect, test } from 'vitest';
import { describeCollection } from '../../../../src/import/open-terms-archive/collection.ts';
import { licenceOf } from '../../../../src/import/open-terms-archive/licence.ts';

const METADATA = `
id: demo
name: Demonstration
versions: https://github.com/Example/demo-versions
languages: [no]
governance:
  Hosting House:
    roles: [host]
  Careful Curators:
    roles: [curator, maintainer]
`;

describe('a collection', () => {
  const collection = describeCollection({
    repositoryName: 'x',
    metadata: METADATA,
    licence: 'Open Database License (ODbL)',
  });

  test('is named, published and attributed as its metadata says', () => {
    expect(collection).toMatchObject({
      slug: 'demo',
      name: 'Demonstration',
      publisher: 'Careful Curators',
      url: 'https://github.com/Example/demo-versions',
      attribution:
        'Versions of documents from the collection Demonstration (https://github.com/Example/demo-versions), by Careful Curators and Open Terms Archive contributors. Licence: Open Database License (ODbL) 1.0.',
    });
  });

  test('has the language code that was typed, not what YAML makes of it', () => {
    expect(collection.language).toBe('no');
  });

  test('leads to the page of a commit', () => {
    expect(collection.commitUrl('abc')).toBe('https://github.com/Example/demo-versions/commit/abc');
  });

  test('without metadata is named for its repository, states no licence that it does not have, and leads nowhere', () => {
    const plain = describeCollection({ repositoryName: 'pga-versions' });
    expect(plain).toMatchObject({
      slug: 'pga',
      name: 'Open Terms Archive: pga',
      language: 'und',
      licences: [{ of: 'versions', name: 'not stated by the source' }],
    });
    expect(plain.commitUrl('abc')).toBeUndefined();
  });

  test('takes its address from where the repository was cloned', () => {
    const cloned = describeCollection({
      repositoryName: 'versions',
      remoteUrl: 'https://github.com/Example/demo-versions',
    });
    expect(cloned.commitUrl('abc')).toBe('https://github.com/Example/demo-versions/commit/abc');
    expect(cloned.slug).toBe('open-terms-archive');
  });

  test('in several languages has none in particular', () => {
    expect(
      describeCollection({ repositoryName: 'x', metadata: 'languages: [fr, en]' }).language,
    ).toBe('und');
  });
});

describe('a licence file', () => {
  test.each([
    [
      '# ODC Attribution License (ODC-By)\n\n### Preamble',
      'Open Data Commons Attribution License (ODC-By) 1.0',
    ],
    [
      'Creative Commons Attribution-ShareAlike 4.0 International Public License',
      'Creative Commons Attribution-ShareAlike 4.0 International',
    ],
    [
      'Creative Commons Attribution 4.0 International Public License',
      'Creative Commons Attribution 4.0 International',
    ],
    ['\n\n=== House rules ===\n\nDo what you like.', 'House rules'],
  ])('%j is named', (text, name) => {
    expect(licenceOf(text)?.name).toBe(name);
  });

  test('without words names none', () => {
    expect(licenceOf('\n---\n')).toBeUndefined();
    expect(licenceOf(undefined)).toBeUndefined();
  });
});
