import type { Instant } from '../domain/instants.ts';
import { instantFromEpoch } from '../domain/instants.ts';

/** One commit of a history. Its author and committer are not read. */
export interface LoggedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The author date in UTC. */
  readonly authoredAt: Instant;
  readonly subject: string;
  readonly body: string;
  /** Files whose bytes differ from the parent's; none of a merge. */
  readonly changes: readonly LoggedChange[];
}

export interface LoggedChange {
  readonly status: 'added' | 'changed' | 'deleted';
  readonly path: string;
  /** Id of the new bytes; of the old ones when the file was deleted. */
  readonly blob: string;
  readonly isFile: boolean;
}

/** Arguments of `git log` whose output {@link parseLog} reads. */
export const LOG_ARGUMENTS: readonly string[] = [
  'log',
  '-z',
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-show-signature',
  '--topo-order',
  '--reverse',
  '--root',
  '--encoding=UTF-8',
  '--format=%x00%H%x00%at%x00%P%x00%s%x00%b%x00',
];

const RAW = /^\n?:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads the output of `git log` with {@link LOG_ARGUMENTS}, commit by commit.
 *
 * Every field ends with NUL, which neither messages nor paths can hold.
 *
 * @throws Error when the output has another form
 */
export async function* parseLog(output: AsyncIterable<Uint8Array>): AsyncGenerator<LoggedCommit> {
  const fields = fieldsOf(output);
  let current: OpenCommit | undefined;
  for await (const field of fields) {
    const raw = RAW.exec(field);
    if (raw !== null) {
      const path = (await fields.next()).value ?? '';
      current?.changes.push(...changeOf(raw, path));
    } else if (ID.test(field)) {
      if (current !== undefined) yield current;
      current = await readHead(field, fields);
    } else if (field !== '' && field !== '\n') {
      throw new Error(`git log gave something unexpected: ${field.slice(0, 80)}`);
    }
  }
  if (current !== undefined) yield current;
}

interface OpenCommit extends LoggedCommit {
  readonly changes: LoggedChange[];
}

async function readHead(
  id: string,
  fields: AsyncGenerator<string, undefined>,
): Promise<OpenCommit> {
  const head: string[] = [];
  while (head.length < 4) {
    const field = await fields.next();
    if (field.done === true) throw new Error('git log ended inside a commit');
    head.push(field.value);
  }
  const [seconds = '', parents = '', subject = '', body = ''] = head;
  return {
    id,
    authoredAt: instantFromEpoch(Number(seconds)),
    parents: parents.split(' ').filter((parent) => parent !== ''),
    subject,
    body,
    changes: [],
  };
}

function changeOf(
  [, , newMode = '', oldBlob = '', newBlob = '', status = '']: RegExpExecArray,
  path: string,
): readonly LoggedChange[] {
  if (status === 'D') return [{ status: 'deleted', path, blob: oldBlob, isFile: true }];
  if (oldBlob === newBlob) return [];
  const isFile = newMode.startsWith('100');
  return [{ status: status === 'A' ? 'added' : 'changed', path, blob: newBlob, isFile }];
}

/** Splits at NUL; what follows the last one is nothing. */
async function* fieldsOf(output: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  let rest = Buffer.alloc(0);
  for await (const chunk of output) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      yield bytes.toString('utf8', start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  return undefined;
}
