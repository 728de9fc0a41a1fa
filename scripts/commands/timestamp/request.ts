import { join } from 'node:path';
import { nameOf } from '../../../src/domain/timestamps/kept-timestamps.ts';
import { timestampFile } from '../../../src/pipeline/ledger-timestamps.ts';
import { EXIT, UsageError } from '../../command.ts';
import type { CalledAuthority } from './authorities.ts';
import type { TimestampPlace } from './place.ts';
import { wantedOf } from './wanted.ts';

/** Writes requests for somebody to send. */
export async function request(
  authorities: readonly CalledAuthority[],
  withSnapshots: boolean,
  place: TimestampPlace,
): Promise<number> {
  if (authorities.length === 0)
    throw new UsageError('Say with --tsa NAME which authority is to be asked.');
  const { ledger, content, io } = place;
  const wanted = authorities.flatMap(({ name }) => wantedOf(name, withSnapshots, place));
  const files = wanted.map(({ of, authority, request: bytes }) => ({
    of,
    path: timestampFile({ kind: 'request', of, authority }),
    text: bytes,
  }));
  await ledger.write(files);
  for (const { of, path } of files)
    io.stdout.write(`${join(content, path)} asks for a timestamp of the ${nameOf(of)}.\n`);
  io.stdout.write(
    files.length === 0
      ? 'Everything is stamped already.\n'
      : `Send each as it is, for instance with curl, and add what comes back:
  curl --fail --data-binary @REQUEST.tsq --header "Content-Type: application/timestamp-query" --output reply.tsr URL
  muniment timestamp add --reply reply.tsr
`,
  );
  return EXIT.fine;
}
