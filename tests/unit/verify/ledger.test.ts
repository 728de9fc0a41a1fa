import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatNoteKey, noteSigner } from '../../../src/domain/log/note-key.ts';
import { keyInUse, LEDGER_FILE } from '../../../src/domain/sealed/ledger.ts';
import { minisignKeyLine, minisignSigner } from '../../../src/domain/signing/minisign-key.ts';
import { loadContent, without, type ContentFiles } from '../../support/content.ts';
import { forge, ledgerLines, loadOrThrow, withLines } from '../../support/ledger.ts';
import { FIRST_RELEASE, sealedArchive, SECOND_RELEASE } from '../../support/sealed-archive.ts';

const sealed = sealedArchive();
const lines = ledgerLines(sealed);

function firstProblem(files: ContentFiles): Diagnostic | undefined {
  return loadContent(files).diagnostics.find(({ severity }) => severity === 'error');
}

/** @returns code, line of the ledger and first sentence of what is wrong first */
function problemOf(files: ContentFiles): readonly (string | number | undefined)[] {
  const found = firstProblem(files);
  const line = found?.place.at === 'position' ? found.place.line : undefined;
  return [found?.code, line, found?.message.split('\n')[0]];
}

const codesOf = (files: ContentFiles): readonly string[] =>
  loadContent(files).diagnostics.map(({ code }) => code);

/** @returns the lines without those at some places, from 1 */
const removing = (...places: readonly number[]): ContentFiles =>
  withLines(
    sealed,
    lines.filter((_, index) => !places.includes(index + 1)),
  );

const objectNamed = (ending: string, part: string): string => {
  const found = Object.entries(sealed).find(
    ([path, text]) =>
      path.endsWith(ending) && path.startsWith('ledger/objects') && String(text).includes(part),
  );
  if (found === undefined) throw new Error(`no object with ${part}`);
  return found[0];
};

test('a ledger as it was written has nothing wrong with it', () => {
  expect(loadContent(sealed).diagnostics).toEqual([]);
});

