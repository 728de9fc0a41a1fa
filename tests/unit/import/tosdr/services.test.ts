import { describe, expect, test } from 'vitest';
import { joinServices, webAddress } from '../../../../src/import/tosdr/services.ts';
import type { SourceService } from '../../../../src/import/tosdr/source-shapes.ts';

const line = (fields: Partial<SourceService>): SourceService => ({
  id: '1',
  name: 'Lamp',
  ...fields,
});

describe('services', () => {
  test('stored by number and by slug are one', () => {
    const { bySlug } = joinServices([
      line({ id: '12', slug: 'lamp' }),
      line({ id: 'lamp', slug: 'lamp', name: 'lamp' }),
    ]);
    expect([...bySlug.values()]).toMatchObject([{ name: 'Lamp', lines: 2 }]);
  });

  test('without a slug are kept apart', () => {
    const { bySlug, withoutSlug } = joinServices([line({ name: 'lamp/e9' })]);
    expect(bySlug.size).toBe(0);
    expect(withoutSlug).toMatchObject([{ name: 'lamp/e9' }]);
  });

  test('take what only one of their lines says', () => {
    const { bySlug } = joinServices([
      line({ slug: 'lamp' }),
      line({
        slug: 'lamp',
        url: 'lamp.example',
        fulltos: { terms: { name: 'Terms of Use ', url: 'http://lamp.example/t' } },
      }),
    ]);
    const service = bySlug.get('lamp');
    expect(service?.homePage).toBe('https://lamp.example');
    expect(service?.documentUrls.get('terms of use')).toBe('http://lamp.example/t');
  });
});

describe('an address', () => {
  test.each([
    ['lamp.example', 'https://lamp.example'],
    ['http://lamp.example/a', 'http://lamp.example/a'],
    [' www.lamp.example ', 'https://www.lamp.example'],
  ])('%j is %j', (source, address) => {
    expect(webAddress(source)).toBe(address);
  });

  test.each(['n/a', 'lamp', ':', '', 'lamp.example, light.example', 'javascript:alert(1)'])(
    'cannot be made of %j',
    (source) => {
      expect(webAddress(source)).toBeUndefined();
    },
  );
});
