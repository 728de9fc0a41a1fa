import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citeView } from '../../../../src/render/views/cite.ts';
import { anArchive } from '../../../support/builders.ts';
import { FIXTURES, loadContent, readContent } from '../../../support/content.ts';

test('tells readers to cite the fixed revision of a sealed record', () => {
  const { loaded } = loadContent(readContent(join(FIXTURES, 'archives', 'sealed')));
  if (loaded === undefined) throw new Error('the fixture does not load');
  const [first, second] = citeView(loaded).addresses;
  expect(first).toMatchObject({ what: 'Fixed link' });
  expect(first?.specimen).toMatch(/\/p\/[A-Z]+-P-\d+\/r\d+\/$/);
  expect(second?.specimen).toMatch(/\/p\/[A-Z]+-P-\d+\/$/);
});

test('tells readers to cite the permalink of a record that was never sealed', () => {
  const whats = citeView(anArchive()).addresses.map(({ what }) => what);
  expect(whats).toEqual(['Permalink', 'Readable page', 'Capture, at a paragraph']);
});
