import { expect, test } from 'vitest';
import { readMe } from '../../../../src/render/portable/read-me.ts';
import { instantFromEpoch } from '../../../../src/domain/instants.ts';
import { aDocument, aCapture, anArchive, FIRST } from '../../../support/builders.ts';

const ARCHIVE = anArchive({ documents: [aDocument({ files: [aCapture({ at: FIRST })] })] });

test('tells what to open, where it comes from and how to check it', () => {
  const text = readMe({ ...ARCHIVE, checkedAt: instantFromEpoch(1_795_510_800) });
  const { name, publisher, origin } = ARCHIVE.archive.settings;
  for (const part of [
    name,
    publisher,
    `${origin}/`,
    'open index.html',
    'Checked and built: 24 November 2026, 09:00:00 UTC.',
    'sha256sum --check --quiet SHA256SUMS',
    '1 platform, 1 document, 1 capture,',
  ]) {
    expect(text).toContain(part);
  }
});

test('names no day without one, and has no line too long for a small window', () => {
  const text = readMe(ARCHIVE);
  expect(text).not.toContain('Checked and built');
  expect(text.split('\n').filter((line) => line.length > 78)).toEqual([]);
});