describe('lines of the ledger', () => {
  test('that are missing are counted', () => {
    expect(problemOf(removing(3))).toEqual([
      'ledger/line-missing',
      3,
      'Line 4 stands after line 2. Line 3 is missing.',
    ]);
    expect(problemOf(removing(3, 4, 5))).toEqual([
      'ledger/line-missing',
      3,
      'Line 6 stands after line 2. Lines 3 to 5 are missing.',
    ]);
    expect(problemOf(removing(1, 2))).toEqual([
      'ledger/line-missing',
      1,
      'The ledger starts with line 3. Lines 1 to 2 are missing.',
    ]);
  });

  test('that are missing at the end leave a release open, or objects that nobody names', () => {
    expect(problemOf(removing(8))).toEqual([
      'ledger/release-open',
      7,
      'The last line is not the closing line of a release.',
    ]);
    expect(codesOf(removing(6, 7, 8))).toContain('ledger/object-unlisted');
    expect(codesOf(without(sealed, [LEDGER_FILE]))).toContain('ledger/object-unlisted');
  });

  test('that changed places are named by what they follow', () => {
    const [a = '', b = '', c = '', d = '', ...rest] = lines;
    expect(problemOf(withLines(sealed, [a, c, b, d, ...rest]))).toEqual([
      'ledger/line-moved',
      2,
      'This is line 3, which follows line 2, and it stands after line 1.',
    ]);
  });

  test('that were edited do not have the digest that the line after them names', () => {
    const edited = lines.map((line, index) =>
      index === 2 ? line.replace('TA-P-000002', 'TA-P-000009') : line,
    );
    const [code, line] = problemOf(withLines(sealed, edited));
    expect([code, line]).toEqual(['ledger/line-changed', 3]);
  });

  test('that follow the same line are told as a fork', () => {
    const other = sealedArchive('2026-06-01T00:00:00Z');
    const fork = withLines(sealed, [...lines, ...ledgerLines(other).slice(5)]);
    expect(problemOf({ ...other, ...fork })).toEqual([
      'ledger/forked',
      9,
      'There is another line 6 that follows the same line.',
    ]);
  });

  test('are read strictly', () => {
    const edit = (text: string): ContentFiles => withLines(sealed, [...lines.slice(0, -1), text]);
    const last = lines.at(-1) ?? '';
    expect(problemOf(edit(` ${last}`))[2]).toBe('The line is not canonical JSON (RFC 8785).');
    expect(problemOf(edit(last.replace('}', ',"note":1}')))[2]).toBe('Unrecognized key: "note".');
    expect(problemOf(edit(last.replace('}', ',"type":"release"}')))[0]).toBe('ledger/syntax');
    expect(problemOf(edit('{'))[0]).toBe('ledger/syntax');
    expect(problemOf(edit(''))[0]).toBe('ledger/syntax');
    expect(problemOf(edit(last.replace('"release"', '"erase"')))[0]).toBe('ledger/syntax');
    expect(problemOf({ ...sealed, [LEDGER_FILE]: lines.join('\n') })[2]).toBe(
      'The last line is not ended by a line feed.',
    );
    expect(problemOf({ ...sealed, [LEDGER_FILE]: `\uFEFF${lines.join('\n')}\n` })[0]).toBe(
      'ledger/syntax',
    );
    expect(problemOf({ ...sealed, [LEDGER_FILE]: '' })[0]).toBe('ledger/syntax');
    expect(problemOf({ ...sealed, [LEDGER_FILE]: new Uint8Array([0xff, 0x0a]) })[0]).toBe(
      'ledger/syntax',
    );
  });

  test('of a form that is not known ask for a newer program', () => {
    const [first = '', ...rest] = lines;
    expect(problemOf(withLines(sealed, [first.replace('ledger@1', 'ledger@2'), ...rest]))).toEqual([
      'ledger/form',
      1,
      'The ledger says that its form is "ledger@2". This program reads "ledger@1".',
    ]);
  });
});

describe('a ledger whose chain was forged is refused for', () => {
  test('a revision that was skipped', () => {
    const skipped = forge(sealed, (all) =>
      all.map((line) => (line.type === 'revise' ? { ...line, revision: 3 } : line)),
    );
    expect(problemOf(skipped)).toEqual([
      'ledger/revision-number',
      6,
      '"revise" of r3 of TA-P-000001. Expected r2.',
    ]);
  });

  test('a release with another number or an earlier time', () => {
    const renumbered = forge(sealed, (all) =>
      all.map((line) =>
        line.type === 'release' && line.release === 2 ? { ...line, release: 3 } : line,
      ),
    );
    expect(problemOf(renumbered).slice(0, 2)).toEqual(['ledger/release-order', 8]);
    const earlier = forge(sealed, (all) =>
      all.map((line) =>
        line.time === SECOND_RELEASE ? { ...line, time: '2026-04-09T00:00:00Z' } : line,
      ),
    );
    expect(problemOf(earlier).slice(0, 2)).toEqual(['ledger/release-order', 6]);
  });

  test('a line that names the record of another revision', () => {
    const swapped = forge(sealed, (all) => {
      const digests = all.flatMap((line) => ('recordDigest' in line ? [line.recordDigest] : []));
      return all.map((line) =>
        line.type === 'revise' ? { ...line, recordDigest: digests[1] } : line,
      );
    });
    expect(firstProblem(swapped)).toMatchObject({
      code: 'ledger/object-syntax',
      message: expect.stringContaining(
        'It is r1 of TA-P-000002, and its line says r2 of TA-P-000001.',
      ) as string,
    });
  });

  test('a line with the digest of another snapshot', () => {
    const other = forge(sealed, (all) =>
      all.map((line) =>
        line.type === 'revise' ? { ...line, snapshotDigest: 'a'.repeat(64) } : line,
      ),
    );
    expect(firstProblem(other)?.code).toBe('ledger/object-syntax');
  });
});

