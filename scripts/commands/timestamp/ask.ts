import { nameOf } from '../../../src/domain/timestamps/kept-timestamps.ts';
import { askAuthority } from '../../../src/io/time-stamping-client.ts';
import {
  acceptReply,
  keptCertificates,
  type AskedFor,
} from '../../../src/pipeline/add-timestamp.ts';
import { readTimestampsIn } from './read-again.ts';
import { EXIT, UsageError } from '../../command.ts';
import { valueOrUsageError } from '../../signing.ts';
import type { CalledAuthority } from './authorities.ts';
import type { TimestampPlace } from './place.ts';
import { certificateText } from './trust.ts';
import { wantedOf } from './wanted.ts';

/** Asks authorities one after the other. Each answer is kept as soon as it is verified, so that none is lost when a later one fails. */
export async function ask(
  authorities: readonly CalledAuthority[],
  withSnapshots: boolean,
  place: TimestampPlace,
): Promise<number> {
  if (authorities.length === 0)
    throw new UsageError('Say with --tsa NAME=URL which authority to ask.');
  const { timestamps } = place.ledger.loaded;
  for (const { name } of authorities) valueOrUsageError(keptCertificates(name, timestamps.files));
  let isWhole = true;
  for (const { name, url } of authorities) {
    const wanted = wantedOf(name, withSnapshots, place);
    if (wanted.length === 0)
      place.io.stdout.write(`"${name}" has stamped everything that it would be asked for.\n`);
    for (const asked of wanted) {
      const reply = await askAuthority(url ?? '', asked.request);
      isWhole = 'value' in reply && (await keep(reply.value, asked, place)) && isWhole;
      if ('fault' in reply) place.io.stderr.write(`${reply.fault}\n`);
    }
  }
  return isWhole ? EXIT.fine : EXIT.content;
}

/** Keeps a reply if it holds. @returns whether it does */
export async function keep(
  reply: Uint8Array,
  asked: AskedFor,
  { ledger, content, io }: TimestampPlace,
): Promise<boolean> {
  const accepted = acceptReply(reply, asked, readTimestampsIn(content));
  if ('fault' in accepted) {
    io.stderr.write(
      `The reply of "${asked.authority}" for the ${nameOf(asked.of)} was not kept. ${accepted.fault}\n`,
    );
    return false;
  }
  const { token, signer, newCertificates, files } = accepted.value;
  await ledger.write(files);
  io.stdout.write(
    `The ${nameOf(asked.of)} existed no later than ${token.stampedAt}, states "${signer.name}".\n`,
  );
  if (newCertificates.length > 0) {
    io.stdout.write(`Kept with "${asked.authority}" from here on, since they lead to its root:\n`);
    for (const one of newCertificates) io.stdout.write(certificateText(one));
  }
  return true;
}
