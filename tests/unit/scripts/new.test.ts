import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../../scripts/cli.ts';
import { EXIT } from '../../../scripts/command.ts';
import { loadContent, readContent, TOY } from '../../support/content.ts';
import { aTerminal, ioInto, type Printed } from '../../support/command-io.ts';
import { IN_BOTH, TOY_DOCUMENT } from '../../support/toy.ts';

let root = '';
let printed: Printed = { stdout: '', stderr: '' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muniment-new-'));
  cpSync(TOY, content(), { recursive: true });
  printed = { stdout: '', stderr: '' };
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const content = (...parts: readonly string[]): string => join(root, 'content', ...parts);
const options = (): readonly string[] => ['--content', content(), '--cache', join(root, 'cache')];
const make = (...words: readonly string[]): Promise<number> =>
  main(['new', ...words, ...options()], ioInto(printed));
/** Runs a command with a person who gives these answers. */
const makeWith = (answers: readonly string[], ...words: readonly string[]): Promise<number> =>
  main(['new', ...words, ...options()], { ...ioInto(printed, true), stdin: aTerminal(answers) });

const read = (path: string): string => readFileSync(content(path), 'utf8');
const errors = (): readonly string[] =>
  loadContent(readContent(content())).diagnostics.flatMap(({ severity, code }) =>
    severity === 'error' ? [code] : [],
  );

describe('muniment new', () => {
  test('explains itself, and each kind', async () => {
    expect(await main(['new', '--help'], ioInto(printed))).toBe(EXIT.fine);
    for (const kind of ['archive', 'platform', 'document', 'capture', 'provision', 'change']) {
      expect(printed.stdout).toContain(`\n  ${kind} `);
      expect(await main(['new', kind, '--help'], ioInto(printed))).toBe(EXIT.fine);
      expect(printed.stdout).toContain(`\nmuniment new ${kind} --`);
    }
  });

  test.each([
    ['no kind', [], 'Say what to make: archive, platform'],
    ['an unknown kind', ['provison'], 'The nearest is "provision"'],
    ['an unknown option', ['platform', '--nam', 'X'], '--nam'],
    ['a platform without a name', ['platform'], '\n  --name '],
    [
      'a document without anything',
      ['document'],
      '\n  --title  Title, as the platform prints it\n  --type ',
    ],
    ['a capture without a file', ['capture'], '\n  --file '],
    ['a provision without words', ['provision'], '\n  --quote '],
  ])('refuses %s without a terminal, and names what is missing', async (_, words, reason) => {
    expect(await make(...words)).toBe(EXIT.usage);
    expect(printed.stderr).toContain(reason);
    expect(readContent(content())).toEqual(readContent(TOY));
  });
});

describe('muniment new platform', () => {
  test('makes a safe slug that nobody has', async () => {
    expect(await make('platform', '--name', 'Lantern!')).toBe(EXIT.fine);
    expect(JSON.parse(read('platforms/lantern-2/platform.json'))).toEqual({ name: 'Lantern!' });
    expect(printed.stdout).toContain('/platform/lantern-2/');
    expect(errors()).toEqual([]);
  });

  test('does not add a platform twice by mistake', async () => {
    const { name } = JSON.parse(read('platforms/lantern/platform.json')) as {
      readonly name: string;
    };
    expect(await make('platform', '--name', name.toUpperCase())).toBe(EXIT.usage);
    expect(printed.stderr).toContain('Give --slug to add another one.');
  });
});

describe('muniment new document', () => {
  test('takes the next id after withdrawn records too', async () => {
    writeFileSync(
      content('addresses.json'),
      JSON.stringify({
        tombstones: [
          {
            id: 'TA-D-00041',
            title: 'Gone',
            withdrawnAt: '2026-01-01T00:00:00Z',
            reason: 'Wrong source',
            decidedBy: 'Editors',
          },
        ],
      }),
    );
    expect(await make('document', '--title', 'Terms of Use', '--type', 'privacy-policy')).toBe(
      EXIT.fine,
    );
    expect(JSON.parse(read('platforms/lantern/terms-of-use/document.json'))).toMatchObject({
      id: 'TA-D-00042',
      documentType: 'privacy-policy',
    });
  });

  test('suggests the nearest type', async () => {
    expect(await make('document', '--title', 'Terms', '--type', 'privcy-policy')).toBe(EXIT.usage);
    expect(printed.stderr).toContain('The nearest term is "privacy-policy".');
  });
});

describe('muniment new capture', () => {
  test('copies the bytes, says what it read, and how to record the change', async () => {
    const bytes = Buffer.from('<html><p>One.</p>\r\n<p>Two words.</p>\u00a0</html>', 'latin1');
    const file = join(root, 'saved.html');
    writeFileSync(file, bytes);
    expect(await make('capture', '--file', file, '--captured-at', '2026-05-01T10:00:00Z')).toBe(
      EXIT.fine,
    );
    expect(
      readFileSync(content(`${TOY_DOCUMENT}captures/20260501T100000Z.html`)).equals(bytes),
    ).toBe(true);
    expect(printed.stdout).toContain('Read 2 paragraphs, 3 words');
    const [, before] =
      /new (?:-- )?change .*--before (\S+) --after 20260501T100000Z/.exec(printed.stdout) ?? [];
    expect(before).toBe(printed.stdout.match(/differs from that of (\S+)\./)?.[1]);
    expect(await make('change', '--before', String(before), '--after', '20260501T100000Z')).toBe(
      EXIT.fine,
    );
    expect(errors()).toEqual([]);
  });

  test('gives a second capture of a second a key of its own, and refuses the same bytes twice', async () => {
    const capture = (name: string, words: string): Promise<number> => {
      writeFileSync(join(root, name), words);
      return make('capture', '--file', join(root, name), '--captured-at', '2026-05-01T10:00:00Z');
    };
    expect(await capture('a.txt', 'One.')).toBe(EXIT.fine);
    expect(await capture('b.txt', 'Two.')).toBe(EXIT.fine);
    expect(await capture('a.txt', 'One.')).toBe(EXIT.usage);
    const captures = readdirSync(content(`${TOY_DOCUMENT}captures`)).filter((name) =>
      name.startsWith('20260501T10'),
    );
    expect(captures.sort()).toEqual([
      '20260501T100000Z-2.json',
      '20260501T100000Z-2.txt',
      '20260501T100000Z.json',
      '20260501T100000Z.txt',
    ]);
  });

  test('writes nothing when the check finds an error in it', async () => {
    writeFileSync(join(root, 'terms.pdf'), '%PDF-1.7 not readable');
    expect(
      await make(
        'capture',
        '--file',
        join(root, 'terms.pdf'),
        '--captured-at',
        '2026-05-01T10:00:00Z',
      ),
    ).toBe(EXIT.content);
    expect(printed.stderr).toContain('capture/not-extractable');
    expect(printed.stderr).toContain('Nothing was written.');
    expect(readContent(content())).toEqual(readContent(TOY));
  });
});

describe('muniment new provision', () => {
  const quote = (words: string, ...more: readonly string[]): Promise<number> =>
    make('provision', '--title', 'Letters', '--quote', words, ...more);

  test('quotes the snapshot, whatever was pasted', async () => {
    expect(await quote(IN_BOTH.toUpperCase().replace(/ /g, '\n'))).toBe(EXIT.fine);
    expect(printed.stderr).toContain('differ from it in');
    expect(printed.stdout).toContain('verified in the held snapshot, ¶ ');
    expect(read(`${TOY_DOCUMENT}provisions/letters.md`)).toContain(`      ${IN_BOTH}\n`);
    expect(errors()).toEqual([]);
  });

  test('shows the nearest passage for words that are not there', async () => {
    expect(await quote(IN_BOTH.replace('letters', 'calls'))).toBe(EXIT.content);
    expect(printed.stderr).toContain(`  ${IN_BOTH}\n`);
    expect(printed.stderr).toContain('First difference at character');
    expect(existsSync(content(`${TOY_DOCUMENT}provisions/letters.md`))).toBe(false);
  });

  test('asks which of several places is meant', async () => {
    expect(await quote('we')).toBe(EXIT.usage);
    expect(printed.stderr).toMatch(/stands at (\d+) places:\n {2}1\. ¶ \d+: …/);
    expect(await quote('we', '--occurrence', '2')).toBe(EXIT.fine);
    expect(await quote('we', '--occurrence', '9999')).toBe(EXIT.usage);
    expect(errors()).toEqual([]);
  });

  test('refuses a term that the vocabulary lacks before it looks for anything', async () => {
    expect(await quote('not there at all', '--severity', 'hgh')).toBe(EXIT.usage);
    expect(printed.stderr).toContain('--severity is "hgh"');
  });

  test('takes several passages and sections, and names the file after the title', async () => {
    writeFileSync(join(root, 'quote.txt'), `${IN_BOTH}\n`);
    const words = ['--quote-file', join(root, 'quote.txt'), '--what-it-is', 'A *note*.'];
    expect(await make('provision', '--title', 'Letters: kept', ...words)).toBe(EXIT.fine);
    expect(await make('provision', '--title', 'Letters, kept', ...words)).toBe(EXIT.fine);
    expect(read(`${TOY_DOCUMENT}provisions/letters-kept.md`)).toContain(
      '\n## What it is\n\nA *note*.\n',
    );
    expect(existsSync(content(`${TOY_DOCUMENT}provisions/letters-kept-2.md`))).toBe(true);
    expect(errors()).toEqual([]);
  });

  test('asks a person for what it needs, and again after an answer that cannot be', async () => {
    const answers = [
      'lantern/privacy',
      'lantern/privacy-policy',
      'Letters',
      IN_BOTH,
      '.',
      '',
      '',
      '',
      '',
    ];
    expect(await makeWith(answers, 'provision')).toBe(EXIT.fine);
    expect(printed.stderr).toContain(
      'There is no such document. The nearest is "lantern/privacy-policy".',
    );
    expect(errors()).toEqual([]);
  });

  test('ends without a trace when the person ends the input', async () => {
    expect(await makeWith(['lantern/privacy-policy'], 'provision')).toBe(EXIT.usage);
    expect(printed.stderr).toContain('Stopped: nothing was written.');
    expect(readContent(content())).toEqual(readContent(TOY));
  });
});

describe('muniment new archive', () => {
  const words = [
    '--name',
    'A',
    '--publisher',
    'B',
    '--origin',
    'https://archive.example',
    '--id-prefix',
    'AB',
    '--licence',
    'CC0 1.0',
  ];

  test('makes a folder that passes the check', async () => {
    rmSync(content(), { recursive: true });
    expect(await make('archive', ...words)).toBe(EXIT.fine);
    expect(errors()).toEqual([]);
  });

  test('leaves a folder alone that is an archive, and no folder behind when it fails', async () => {
    expect(await make('archive', ...words)).toBe(EXIT.usage);
    expect(printed.stderr).toContain('is an archive already');
    rmSync(content(), { recursive: true });
    expect(await make('archive', ...words, '--description', '<script>')).toBe(EXIT.content);
    expect(existsSync(content())).toBe(false);
  });
});

test('muniment new change has nothing to do when every step has a record', async () => {
  const first = await make('change');
  expect(first === EXIT.fine ? await make('change') : first).toBe(EXIT.usage);
  expect(printed.stderr).toMatch(/has a record already|no two captures/);
});
