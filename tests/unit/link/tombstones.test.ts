import { describe, expect, test } from 'vitest';
import { archiveOf, codesOf } from '../../support/toy.ts';

type Row = Readonly<Record<string, unknown>>;

const aTombstone = (id: string, fields: Row = {}): Row => ({
  id,
  title: 'Lending of lists',
  withdrawnAt: '2026-04-20T10:00:00Z',
  reason: 'Misread source',
  decidedBy: 'Toy Archive',
  ...fields,
});

const addresses = (
  tombstones: readonly Row[],
  aliases: readonly Row[] = [],
): Record<string, string> => ({
  'addresses.json': JSON.stringify({ tombstones, aliases }),
});

describe('the successor of a withdrawn record', () => {
  test('may be withdrawn in its turn', () => {
    const rows = [
      aTombstone('TA-P-000007', { successor: 'TA-P-000008' }),
      aTombstone('TA-P-000008', { successor: 'TA-P-000001' }),
    ];
    expect(codesOf(addresses(rows))).toEqual([]);
    expect(archiveOf(addresses(rows)).tombstones.map((one) => one.id)).toEqual([
      'TA-P-000007',
      'TA-P-000008',
    ]);
  });

  test.each<[string, readonly string[], readonly Row[]]>([
    [
      'the record itself',
      ['reference/self'],
      [aTombstone('TA-P-000007', { successor: 'TA-P-000007' })],
    ],
    ['nothing', ['tombstone/successor'], [aTombstone('TA-P-000007', { successor: 'TA-P-000099' })]],
    [
      'a way that leads into a circle, told once',
      ['reference/cycle'],
      [
        aTombstone('TA-P-000005', { successor: 'TA-P-000008' }),
        aTombstone('TA-P-000007', { successor: 'TA-P-000008' }),
        aTombstone('TA-P-000008', { successor: 'TA-P-000007' }),
      ],
    ],
  ])('cannot be %s', (_, codes, rows) => {
    expect(codesOf(addresses(rows))).toEqual(codes);
  });
});

describe('a withdrawn record is refused', () => {
  test.each<[string, string, Row]>([
    ['with the prefix of another archive', 'id/prefix', aTombstone('CA-P-000007')],
    [
      'with an unknown document',
      'reference/unknown',
      aTombstone('TA-P-000007', { document: 'TA-D-00009' }),
    ],
    [
      'withdrawn before it was captured',
      'tombstone/date',
      aTombstone('TA-P-000007', { capturedAt: '2026-05-01T00:00:00Z' }),
    ],
    [
      'at the address of a live page',
      'address/duplicate',
      aTombstone('TA-P-000007', { addresses: ['/platform/lantern/'] }),
    ],
  ])('%s', (_, code, row) => {
    expect(codesOf(addresses([row]))).toEqual([code]);
  });

  test('twice', () => {
    expect(codesOf(addresses([aTombstone('TA-P-000007'), aTombstone('TA-P-000007')]))).toEqual([
      'id/duplicate',
    ]);
  });
});

describe('an alias is refused at the address of', () => {
  const alias = (from: string): Row => ({ from, to: 'TA-P-000001', since: '2026-03-15' });

  test.each([
    ['a provision', '/platform/lantern/privacy-policy/keeping-of-lists/'],
    ['a permalink', '/p/TA-P-000001/'],
    ['a change', '/c/TA-C-000001/'],
    ['a capture', '/platform/lantern/privacy-policy/captures/20260501T090000Z/'],
    ['a clause type', '/type/arbitration/'],
    ['a page of prose', '/about/'],
    ['a page that the site makes', '/search/'],
    ['the home page', '/'],
  ])('%s', (_, from) => {
    expect(codesOf(addresses([], [alias(from)]))).toEqual(['alias/live']);
  });

  test('another alias', () => {
    expect(codesOf(addresses([], [alias('/old/'), alias('/old/')]))).toEqual(['address/duplicate']);
  });
});
