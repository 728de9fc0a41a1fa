import { describe, expect, test } from 'vitest';
import { contentPath } from '../../../src/domain/content-file.ts';
import { contentFileAt } from '../../../src/parse/layout.ts';

const kindAt = (path: string): string => contentFileAt(contentPath(path)).kind;

describe('a path of the content folder', () => {
  test.each([
    ['archive.json', 'archive'],
    ['addresses.json', 'addresses'],
    ['vocabulary/clause-types.json', 'vocabulary'],
    ['collections/pga.json', 'collection'],
    ['pages/method.md', 'page'],
    ['platforms/a/platform.json', 'platform'],
    ['platforms/a/b/document.json', 'document'],
    ['platforms/a/b/captures/20260511T222531Z.json', 'capture'],
    ['platforms/a/b/captures/20260511T222531Z-2.json', 'capture'],
    ['platforms/a/b/captures/20260511T222531Z.html', 'snapshot'],
    ['platforms/a/b/captures/20260511T222531Z.tar.gz', 'snapshot'],
    ['platforms/a/b/provisions/c.md', 'provision'],
    ['platforms/a/b/provisions/c.json', 'provision'],
    ['platforms/a/b/changes/2026-05-25.md', 'change'],
    ['platforms/a/b/changes/2026-05-25-2.json', 'change'],
    ['ledger/ledger.ndjson', 'ledger'],
    [`ledger/objects/ab/ab${'0'.repeat(62)}.json`, 'ledger-object'],
    [`ledger/objects/ab/ab${'0'.repeat(62)}.txt`, 'ledger-object'],
    [`ledger/objects/00/ab${'0'.repeat(62)}.json`, 'unknown'],
    [`ledger/objects/ab/ab${'0'.repeat(62)}.html`, 'unknown'],
    ['ledger/notes.txt', 'unknown'],
    ['.DS_Store', 'ignored'],
    ['platforms/a/.keep', 'ignored'],
    ['platforms/README.md', 'ignored'],
    ['archive.yaml', 'unknown'],
    ['vocabulary/topics.json', 'unknown'],
    ['pages/method.html', 'unknown'],
    ['pages/more/method.md', 'unknown'],
    ['platforms/notes.md', 'misnamed'],
    ['platforms/a/notes.md', 'unknown'],
    ['platforms/a/b/notes.md', 'unknown'],
    ['platforms/a/b/provisions/c.txt', 'unknown'],
    ['platforms/a/b/provisions/d/c.md', 'unknown'],
    ['platforms/A/platform.json', 'misnamed'],
    ['platforms/a_b/platform.json', 'misnamed'],
    ['platforms/a/Terms of use/document.json', 'misnamed'],
    ['platforms/a/captures/document.json', 'misnamed'],
    ['platforms/a/b/captures/2026-05-11.json', 'misnamed'],
    ['platforms/a/b/captures/20260231T000000Z.json', 'misnamed'],
    ['platforms/a/b/captures/20260511T222531Z-1.json', 'misnamed'],
    ['platforms/a/b/captures/20260511T222531Z', 'misnamed'],
    ['platforms/a/b/provisions/Ç.md', 'misnamed'],
    ['platforms/a/b/changes/may.md', 'misnamed'],
  ])('%s is %s', (path, kind) => {
    expect(kindAt(path)).toBe(kind);
  });
});
