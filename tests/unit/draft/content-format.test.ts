import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/digest.ts';
import { loadContent, type ContentFiles } from '../../support/content.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FORMAT = readFileSync(join(ROOT, 'docs/formats/content.md'), 'utf8');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const DOCUMENT = 'platforms/lantern/privacy-policy';

/** @returns the first fenced block of a language below a heading of the page */
function exampleOf(heading: string, language: string): string {
  const section = FORMAT.slice(FORMAT.indexOf(`\n## ${heading}\n`));
  const found = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1];
  if (found === undefined) throw new Error(`no ${language} example under ${heading}`);
  return found;
}

/** @returns the document that the README's path saves */
function savedDocument(): string {
  const saved = /<<'END'\n( *<!doctype html>[\s\S]*?)^ *END$/m.exec(README)?.[1] ?? '';
  return saved.replace(/^ {3}/gm, '');
}

const term = (slug: string): object => ({ slug, name: slug, definition: 'A term.' });
const terms = (...slugs: readonly string[]): string => JSON.stringify({ terms: slugs.map(term) });
const scale = (...slugs: readonly string[]): string =>
  JSON.stringify({ terms: slugs.map((slug, row) => ({ ...term(slug), level: row + 1 })) });

function archiveOfExamples(): ContentFiles {
  const later = savedDocument().replace(
    'advertising partners',
    'advertising and research partners',
  );
  const capture = exampleOf('Capture', 'json');
  return {
    'archive.json': exampleOf('Archive', 'json'),
    'vocabulary/document-types.json': terms('privacy-policy'),
    'vocabulary/clause-types.json': terms('third-party-sharing'),
    'vocabulary/severities.json': scale('low', 'medium'),
    'vocabulary/confidences.json': scale('low', 'high'),
    'vocabulary/bases.json': terms('explicit'),
    'platforms/lantern/platform.json': JSON.stringify({ name: 'Lantern' }),
    [`${DOCUMENT}/document.json`]: JSON.stringify({
      id: 'LW-D-00001',
      title: 'Privacy Policy',
      documentType: 'privacy-policy',
      language: 'en',
    }),
    [`${DOCUMENT}/captures/20260309T083000Z.json`]: capture,
    [`${DOCUMENT}/captures/20260309T083000Z.html`]: savedDocument(),
    [`${DOCUMENT}/captures/20260409T083000Z.json`]: JSON.stringify({
      capturedAt: '2026-04-09T08:30:00Z',
      snapshot: { content: 'local-file', mediaType: 'text/html', digest: sha256(later) },
    }),
    [`${DOCUMENT}/captures/20260409T083000Z.html`]: later,
    [`${DOCUMENT}/provisions/sharing.md`]: exampleOf('Provision', 'markdown'),
    [`${DOCUMENT}/provisions/partners.json`]: JSON.stringify({
      id: 'LW-P-000012',
      title: 'Partners',
      capture: '20260309T083000Z',
      passages: [{ exact: 'Privacy Policy' }],
    }),
    [`${DOCUMENT}/changes/2026-04-09.md`]: exampleOf('Change', 'markdown'),
    'addresses.json': exampleOf('Addresses', 'json'),
  };
}

describe('the examples of the content format', () => {
  test('together are an archive without a fault, quoted from the document of the README', () => {
    const { loaded, diagnostics } = loadContent(archiveOfExamples());
    expect(diagnostics).toEqual([]);
    expect(
      [...(loaded?.archive.provisions.values() ?? [])].map(({ evidence }) => evidence.summary),
    ).toEqual(['verified', 'verified']);
  });
});
