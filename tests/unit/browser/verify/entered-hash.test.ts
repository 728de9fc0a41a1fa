import { expect, test } from 'vitest';
import { compareWithEntered } from '../../../../src/browser/verify/entered-hash.ts';

const DIGEST = 'c47ac9012bb4896e87acd3a79de36cbc53847f7c8d898a80ee272e5eaefd55ca';

test.each([
  [DIGEST, 'Equal'],
  [DIGEST.toUpperCase(), 'Equal'],
  [`sha256:${DIGEST}`, 'Equal'],
  [DIGEST.replace(/.{8}/g, '$& '), 'Equal'],
  [DIGEST.slice(0, 16), 'Not compared in full'],
  [`${DIGEST.slice(0, -1)}b`, 'Mismatch'],
  [DIGEST.slice(1), 'Mismatch'],
  ['CA-P-000101', 'Not compared'],
  [`${DIGEST}0`, 'Not compared'],
])('a file compared with %s is %s', (entered, word) => {
  expect(compareWithEntered(entered, DIGEST)?.word).toBe(word);
});

test.each(['', '  '])('nothing entered (%o) is compared with nothing', (entered) => {
  expect(compareWithEntered(entered, DIGEST)).toBeUndefined();
});
