import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import {
  CHANGE_SECTIONS,
  parseSections,
  PROVISION_SECTIONS,
  type Sections,
} from '../../../src/parse/sections.ts';

const FILE = contentPath('a.md');
const read = (body: string): Sections =>
  parseSections(body, { file: FILE, line: 10 }, PROVISION_SECTIONS);
const codesIn = (body: string): readonly string[] => read(body).diagnostics.map((one) => one.code);

describe('sections', () => {
  test('become fields, items and fields of a group', () => {
    const body = [
      '## What it is',
      'One.\n\nTwo.',
      '## What you can do',
      '### Write *now*',
      'A letter.',
      '### Wait',
      '',
      '## Institutional analysis',
      '### Jurisdiction flags',
      'Everywhere.',
      '## Questions and answers',
      '### Why?',
      'Because.',
    ].join('\n\n');
    const { value, diagnostics } = read(body);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      whatItIs: 'One.\n\nTwo.',
      actions: [
        { title: 'Write now', text: 'A letter.' },
        { title: 'Wait', text: '' },
      ],
      jurisdictionFlags: 'Everywhere.',
      questions: [{ question: 'Why?', answer: 'Because.' }],
    });
  });

  test('are told by their heading whatever its letter case and style', () => {
    expect(read('WHAT IT IS\n----------\n\nOne.').value).toEqual({ whatItIs: 'One.' });
  });

  test('keep headings of deeper levels and those in code', () => {
    const text = '#### Deeper\n\n```\n## What it is\n```';
    expect(read(`## Why it matters\n\n${text}\n`).value).toEqual({ whyItMatters: text });
  });

  test('are placed by their headings', () => {
    const sections = read('\n## What you can do\n\n### Write\n\nA letter.\n');
    const at = (line: number): object => ({ at: 'position', file: FILE, line, column: 1 });
    expect(sections.placeOf(['actions', 0, 'title'])).toEqual(at(13));
    expect(sections.placeOf(['actions'])).toEqual(at(11));
    expect(sections.placeOf(['whatItIs'])).toBeUndefined();
  });

  test('of an empty body are none', () => {
    expect(read('\n \n')).toMatchObject({ value: {}, diagnostics: [] });
  });

  test('of a change are its own', () => {
    const { value } = parseSections(
      '## What changed\n\nA word.',
      { file: FILE, line: 1 },
      CHANGE_SECTIONS,
    );
    expect(value).toEqual({ summary: 'A word.' });
  });
});

describe('a body is refused for', () => {
  test.each([
    ['an unknown heading', '## What it was\n', 'section/unknown'],
    ['a heading of the first level', '# What it is\n', 'section/unknown'],
    [
      'an unknown heading of a group',
      '## Institutional analysis\n\n### Weather\n',
      'section/unknown',
    ],
    [
      'a heading of the third level where none belongs',
      '## What it is\n\n### More\n',
      'section/unknown',
    ],
    ['a section twice', '## What it is\n\nA\n\n## What it is\n\nB\n', 'section/duplicate'],
    ['a list twice', '## What you can do\n\n## What you can do\n', 'section/duplicate'],
    ['text before any heading', 'Text.\n\n## What it is\n', 'section/stray-text'],
    ['text directly under a list', '## What you can do\n\nText.\n', 'section/stray-text'],
    ['a block of HTML', '## What it is\n\n<script>alert(1)</script>\n', 'section/html'],
    ['HTML in a line', '## What it is\n\nA<br>b\n', 'section/html'],
    ['an HTML comment', '## What it is\n\n<!-- later -->\n', 'section/html'],
    ['an image', '## What it is\n\n![x](/x.png)\n', 'section/image'],
    [
      'an image by reference',
      '## What it is\n\n![x]\n\n[x]: https://x.example/x.png\n',
      'section/image',
    ],
    ['a script address', '## What it is\n\n[a](javascript:alert(1))\n', 'section/link'],
    [
      'a script address in disguise',
      '## What it is\n\n[a](JaVaScRiPt&#58;alert(1))\n',
      'section/link',
    ],
    [
      'a data address by reference',
      '## What it is\n\n[a]\n\n[a]: data:text/html,x\n',
      'section/link',
    ],
    [
      'an address of another host without scheme',
      '## What it is\n\n[a](//x.example/)\n',
      'section/link',
    ],
    ['a file beside it', '## What it is\n\n[a](other.md)\n', 'section/link'],
  ])('%s', (_, body, code) => {
    expect(codesIn(body)).toEqual([code]);
  });

  test.each(['https://a.example/', 'http://a.example/', 'mailto:a@a.example', '/about/', '#p4'])(
    'never for a link to %s',
    (url) => {
      expect(codesIn(`## What it is\n\n[a](${url})\n`)).toEqual([]);
    },
  );
});
