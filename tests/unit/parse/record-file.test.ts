import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { parseRecordFile, type RecordFileKind } from '../../../src/parse/record-file.ts';

const HTML = 'An <b>x</b>';

function codesIn(kind: RecordFileKind, name: string, content: string): readonly string[] {
  const bytes = new TextEncoder().encode(content);
  const { diagnostics } = parseRecordFile(kind, contentPath(name), bytes);
  return [...new Set(diagnostics.map((one) => one.code))];
}

describe('Markdown is searched for HTML', () => {
  test.each<[string, RecordFileKind, object]>([
    ['the description of the archive', 'archive', { description: HTML }],
    ['the description of a platform', 'platform', { description: HTML }],
    ['the description of a document', 'document', { description: HTML }],
    ['the note of a collection', 'collection', { note: HTML }],
    [
      'the definition of a term',
      'vocabulary',
      { terms: [{ definition: 'A' }, { definition: HTML }] },
    ],
    ['a section of a provision', 'provision', { sections: { whatItIs: HTML } }],
    ['an item of a section', 'provision', { sections: { actions: [{ title: 'A', text: HTML }] } }],
    ['the summary of a change', 'change', { sections: { summary: HTML } }],
  ])('in %s', (_, kind, value) => {
    expect(codesIn(kind, 'a.json', JSON.stringify(value))).toEqual(['section/html']);
  });

  test('in a page of prose, at its own line', () => {
    const bytes = new TextEncoder().encode(`---\ntitle: A\n---\n\nOne.\n\n${HTML}\n`);
    const { diagnostics } = parseRecordFile('page', contentPath('pages/a.md'), bytes);
    expect(diagnostics[0]?.place).toMatchObject({ line: 7, column: 4 });
  });
});

describe('half of a character', () => {
  test.each<[string, RecordFileKind, string, string]>([
    ['a value of JSON', 'provision', 'a.json', '{ "title": "Half \\ud83d" }'],
    ['a list of JSON', 'platform', 'a.json', '{ "formerNames": [{ "name": "\\udc00" }] }'],
    ['a name of JSON', 'platform', 'a.json', '{ "\\ud83d": "A" }'],
    ['front matter', 'page', 'a.md', '---\ntitle: "Half \\ud83d"\n---\n'],
  ])('in %s is refused, and the record with it', (_, kind, name, content) => {
    const bytes = new TextEncoder().encode(content);
    const { record, diagnostics } = parseRecordFile(kind, contentPath(name), bytes);
    expect(diagnostics.map(({ code }) => code)).toEqual(['file/lone-surrogate']);
    expect(record).toBeUndefined();
  });

  test('is not found in whole characters', () => {
    expect(codesIn('platform', 'a.json', '{ "name": "\\ud83d\\ude00 😀" }')).toEqual([]);
  });
});

describe('a record file', () => {
  test('starts with or without a byte order mark', () => {
    expect(codesIn('page', 'pages/a.md', '\ufeff---\ntitle: A\n---\n')).toEqual([]);
    expect(codesIn('platform', 'a.json', '\ufeff{}')).toEqual([]);
  });

  test('is refused when it is not UTF-8', () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]);
    const { diagnostics, record } = parseRecordFile('platform', contentPath('a.json'), bytes);
    expect(record).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual(['file/encoding']);
  });

  test('places sections by their headings and fields by their keys', () => {
    const bytes = new TextEncoder().encode('---\nid: x\n---\n\n## What it is\n\nOne.\n');
    const { record } = parseRecordFile('provision', contentPath('a.md'), bytes);
    expect(record?.placeOf(['sections', 'whatItIs'])).toMatchObject({ line: 5 });
    expect(record?.placeOf(['id'])).toMatchObject({ line: 2 });
  });
});
