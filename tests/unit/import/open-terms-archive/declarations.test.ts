import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src/domain/instants.ts';
import type { Instant } from '../../../../src/domain/instants.ts';
import { readDeclarations } from '../../../../src/import/open-terms-archive/declarations.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
};

const file = (name: string, value: unknown): { readonly name: string; readonly text: string } => ({
  name,
  text: JSON.stringify(value),
});

const page = (path: string): { readonly fetch: string } => ({
  fetch: `https://acme.example/${path}`,
});

describe('declarations', () => {
  const declarations = readDeclarations([
    file('Acme.json', {
      name: 'Acme Inc.',
      terms: {
        Terms: { ...page('now'), select: 'main' },
        Rules: { combine: [page('a'), page('b')] },
        Odd: { fetch: 'javascript:alert(1)' },
      },
    }),
    file('Acme.history.json', {
      Terms: [
        { ...page('second'), validUntil: '2022-06-01T00:00:00.500Z' },
        { ...page('first'), validUntil: '2022-01-01T02:00:00+02:00' },
      ],
      Gone: [{ ...page('gone'), validUntil: '2023-03-03T23:30:00.000Z' }],
    }),
  ]);

  test.each([
    ['2021-12-31T00:00:00Z', 'first'],
    ['2022-01-01T00:00:00Z', 'first'],
    ['2022-01-01T00:00:01Z', 'second'],
    ['2022-06-01T00:00:00Z', 'second'],
    ['2022-06-01T00:00:01Z', 'now'],
  ])('tell the address that was fetched at %s', (instant, path) => {
    expect(declarations.addressesAt('Acme', 'Terms', at(instant))).toEqual([
      `https://acme.example/${path}`,
    ]);
  });

  test('list all pages of a document that is put together, in order', () => {
    expect(declarations.latestAddresses('Acme', 'Rules')).toEqual([
      'https://acme.example/a',
      'https://acme.example/b',
    ]);
  });

  test('give no address that is not one of the web, and none for what they do not know', () => {
    expect(declarations.latestAddresses('Acme', 'Odd')).toEqual([]);
    expect(declarations.latestAddresses('Other', 'Terms')).toEqual([]);
    expect(declarations.addressesAt('Acme', 'constructor', at('2022-01-01T00:00:00Z'))).toEqual([]);
  });

  test('tell when a document was declared for the last time', () => {
    expect(declarations.endedOn('Acme', 'Gone')).toBe('2023-03-03');
    expect(declarations.latestAddresses('Acme', 'Gone')).toEqual(['https://acme.example/gone']);
    expect(declarations.endedOn('Acme', 'Terms')).toBeUndefined();
    expect(declarations.endedOn('Acme', 'Rules')).toBeUndefined();
  });

  test('tell the name of a service in full', () => {
    expect(declarations.nameOf('Acme')).toBe('Acme Inc.');
    expect(declarations.nameOf('Other')).toBeUndefined();
  });

  test('report a file that cannot be read, and go on with the others', () => {
    const read = readDeclarations([
      { name: 'Bad.json', text: '{' },
      file('Good.json', { name: 'Good' }),
    ]);
    expect(read.problems).toEqual(['The declaration Bad.json is no JSON and was left out.']);
    expect(read.nameOf('Good')).toBe('Good');
  });
});
