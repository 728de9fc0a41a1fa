import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../../../src/diagnostics/diagnostic.ts';
import { reportAsText } from '../../../src/diagnostics/reporters.ts';
import { FIXTURES, loadContent, readContent } from '../../support/content.ts';

const { diagnostics } = loadContent(readContent(join(FIXTURES, 'archives', 'sample-as-stated')));

/** What the page says against itself, and the codes that show it. */
const DEFECTS: readonly (readonly [string, readonly DiagnosticCode[]])[] = [
  ['a badge says "verified", and nothing says which bytes were hashed', ['stated/verified']],
  ['changed once, above two entries', ['stated/change-count']],
  [
    'seen after it was captured, changed after it was last seen, verified before that',
    ['stated/first-seen', 'stated/last-seen', 'stated/last-verified'],
  ],
  ['two months between days eight days apart', ['stated/months-monitored']],
  ['severity medium, exposure high', ['stated/severity']],
  ['on no other platform, beside a thousand provisions there', ['stated/prevalence']],
  ['an action about arbitration, about something else', ['stated/action-title']],
  ['opposite changes of a text that nobody can look up', ['change/unattributed', 'stated/changes']],
  ['an access date in the record', ['stated/accessed']],
  [
    'a citation with a cut digest and an address that may change',
    ['stated/citation-digest', 'stated/citation-address'],
  ],
];

describe('a page that contradicts itself is refused because of', () => {
  test.each(DEFECTS)('%s', (_, codes) => {
    expect(diagnostics.map((one) => one.code)).toEqual(expect.arrayContaining([...codes]));
  });
});

test('each defect has a code of its own', () => {
  const all = DEFECTS.flatMap(([, codes]) => codes);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set(all));
  expect(diagnostics.every((one) => one.severity === 'error')).toBe(true);
});

test('the report names every place and both values', async () => {
  const golden = join(import.meta.dirname, 'golden', 'sample-as-stated.txt');
  await expect(reportAsText(diagnostics, 'content/')).toMatchFileSnapshot(golden);
});
