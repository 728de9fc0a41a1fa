import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CITATION_FORMATS } from '../../../src/render/citations/formats.ts';

test('the style sheet can show as many citation formats as there are', () => {
  const css = readFileSync(new URL('../../../src/styles/cite.css', import.meta.url), 'utf8');
  const shown = [...css.matchAll(/input:nth-of-type\((\d+)\):checked ~ \.choice-bodies/g)];
  expect(shown.map(([, number]) => Number(number))).toEqual(
    CITATION_FORMATS.map((_, index) => index + 1),
  );
});
