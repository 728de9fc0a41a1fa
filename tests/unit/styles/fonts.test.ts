import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formattedFontSheet } from '../../../scripts/generate-fonts.ts';
import { PROJECT_ROOT } from '../../support/program.ts';

const sheet = readFileSync(join(PROJECT_ROOT, 'src/styles/fonts.css'), 'utf8');

test('the style sheet of the fonts is what "npm run fonts" writes', async () => {
  expect(sheet).toBe(await formattedFontSheet());
});

describe('the style sheet of the fonts', () => {
  test('names files that are installed, each once', () => {
    const files = [...sheet.matchAll(/url\('([^']+)'\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(30);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => !existsSync(join(PROJECT_ROOT, 'node_modules', file)))).toEqual(
      [],
    );
  });

  test('lets no face take the place of words that were painted, unless its stand-in has equal widths', () => {
    const swapping = [
      ...sheet.matchAll(/font-family: '([^']+)';\s+font-style: (\w+);[^}]*display: swap/g),
    ];
    const faces = swapping.map(([, family, style]) => `${family} ${style}`);
    expect([...new Set(faces)].sort()).toEqual(['IBM Plex Mono normal', 'Source Sans 3 italic']);
  });
});
