import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportAsText } from '../../src/diagnostics/reporters.ts';
import { loadContent, readContent } from '../support/content.ts';

const { loaded, diagnostics } = loadContent(
  readContent(join(import.meta.dirname, '../../content')),
);
const errors = diagnostics.filter((one) => one.severity === 'error');

describe('the demonstration archive', () => {
  test('is without errors', () => {
    expect(reportAsText(errors, 'content/')).toBe('0 errors, 0 warnings\n');
  });

  test('holds the sample record as recorded, with both values of every figure that disagrees', () => {
    const entries = [...(loaded?.archive.provisions.values() ?? [])];
    const sample = entries.find(({ provision }) => provision.id === 'CA-P-010857');
    expect(sample?.evidence.summary).toBe('recorded');
    expect(sample?.capture.capture.snapshot.held).toBeUndefined();
    const claims = new Set(sample?.provision.stated?.asClaims);
    expect(new Set(sample?.notes.map((note) => note.figure))).toEqual(claims);
  });
});