describe('keys and manifests in the ledger', () => {
  const log = formatNoteKey(noteSigner('toy.example/log', new Uint8Array(32).fill(7)).key);
  const minisign = minisignKeyLine(
    minisignSigner(new Uint8Array(32).fill(7), new Uint8Array(8)).key,
  );
  const time = SECOND_RELEASE;
  const manifest = { type: 'manifest', time, manifestDigest: 'a'.repeat(64), files: 3 };
  const keys = [
    { type: 'key', time, use: 'log', publicKey: log },
    { type: 'key', time, use: 'manifest', publicKey: minisign },
  ];
  const after = (...added: readonly object[]): ContentFiles =>
    forge(sealed, (all) => [...all, ...added]);

  test('stand between releases', () => {
    expect(loadContent(after(...keys, manifest, manifest)).diagnostics).toEqual([]);
    const { ledger } = loadOrThrow(after(...keys, manifest)).archive;
    expect(ledger.log).toBe('toy.example/log');
    expect(keyInUse(ledger, 'log')).toEqual({ use: 'log', publicKey: log, line: 9 });
    expect(keyInUse(ledger, 'manifest', 9)).toBeUndefined();
    expect(ledger.manifests).toEqual([
      { manifestDigest: 'a'.repeat(64), files: 3, enteredAt: time, line: 11 },
    ]);
  });

  test('come with the first release, when the archive is signed from its first day', () => {
    const [first, ...rest] = keys;
    const early = forge(sealed, ([opening, ...others]) => [
      ...[opening, first, ...rest].map((line) => ({ ...line, time: FIRST_RELEASE })),
      ...others,
    ]);
    expect(loadContent(early).diagnostics).toEqual([]);
  });

  test('are refused out of their order', () => {
    const inside = forge(sealed, (all) => [...all.slice(0, 7), manifest, ...all.slice(7)]);
    expect(problemOf(inside)).toEqual([
      'ledger/release-order',
      8,
      'A manifest stands inside a release.',
    ]);
    expect(problemOf(after({ ...manifest, time: '2026-04-11T00:00:00Z' }))).toEqual([
      'ledger/release-order',
      9,
      'The time is 2026-04-11T00:00:00Z, after 2026-05-10T12:00:00Z on the line before.',
    ]);
    expect(problemOf(forge(sealed, ([opening]) => [opening ?? {}, ...keys]))[0]).toBe(
      'ledger/release-order',
    );
  });

  test('are keys for what they sign', () => {
    const wrong = (use: string, publicKey: string): unknown =>
      problemOf(after({ ...keys[0], use, publicKey }))[2];
    expect(wrong('log', minisign)).toBe('publicKey: Not a public key for this use.');
    expect(wrong('manifest', log)).toBe('publicKey: Not a public key for this use.');
    expect(wrong('manifest', `comment\n${minisign}`)).toBe(
      'publicKey: Not a public key for this use.',
    );
  });
});

describe('an object of the ledger', () => {
  const record = objectNamed('.json', '"revision":2');
  const list = objectNamed('.txt', '/retention/');
  const withdrawal = objectNamed('.json', 'withdrawal@1');

  test.each([record, list, withdrawal])('that is gone is named with its line: %s', (path) => {
    expect(problemOf(without(sealed, [path]))[0]).toBe('ledger/object-missing');
  });

  test.each([record, list, withdrawal])('whose bytes changed is refused: %s', (path) => {
    const changed = { ...sealed, [path]: String(sealed[path]).replace('e', 'f') };
    expect(problemOf(changed)[0]).toBe('ledger/object-changed');
  });

  test('that no line names is told', () => {
    const path = `ledger/objects/aa/${'a'.repeat(64)}.json`;
    expect(codesOf({ ...sealed, [path]: '{}' })).toEqual(['ledger/object-unlisted']);
  });
});
