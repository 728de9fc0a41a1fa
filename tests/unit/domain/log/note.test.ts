import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatNoteKey,
  formatNoteSigner,
  noteSigner,
  parseNoteKey,
  parseNoteSigner,
  signNoteText,
  verifyNote,
  type NoteKey,
} from '../../../../src/domain/log/note-key.ts';
import { formatNote, parseNote, type Note } from '../../../../src/domain/log/note.ts';
import type { Parsed } from '../../../../src/domain/parsed.ts';

const signer = noteSigner('archive.example/log', new Uint8Array(32).fill(7));
const other = noteSigner('witness.example', new Uint8Array(32).fill(8));
const text = 'First line\n\nLast line\n';
const note: Note = { text, signatures: [signNoteText(text, signer), signNoteText(text, other)] };

function valueOf<T>(result: Parsed<T>): T {
  if ('fault' in result) throw new Error(result.fault);
  return result.value;
}

describe('a note', () => {
  test('has its signatures behind the last empty line', () => {
    expect(formatNote(note)).toMatch(
      /^First line\n\nLast line\n\n— archive\.example\/log [\w+/]{91}=\n— witness\.example [\w+/]{91}=\n$/,
    );
  });

  test('reads back', () => {
    const one = fc.record({
      text: fc
        .array(fc.string({ unit: 'grapheme' }), { minLength: 1 })

        .map((lines) => `${lines.join('\n').replaceAll(/[\u0000-\u0009\u000b-\u001f]/g, '')}\n`),
      signatures: fc.array(
        fc.record({
          name: fc.stringMatching(/^[a-z./]{1,20}$/),
          keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
          signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
        }),
        { minLength: 1, maxLength: 16 },
      ),
    });
    fc.assert(
      fc.property(one, (any) => {
        expect(parseNote(formatNote(any))).toEqual({ value: any });
      }),
    );
  });

  test.each([
    ['no empty line', 'text\n— a AAAAAAA=\n', 'It has no empty line before its signatures.'],
    ['no signature', 'text\n\n', 'It has no signature line.'],
    ['a cut line', 'text\n\n— a AAAAAAA=', 'Its last line is not ended by a line feed.'],
    ['a hyphen for the dash', 'text\n\n- a AAAAAAA=\n', '"- a AAAAAAA=" is not a signature line.'],
    ['two names', 'text\n\n— a b AAAAAAA=\n', '"— a b AAAAAAA=" is not a signature line.'],
    ['a plus', 'text\n\n— a+b AAAAAAA=\n', '"— a+b AAAAAAA=" is not a signature line.'],
    ['a key id alone', 'text\n\n— a AAAAAA==\n', '"— a AAAAAA==" is not a signature line.'],
    ['other base64', 'text\n\n— a AAAAAAA\n', '"— a AAAAAAA" is not a signature line.'],
    ['stray bits', 'text\n\n— a AAAAAAB=\n', '"— a AAAAAAB=" is not a signature line.'],
    ['a tab', 'te\txt\n\n— a AAAAAAA=\n', 'It has a control character, or is not text.'],
    ['CR LF', 'text\r\n\r\n— a AAAAAAA=\r\n', 'It has a control character, or is not text.'],
    ['half a character', '\ud800\n\n— a AAAAAAA=\n', 'It has a control character, or is not text.'],
    [
      'too many lines',
      `text\n\n${'— a AAAAAAA=\n'.repeat(101)}`,
      'It has more than 100 signature lines.',
    ],
  ])('is not read with %s', (_, source, fault) => {
    expect(parseNote(source)).toEqual({ fault });
  });
});

describe('a signature of a note', () => {
  test('is the one of the published example', () => {
    const key = valueOf(
      parseNoteKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'),
    );
    const example = valueOf(
      parseNote(
        'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
      ),
    );
    expect(verifyNote(example, [key])).toEqual({ value: [key] });
  });

  test('is found among others', () => {
    expect(verifyNote(note, [other.key])).toEqual({ value: [other.key] });
    expect(verifyNote(note, [signer.key, other.key])).toEqual({ value: [signer.key, other.key] });
  });

  test('of an unknown key counts for nothing', () => {
    expect(verifyNote(note, [])).toEqual({ fault: 'No known key has signed it.' });
    const sameName: NoteKey = { ...other.key, name: signer.key.name };
    expect(verifyNote(note, [sameName])).toEqual({ fault: 'No known key has signed it.' });
  });

  test('that does not hold refuses the note, whoever else signed', () => {
    const changed = { ...note, text: 'First line\n\nLast word\n' };
    const resigned = {
      ...changed,
      signatures: [...note.signatures, signNoteText(changed.text, other)],
    };
    expect(verifyNote(changed, [signer.key])).toEqual({
      fault: 'The signature by archive.example/log (key b8a7c55f) is not one of this text.',
    });
    expect(verifyNote(resigned, [signer.key, other.key])).toHaveProperty('fault');
  });
});

describe('a key of notes', () => {
  test('is written and read in the form of the standard', () => {
    // The form of a vkey, from the test key of 32 bytes 0x07.
    const line = 'archive.example/log+';
    expect(formatNoteKey(signer.key).startsWith(line)).toBe(true);
    expect(parseNoteKey(formatNoteKey(signer.key))).toEqual({ value: signer.key });
    expect(parseNoteSigner(formatNoteSigner(signer))).toEqual({ value: signer });
  });

  const line = formatNoteKey(signer.key);
  test.each([
    line.replace('+', ''),
    line.replace('archive.example/log', 'archive example'),
    line.slice(0, -4),
    `${line}\n`,
    line.replace('+A', '+B'),
    formatNoteSigner(signer),
  ])('is not %s', (source) => {
    expect(parseNoteKey(source)).toHaveProperty('fault');
  });

  test('has the id of its name and its bytes', () => {
    expect(parseNoteKey(line.replace('archive.example', 'elsewhere.example'))).toEqual({
      fault: `The id ${signer.key.keyId} does not belong to this name and key.`,
    });
  });

  test('that is private is not repeated when it is wrong', () => {
    const secret = formatNoteSigner(signer);
    const code = secret.split('+').at(-1) ?? '';
    const wrong = [secret.replace('archive', 'achive'), secret.slice(0, -1), secret.slice(8), line];
    for (const source of wrong) {
      const result = parseNoteSigner(source);
      if (!('fault' in result)) throw new Error('it was read');
      expect(result.fault).not.toContain(code.slice(0, 12));
    }
  });
});
