import { expect, inject, test } from 'vitest';
import { hasHtmlChecker, htmlErrors } from '../support/html-checker.ts';

test('the Nu HTML checker finds no error on any page of the demonstration archive', () => {
  if (!hasHtmlChecker()) {
    console.log('skipped: no Java here, which the Nu HTML checker needs');
    return;
  }
  expect(htmlErrors([inject('demonstrationSite')])).toEqual([]);
});
