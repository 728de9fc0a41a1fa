import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/validate/rules/index.ts';
import { aProvision, codesOf, TOY_DOCUMENT } from '../../support/toy.ts';

type Fields = Readonly<Record<string, unknown>>;
const codes = (fields: Fields): readonly string[] => codesOf(aProvision({ fields }));

test('every rule is registered under the name of its file', () => {
  const folder = join(import.meta.dirname, '../../../src/validate/rules');
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  expect(RULES.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});

describe('an analysis', () => {
  test('may be of the second of the capture', () => {
    expect(codes({ analysedAt: '2026-04-01T09:00:00Z' })).toEqual([]);
    expect(codes({ analysedAt: '2026-04-01T08:59:59Z' })).toEqual([
      'provision/analysed-before-capture',
    ]);
  });

  test('proves nothing against a capture of which only the latest instant is known', () => {
    const sidecar = {
      capturedAt: '2026-05-01T09:00:00Z',
      capturedAtIsLatest: true,
      snapshot: { content: 'local-file', mediaType: 'text/plain' },
    };
    const files = {
      ...aProvision({
        capture: '20260501T090000Z',
        fields: { analysedAt: '2026-04-20T00:00:00Z' },
      }),
      [`${TOY_DOCUMENT}captures/20260501T090000Z.json`]: JSON.stringify(sidecar),
    };
    expect(codesOf(files)).toEqual([]);
  });
});

describe('corrections', () => {
  const on = (...days: readonly string[]): Fields => ({
    corrections: days.map((day) => ({ on: day, text: 'A word.' })),
  });

  test('may be of one day', () => {
    expect(codes(on('2026-05-02', '2026-05-02'))).toEqual([]);
  });

  test('are each compared with the one above', () => {
    expect(codes(on('2026-05-02', '2026-05-01', '2026-05-03', '2026-05-02'))).toEqual([
      'correction/order',
      'correction/order',
    ]);
  });
});

describe('lists', () => {
  test.each<[string, Fields]>([
    ['categories', { categories: ['privacy', 'privacy'] }],
    ['related records', { related: ['TA-P-000001', 'TA-P-000002', 'TA-P-000001'] }],
    [
      'regulations',
      {
        regulations: [{ regulation: 'reading-act' }, { regulation: 'reading-act', note: 'Again.' }],
      },
    ],
    ['agencies', { agencies: [{ agency: 'reading-office' }, { agency: 'reading-office' }] }],
  ])('of %s name each once', (_, fields) => {
    expect(codes(fields)).toEqual(['reference/duplicate']);
  });
});

describe('earlier names', () => {
  const platform = (...formerNames: readonly Fields[]): readonly string[] =>
    codesOf({
      'platforms/lantern/platform.json': JSON.stringify({ name: 'Lantern', formerNames }),
    });

  test('without a last day are in no order', () => {
    expect(
      platform({ name: 'Wick' }, { name: 'Lamp', until: '2026-03-14' }, { name: 'Oil' }),
    ).toEqual([]);
  });

  test('are compared across one without a day', () => {
    expect(
      platform(
        { name: 'Lamp', until: '2026-03-14' },
        { name: 'Oil' },
        { name: 'Wick', until: '2026-03-14' },
      ),
    ).toEqual(['platform/former-names']);
  });
});

test('a capture on the last day of monitoring is no contradiction', () => {
  const document = (day: string): readonly string[] =>
    codesOf({
      [`${TOY_DOCUMENT}document.json`]: JSON.stringify({
        id: 'TA-D-00001',
        title: 'Lantern Privacy Policy',
        documentType: 'privacy-policy',
        language: 'en',
        monitoringEndedOn: day,
      }),
    });
  expect(document('2026-05-01')).toEqual([]);
  expect(document('2026-04-30')).toEqual(['document/monitoring-ended']);
});
