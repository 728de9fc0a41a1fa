import { expect, test } from 'vitest';
import { reportView } from '../../../../src/render/views/report.ts';
import { homeView } from '../../../../src/render/views/home.ts';
import {
  aCapture,
  aDocument,
  anArchive,
  aProvision,
  FIRST,
  SECOND,
  WORDS,
} from '../../../support/builders.ts';

const TROUBLED = anArchive({
  documents: [
    aDocument({
      files: [
        aCapture({ at: FIRST }),
        aCapture({ at: SECOND, text: undefined }),
        aProvision(),
        aProvision({
          id: 'TA-P-000002',
          slug: 'missing',
          passages: [WORDS, { exact: 'These words are not there.', knownMissing: true }],
        }),
        aProvision({ id: 'TA-P-000003', slug: 'not-held', capture: SECOND }),
      ],
    }),
  ],
  checkedAt: '2026-11-23T21:04:00Z',
});

test('lists failed checks first and counts what was looked at', () => {
  const view = reportView({ page: 1 }, TROUBLED);
  expect(view.lead).toContain(
    '1 of 6 checks failed. Checks were made on 23 November 2026, 21:04:00 UTC.',
  );
  expect(view.checks[0]).toMatchObject({
    name: 'Quoted passages found in the stored text',
    state: { glyph: 'diamond', word: '1 failure' },
    result: '2 of 4 passages',
  });
  expect(view.findings.rows.map(({ subject, state }) => `${subject.label} ${state.word}`)).toEqual([
    'TA-P-000002 Not in source',
  ]);
});

test('a sound archive has no failure and no finding', () => {
  const view = reportView({ page: 1 }, anArchive());
  expect(view.lead).toContain(
    'None of 6 checks failed. Checks were made when this copy was built.',
  );
  expect(view.findings.rows).toEqual([]);
  expect(view.checks.map(({ state }) => state.glyph)).not.toContain('diamond');
});

test('the home page counts records by what is known of them, and names the doubtful one', () => {
  const { state } = homeView(TROUBLED);
  expect(state.lines.map((line) => `${line.state.word} ${line.count}`)).toEqual([
    'Verified 1',
    'Recorded 1',
    'Mismatch 0',
    'Not in source 1',
    'Withdrawn 0',
  ]);
  expect(state.lines.find((line) => line.state.word === 'Not in source')?.link?.label).toBe(
    'TA-P-000002',
  );
  expect(state.lines[0]?.detail).toContain('on 23 November 2026');
});
