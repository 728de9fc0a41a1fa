import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../../src/import/open-terms-archive/recorded-versions.ts';

const RECORDED = 'This version was recorded after filtering snapshot https://git.example/1';

describe('what a commit message says of its version', () => {
  test.each([
    ['First record of Acme Terms', '', 'retrieval'],
    ['Start tracking Acme Terms', '', 'retrieval'],
    ['Record new changes of Acme Terms', '', 'retrieval'],
    ['Update Acme Terms', '', 'retrieval'],
    ['Update Acme Terms of old', RECORDED, 'retrieval'],
    ['Apply technical or declaration upgrade on Acme Terms', '', 'extraction'],
    ['Refilter Acme Terms', '', 'extraction'],
    ['Refilter Acme Rules', RECORDED, 'extraction'],
    ['Update Terms.md', '', 'unstated'],
    ['Correct Acme Terms', '', 'unstated'],
    ['Correct a mistake', RECORDED, 'unstated'],
  ])('%s: %j: %s', (subject, body, cause) => {
    expect(causeOf({ subject, body }, 'Acme Terms')).toBe(cause);
  });
});
