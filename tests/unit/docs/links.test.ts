import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMarkdownTree } from '../../../src/parse/markdown-tree.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('a page of the documentation', () => {
  test.each(PAGES)('%s links to files and headings that exist', (page) => {
    const broken = linksOf(read(page)).filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [path = '', fragment] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return (
        !existsSync(join(ROOT, target)) ||
        (fragment !== undefined && !headingsOf(read(target)).includes(fragment))
      );
    });
    expect(broken).toEqual([]);
  });
});

test('the index of decisions lists each of them once, under its title', () => {
  const folder = 'docs/decisions';
  const pages = readdirSync(join(ROOT, folder)).filter((name) => name !== 'README.md');
  const rows = [...read(join(folder, 'README.md')).matchAll(/^- \[(.+)\]\((.+\.md)\)$/gm)].map(
    ([, title, page]) => [page, title],
  );
  const titles = pages.map((page) => [page, /^# (.+)$/m.exec(read(join(folder, page)))?.[1]]);
  expect(rows.sort()).toEqual(titles.sort());
});

test.each(readdirSync(join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md'))(
  'the decision %s says what, why and what follows',
  (page) => {
    const text = read(join('docs/decisions', page));
    for (const part of ['Context', 'Options', 'Choice', 'Consequence'])
      expect(text).toContain(`\n**${part}.** `);
    // A table grows with what it lists.
    const prose = text.replace(/^\|.*$/gm, '');
    expect(prose.split(/\s+/).length).toBeLessThan(600);
  },
);

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function linksOf(markdown: string): readonly string[] {
  const visit = (node: Node): readonly string[] => [
    ...(node.url === undefined ? [] : [node.url]),
    ...(node.children ?? []).flatMap(visit),
  ];
  return visit(parseMarkdownTree(markdown));
}

/** Fragments as GitHub makes them. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
