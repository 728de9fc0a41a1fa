import { describe, expect, test } from 'vitest';
import { parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import { sha256 } from '../../../src/domain/digest.ts';
import { parseInstant } from '../../../src/domain/instants.ts';
import type { CaptureKey } from '../../../src/domain/records.ts';
import { parseSlug } from '../../../src/domain/slugs.ts';
import { draftCapture, nextCaptureKey } from '../../../src/draft/capture.ts';
import { endingOf, guessMediaType } from '../../../src/draft/media-type.ts';
import { mementoAt } from '../../../src/draft/memento.ts';
import { present } from './present.ts';

const AT = present(parseInstant('2026-05-11T22:25:31Z'));
const key = (text: string): CaptureKey => present(parseCaptureKey(text));

describe('the key of a capture', () => {
  test('is its second', () => {
    expect(nextCaptureKey(AT, [key('20260511T222530Z')])).toBe('20260511T222531Z');
  });

  test('counts on in the same second, beyond gaps', () => {
    expect(nextCaptureKey(AT, [key('20260511T222531Z')])).toBe('20260511T222531Z-2');
    expect(nextCaptureKey(AT, [key('20260511T222531Z'), key('20260511T222531Z-4')])).toBe(
      '20260511T222531Z-5',
    );
  });
});

describe('the media type of a file', () => {
  test.each([
    ['its ending', 'terms.md: # Terms', 'text/markdown', 'ending'],
    ['its first bytes', 'terms: <!DOCTYPE html><p>x', 'text/html', 'content'],
    ['its bytes after a comment', 'a.html: \uFEFF\n<!-- saved --><html>', 'text/html', 'content'],
    ['its bytes against its ending', 'terms.txt: <html><p>x', 'text/html', 'differs'],
    [
      'its ending when both are markup',
      'a.xhtml: <?xml?>\n<html>',
      'application/xhtml+xml',
      'content',
    ],
    ['its being text', 'terms.unknown: Plain words', 'text/plain', 'content'],
    ['the signature of PDF', 'terms.html: %PDF-1.7', 'application/pdf', 'differs'],
  ])('is told from %s', (...[, file, mediaType, from]) => {
    const [name = '', content = ''] = file.split(/: (.*)/s);
    const bytes = new TextEncoder().encode(content);
    expect(guessMediaType(name, bytes)).toEqual({ mediaType, from });
  });

  test('is not told from bytes that are no text', () => {
    expect(guessMediaType('terms.bin', new Uint8Array([0xff, 0xfe, 0x00, 0x81]))).toBeUndefined();
  });

  test('never gives stored bytes the name of a sidecar', () => {
    expect([endingOf('text/html'), endingOf('application/json'), endingOf('image/png')]).toEqual([
      'html',
      'bin',
      'bin',
    ]);
  });
});

describe('the address of a memento', () => {
  test.each([
    'https://web.archive.org/web/20260511222531/https://example.com/terms',
    'https://web.archive.org/web/20260511222531id_/https://example.com/terms',
    'https://archive.example/20260511222531/http://example.com/',
  ])('%s names its instant', (url) => {
    expect(mementoAt(url)).toEqual({ url, mementoDatetime: '2026-05-11T22:25:31Z' });
  });

  test.each([
    'https://web.archive.org/web/2026/https://example.com/',
    'https://web.archive.org/web/20261311222531/https://example.com/',
    'https://web.archive.org/web/*/https://example.com/20260511222531',
    'web.archive.org/web/20260511222531/https://example.com/',
  ])('%s names none', (url) => {
    expect(mementoAt(url)).toBeUndefined();
  });
});

test('the bytes of a capture are kept, and described beside them', () => {
  const bytes = new TextEncoder().encode('<p>words\r\n</p>');
  const folder = {
    platform: present(parseSlug('lantern')),
    document: present(parseSlug('privacy-policy')),
  };
  const draft = {
    capturedAt: AT,
    sourceUrls: [],
    mementos: [],
    content: 'local-file',
    mediaType: 'text/html',
    bytes,
  } as const;
  const [snapshot, sidecar] = draftCapture(folder, key('20260511T222531Z'), draft);
  expect(snapshot).toEqual({
    path: 'platforms/lantern/privacy-policy/captures/20260511T222531Z.html',
    content: bytes,
  });
  expect(sidecar.path).toBe('platforms/lantern/privacy-policy/captures/20260511T222531Z.json');
  expect(JSON.parse(String(sidecar.content))).toEqual({
    capturedAt: AT,
    snapshot: {
      content: 'local-file',
      mediaType: 'text/html',
      digest: sha256(bytes),
      sizeBytes: 14,
    },
  });
});
