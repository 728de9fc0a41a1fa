import { sameBytes, textOfUtf8, utf8 } from '../../domain/bytes.ts';
import { parseCheckpoint } from '../../domain/log/checkpoint.ts';
import { logFiles } from '../../domain/log/log-files.ts';
import { verifyNote, type NoteKey } from '../../domain/log/note-key.ts';
import { LOG_FOLDER } from '../../domain/manifest.ts';
import { keyFiles } from '../../domain/sealed/key-files.ts';
import { lineText } from '../../domain/sealed/ledger-line.ts';
import { parseTimestampPath } from '../../domain/timestamps/timestamp-files.ts';
import { problem, type CheckResult, type Problem, type ReleaseCheck } from '../check.ts';
import type { ProblemCode } from '../codes.ts';
import { logKeys } from '../ledger/signatures.ts';
import { namedKeys, type PublishedArchive } from '../published-archive.ts';
import type { PublishedLog } from '../published-log.ts';

/** The files of the log are those that its entries give: tiles, every checkpoint, keys; and signatures hold. */
export const log: ReleaseCheck = {
  id: 'log',
  label: 'Log',
  async run(published) {
    if (!(await published.wasSealed()))
      return { summary: 'There is no log: nothing was ever sealed.', problems: [] };
    const found = await published.log();
    if (found === undefined) return unreadable();
    const problems = [
      ...(await fileProblems(found, published)),
      ...signatureProblems(found),
      ...keyProblems(found, published.key),
    ];
    return { summary: summaryOf(found, published.key), problems };
  },
};

function unreadable(): CheckResult {
  const message = 'Neither log/ledger.ndjson nor the bundles of entries can be read.';
  return {
    summary: 'The log was not compared: it cannot be read.',
    problems: [problem('log/missing', `${LOG_FOLDER}checkpoint`, message)],
  };
}

function summaryOf(
  { lines, log: { checkpoints } }: PublishedLog,
  key: NoteKey | undefined,
): string {
  const signed = checkpoints.filter(({ signatures }) => signatures.length > 0).length;
  const whose =
    key === undefined
      ? 'No key was given: whose keys signed was not checked.'
      : `The last one was compared with the key ${key.keyId}, which was given.`;
  return [
    `${lines.length} entries give the roots of ${checkpoints.length} checkpoints, ${signed} of them signed.`,
    ...(signed === 0 && key === undefined ? [] : [whose]),
  ].join(' ');
}

/** Every file that the entries give, by path below the log. */
function expectedFiles(found: PublishedLog): ReadonlyMap<string, Uint8Array> {
  const lines = found.lines.map((line) => `${lineText(line)}\n`).join('');
  return new Map([
    ['ledger.ndjson', utf8(lines)],
    ...keyFiles(namedKeys(found)).map(({ path, text }) => [path, utf8(text)] as const),
    ...[...logFiles(found.log)].map(({ path, bytes }) => [path, bytes] as const),
  ]);
}

async function fileProblems(
  found: PublishedLog,
  { files }: PublishedArchive,
): Promise<readonly Problem[]> {
  const expected = expectedFiles(found);
  const problems: Problem[] = [];
  for (const [path, bytes] of expected) {
    const own = await files.read(`${LOG_FOLDER}${path}`);
    if (own === undefined)
      problems.push(problem(codeOf(path), `${LOG_FOLDER}${path}`, 'It is not there.'));
    else if (!sameBytes(own, bytes))
      problems.push(problem(codeOf(path), `${LOG_FOLDER}${path}`, difference(path, own, bytes)));
  }
  const unexpected = (files.paths ?? []).filter(
    (path) =>
      path.startsWith(LOG_FOLDER) &&
      !expected.has(path.slice(LOG_FOLDER.length)) &&
      parseTimestampPath(path.slice(LOG_FOLDER.length)) === undefined,
  );
  return [
    ...problems,
    ...unexpected.map((path) => problem('log/unexpected', path, 'The entries give no such file.')),
  ];
}

function codeOf(path: string): ProblemCode {
  if (path === 'ledger.ndjson') return 'log/lines';
  if (path.startsWith('keys/')) return 'log/key';
  if (path.startsWith('tile/entries/')) return 'log/entries';
  return path.startsWith('tile/') ? 'log/tile' : 'log/checkpoint';
}

function difference(path: string, own: Uint8Array, expected: Uint8Array): string {
  if (codeOf(path) !== 'log/checkpoint') return 'It has other bytes than the entries give.';
  const [stated, given] = [own, expected].map((bytes) => parseCheckpoint(textOfUtf8(bytes) ?? ''));
  if (stated === undefined || given === undefined || 'fault' in given)
    throw new Error(`a checkpoint that was made cannot be read: ${path}`);
  if ('fault' in stated) return `It cannot be read. ${stated.fault}`;
  return stated.value.text === given.value.text
    ? 'It has other signatures than the copy that was kept by its size.'
    : `It states the root ${stated.value.root} over ${stated.value.size} entries.\nThe entries give ${given.value.root} over ${given.value.size}.`;
}

/** The latest checkpoint is signed by the key that whoever verifies has from the publisher. */
function keyProblems(
  { log: { checkpoints } }: PublishedLog,
  key: NoteKey | undefined,
): readonly Problem[] {
  const last = checkpoints.at(-1);
  if (key === undefined || last === undefined) return [];
  const verified = verifyNote(last, [key]);
  return 'fault' in verified
    ? [problem('log/signature', `${LOG_FOLDER}checkpoint`, verified.fault)]
    : [];
}

function signatureProblems(found: PublishedLog): readonly Problem[] {
  const keys = logKeys(namedKeys(found));
  return found.log.checkpoints.flatMap((checkpoint) => {
    if (checkpoint.signatures.length === 0) return [];
    const verified = verifyNote(checkpoint, keys);
    return 'fault' in verified
      ? [problem('log/signature', `${LOG_FOLDER}checkpoints/${checkpoint.size}`, verified.fault)]
      : [];
  });
}
