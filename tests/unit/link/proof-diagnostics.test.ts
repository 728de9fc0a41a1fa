import { describe, expect, test } from 'vitest';
import {
  addedProvision,
  aProvision,
  codesOf,
  diagnosticsOf,
  IN_BOTH,
  TOY_DOCUMENT,
} from '../../support/toy.ts';

const SETTINGS = 'You can stop this in the settings.';

const passages = (...list: readonly object[]): ReturnType<typeof aProvision> =>
  aProvision({ fields: { passages: list } });

const messageOf = (overlay: ReturnType<typeof aProvision>): readonly string[] =>
  diagnosticsOf(overlay).flatMap((one) => one.message.split('\n'));

describe('a quotation that is not proved says', () => {
  test('where it first differs from the nearest passage', () => {
    expect(messageOf(aProvision({ exact: IN_BOTH.replace('support', 'Support') }))).toEqual([
      expect.stringMatching(/^The excerpt does not occur in snapshot sha256:[0-9a-f]{8}…/),
      expect.stringMatching(
        /^First difference at character 36: excerpt "Support.*", snapshot "support/,
      ),
      'The nearest passage stands in paragraph 7.',
      expect.any(String),
    ]);
  });

  test('that nothing resembles it', () => {
    expect(messageOf(aProvision({ exact: 'Zebras graze.' }))).toContain(
      'Nothing in it resembles these words.',
    );
  });

  test('every place where it stands', () => {
    expect(messageOf(aProvision({ exact: SETTINGS }))[0]).toMatch(
      /occurs 2 times .*: paragraph 4 from character \d+; paragraph 7 from character \d+\.$/,
    );
  });

  test('what each selector finds instead', () => {
    expect(
      messageOf(passages({ exact: IN_BOTH, prefix: 'one ', suffix: ' two', start: 3 })),
    ).toEqual([
      expect.stringContaining('in paragraph 7, but not as its selectors say.'),
      'The record states the prefix "one "; there stands "nt.⟨U+000A⟩".',
      'The record states the suffix " two"; there stands " You".',
      expect.stringMatching(/^The record states the start 3; the passage starts at \d+\.$/),
      expect.any(String),
    ]);
  });

  test('which character is not normal, by its code point', () => {
    expect(messageOf(aProvision({ exact: IN_BOTH.replace(' to', '\u00a0to') }))[1]).toContain(
      'excerpt "⟨U+00A0⟩to',
    );
  });

  test('which of several passages it is', () => {
    expect(messageOf(passages({ exact: SETTINGS, start: 0 }, { exact: IN_BOTH }))[0]).toMatch(
      /^Passage 1 /,
    );
  });

  test('where the capture is declared', () => {
    const [found] = diagnosticsOf(aProvision({ exact: 'Zebras graze.' }));
    expect(found?.related).toEqual([
      {
        label: 'capture declared',
        place: {
          at: 'position',
          file: `${TOY_DOCUMENT}captures/20260401T090000Z.json`,
          line: 8,
          column: 15,
        },
      },
    ]);
  });
});

test('a selector decides between places', () => {
  expect(codesOf(passages({ exact: SETTINGS, prefix: 'support. ' }))).toEqual([]);
});

describe('stored bytes that are not those of the capture', () => {
  const other = { [`${TOY_DOCUMENT}captures/20260401T090000Z.md`]: '# Another text\n' };

  test('prove nothing against a quotation, and are reported themselves', () => {
    expect(new Set(codesOf({ ...other, ...aProvision() }))).toEqual(
      new Set(['capture/digest-mismatch', 'change/effect-untouched']),
    );
  });

  test('leave the quotation unconfirmed', () => {
    const { evidence, proof } = addedProvision({ ...other, ...aProvision() });
    expect(evidence.summary).toBe('mismatch');
    expect(evidence.rows).toContainEqual({ row: 'quotation', state: 'unconfirmed' });
    expect(proof.passages.map((passage) => passage.state)).toEqual(['not-held']);
  });
});
