import { parseArgs } from 'node:util';
import { parseNoteKey } from '../../src/domain/log/note-key.ts';
import { keyInUse } from '../../src/domain/sealed/ledger.ts';
import { currentInstant } from '../../src/io/clock.ts';
import { filesOfRotation } from '../../src/pipeline/rotate-keys.ts';
import { EXIT, UsageError, type Command, type CommandIo } from '../command.ts';
import { existingFolder, FOLDER_OPTIONS } from '../folders.ts';
import { givenInstant } from '../given-instant.ts';
import { refuseBeforeLastLine, withLedger } from '../open-ledger.ts';
import { configuredSigners, keyFolder } from '../signing.ts';
import { logNameOf, makeKeys, publicText } from './keys/made-keys.ts';

export const keysCommand: Command = {
  name: 'keys',
  help: `muniment keys new|show|rotate --keys DIR [--content DIR] [--at INSTANT]

  new      makes two private keys in DIR: one signs checkpoints of the log, one signs manifests
  show     prints the public keys that belong to the private ones in DIR
  rotate   makes two new ones in DIR, names them in the ledger, and signs that with the old key of the log too,
           so that who trusts the old key can trust the new one

  --keys DIR      folder of private keys, outside of the content and of the output; MUNIMENT_KEYS says the same
  --content DIR   the content folder; "content" when not given
  --at INSTANT    when new keys come into use; SOURCE_DATE_EPOCH says the same; the machine's clock when neither is given
  --lost          rotate without the old key of the log, because nobody has it any more

Private keys are never printed. Whoever has them can sign in the name of the archive: keep a copy where nobody else
comes. A key comes into use when "muniment seal --keys DIR" names it in the ledger.

Exit codes: 0 done, 1 the ledger has errors, 2 wrong call.
`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        content: FOLDER_OPTIONS.content,
        keys: { type: 'string' },
        at: { type: 'string' },
        lost: { type: 'boolean', default: false },
      },
      allowPositionals: true,
      strict: true,
    });
    const [word, ...more] = positionals;
    const given = values.keys ?? process.env['MUNIMENT_KEYS'] ?? '';
    if (given === '') throw new UsageError('Say with --keys in which folder the private keys lie.');
    const content = existingFolder(values.content);
    const folder = keyFolder(given, [content, FOLDER_OPTIONS.out.default]);
    if (more.length === 0 && word === 'new') return makeNew(folder, content, io);
    if (more.length === 0 && word === 'show') return show(folder, content, io);
    if (more.length === 0 && word === 'rotate')
      return rotate({ folder, content, isLost: values.lost, at: givenInstant(values.at) }, io);
    throw new UsageError('Say one of "new", "show" and "rotate".');
  },
};

function makeNew(folder: string, content: string, io: CommandIo): number {
  const made = makeKeys(folder, logNameOf(content));
  io.stdout.write(made.text);
  io.stdout.write(
    'The private keys are in these files and nowhere else. Next: "muniment seal" with --keys names them in the ledger.\n',
  );
  return EXIT.fine;
}

function show(folder: string, content: string, io: CommandIo): number {
  io.stdout.write(publicText(configuredSigners(folder, [content])));
  return EXIT.fine;
}

interface Rotation {
  readonly folder: string;
  readonly content: string;
  readonly isLost: boolean;
  readonly at: ReturnType<typeof givenInstant>;
}

async function rotate(
  { folder, content, isLost, at: given }: Rotation,
  io: CommandIo,
): Promise<number> {
  const at = given ?? currentInstant();
  const code = await withLedger(content, io, async (ledger) => {
    const { loaded, text } = ledger;
    refuseBeforeLastLine(loaded, at);
    const old = configuredSigners(folder, [content]);
    const log = keyInUse(loaded.ledger, 'log');
    if (log === undefined)
      throw new UsageError(
        'The ledger names no key of the log: "muniment seal" with --keys names the first.',
      );
    const key = parseNoteKey(log.publicKey);
    const isThere = old.log.some((one) => 'value' in key && one.key.keyId === key.value.keyId);
    if (!isThere && !isLost)
      throw new UsageError(
        `The private key of ${log.publicKey} is not in ${folder}. If nobody has it any more, say --lost.`,
      );
    const made = makeKeys(folder, loaded.ledger.log ?? '');
    await ledger.write(filesOfRotation(loaded, { ledgerText: text, at, old, made: made.signers }));
    io.stdout.write(made.text);
    io.stdout.write(
      isThere
        ? 'The ledger names them, and its checkpoint is signed by the old key of the log and by the new one.\n'
        : 'The ledger names them, and its checkpoint is signed by the new key of the log alone.\n',
    );
    return EXIT.fine;
  });
  return code ?? EXIT.content;
}
