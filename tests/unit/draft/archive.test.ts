import { describe, expect, test } from 'vitest';
import { draftArchive } from '../../../src/draft/archive.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { loadContent } from '../../support/content.ts';

const DRAFT = {
  name: 'Lantern: "Watch"',
  publisher: 'Reading Circle',
  origin: 'https://archive.example',
  idPrefix: 'LW',
  licence: { name: 'CC BY 4.0' },
};

function filesOf(
  draft: Parameters<typeof draftArchive>[0],
): Readonly<Record<string, string | Uint8Array>> {
  return Object.fromEntries(draftArchive(draft).map(({ path, content }) => [path, content]));
}

describe('a new archive', () => {
  test('passes the check without a warning', () => {
    const { loaded, diagnostics } = loadContent(filesOf(DRAFT));
    expect(diagnostics).toEqual([]);
    expect(hasErrors(diagnostics)).toBe(false);
    expect(loaded?.archive.settings).toMatchObject({
      ...DRAFT,
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
  });

  test('has terms for every judgement, and levels that rise from 1', () => {
    const vocabulary = loadContent(filesOf(DRAFT)).loaded?.archive.vocabulary;
    for (const kind of ['severities', 'confidences'] as const) {
      expect([...(vocabulary?.[kind].values() ?? [])].map(({ level }) => level)).toEqual([1, 2, 3]);
    }
    expect(vocabulary?.bases.size).toBe(2);
    expect(vocabulary?.['document-types'].has('terms-of-service' as never)).toBe(true);
    expect(vocabulary?.regulations.size).toBe(0);
  });

  test('names the licence and the contact that it was given', () => {
    const files = filesOf({
      ...DRAFT,
      licence: { name: 'Own terms' },
      contact: 'fix@archive.example',
    });
    expect(loadContent(files).diagnostics).toEqual([]);
    expect(files['pages/about.md']).toContain('under Own terms.');
    expect(files['pages/about.md']).toContain('[fix@archive.example](mailto:fix@archive.example)');
  });

  test('passes the check whatever contact and names hold', () => {
    const files = filesOf({
      ...DRAFT,
      name: '<b>* Watch_',
      publisher: '[x](javascript:1)',
      contact: '<script>',
    });
    expect(loadContent(files).diagnostics).toEqual([]);
  });
});
