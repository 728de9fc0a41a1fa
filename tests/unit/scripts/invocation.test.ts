import { expect, test } from 'vitest';
import { callText } from '../../../scripts/invocation.ts';

const WORDS = ['new', 'change', '--content', "it's here", '--document', 'CA-D-00001'];

test.each([
  ['by its name', undefined, `muniment new change --content 'it'\\''s here' --document CA-D-00001`],
  [
    'by its npm script',
    'new',
    `npm run new -- change --content 'it'\\''s here' --document CA-D-00001`,
  ],
  [
    'by the script of all commands',
    'muniment',
    `npm run muniment -- new change --content 'it'\\''s here' --document CA-D-00001`,
  ],
])('a call is printed as the program was called: %s', (_, script, text) => {
  expect(callText(WORDS, { npm_lifecycle_event: script })).toBe(text);
});

test('a call without options has no separator', () => {
  expect(callText(['check'], { npm_lifecycle_event: 'new' })).toBe('npm run check');
});
