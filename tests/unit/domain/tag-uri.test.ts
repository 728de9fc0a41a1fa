import { expect, test } from 'vitest';
import { tagUri } from '../../../src/domain/tag-uri.ts';

const settings = { origin: 'https://new.example:8443' };

test('names things under the host of the archive, without a port', () => {
  expect(tagUri({ settings, ledger: {} }, 'TA-C-000001')).toBe('tag:new.example,2026:TA-C-000001');
});

test('keeps the host under which the archive was first sealed', () => {
  expect(tagUri({ settings, ledger: { log: 'old.example/archive/log' } }, 'TA-C-000001')).toBe(
    'tag:old.example,2026:TA-C-000001',
  );
});
