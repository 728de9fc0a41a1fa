import { describe, expect, test } from 'vitest';
import {
  namesDocument,
  readHeldTexts,
  type HeldText,
} from '../../../../src/import/tosdr/held-texts.ts';
import { joinServices } from '../../../../src/import/tosdr/services.ts';

const SERVICES = joinServices(
  ['Lamp', 'Lamp_post'].map((name, row) => ({ id: String(row), name, slug: name.toLowerCase() })),
);

function named(path: string): HeldText | undefined {
  return readHeldTexts([{ path, bytes: new Uint8Array() }], [], SERVICES).texts[0];
}

describe('the name of a text', () => {
  test('of HTML says service and document', () => {
    expect(named('documents/html/Lamp_Terms of Use.html')).toMatchObject({
      serviceName: 'Lamp',
      documentName: 'Terms of Use',
      mediaType: 'text/html',
    });
  });

  test('may hold an underscore in the service', () => {
    expect(named('documents/html/Lamp_post_Terms of Use.html')).toMatchObject({
      serviceName: 'Lamp_post',
      documentName: 'Terms of Use',
    });
  });

  test('is cut at the first underscore when the service is unknown', () => {
    expect(named('documents/html/Torch_Use_Terms.html')).toMatchObject({
      serviceName: 'Torch',
      documentName: 'Use_Terms',
    });
  });

  test('of Markdown says the instant too', () => {
    expect(named('documents/markdown/Lamp__terms_of_use__2020-07-08T15-30-16Z.md')).toMatchObject({
      serviceName: 'Lamp',
      documentName: 'terms_of_use',
      capturedAt: '2020-07-08T15:30:16Z',
      mediaType: 'text/markdown',
    });
  });

  test.each([
    ['Terms of Use', ' terms of use', true],
    ['terms_of_use', 'Terms Of Use', true],
    ['Lamp Terms and Condition...', 'Lamp Terms and Conditions of Use (2019)', true],
    ['Lamp Terms and Condition...', 'Terms and Conditions', false],
    ['Terms', 'Terms of Use', false],
  ])('%j names the document %j: %s', (documentName, quoteDoc, expected) => {
    expect(namesDocument({ documentName }, quoteDoc)).toBe(expected);
  });
});

test('a text with another SHA-256 than documents.ndjson states is reported', () => {
  const path = 'documents/html/Lamp_Terms of Use.html';
  const line = { document: path, source: '', blob: 'b', bytes: 1, sha256: '0'.repeat(64) };
  const { diagnostics } = readHeldTexts([{ path, bytes: new Uint8Array([65]) }], [line], SERVICES);
  expect(diagnostics).toMatchObject([{ code: 'capture/digest-mismatch', place: { file: path } }]);
});
