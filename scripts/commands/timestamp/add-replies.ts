import { parseRequest } from '../../../src/domain/timestamps/request.ts';
import { parseReply } from '../../../src/domain/timestamps/token.ts';
import type { AskedFor } from '../../../src/pipeline/add-timestamp.ts';
import { EXIT } from '../../command.ts';
import { keep } from './ask.ts';
import type { TimestampPlace } from './place.ts';
import { bytesOf } from './trust.ts';
import { pendingRequests } from './wanted.ts';

/** Keeps replies that arrived, each for the request that it answers. */
export async function addReplies(files: readonly string[], place: TimestampPlace): Promise<number> {
  let isWhole = true;
  for (const file of files) {
    const reply = bytesOf(file);
    const token = parseReply(reply);
    const asked = 'value' in token ? answeredBy(token.value, pendingRequests(place)) : undefined;
    if (asked === undefined) {
      const fault =
        'fault' in token ? token.fault : 'It answers no request that waits for a reply.';
      place.io.stderr.write(`${file} was not kept. ${fault}\n`);
      isWhole = false;
    } else isWhole = (await keep(reply, asked, place)) && isWhole;
  }
  return isWhole ? EXIT.fine : EXIT.content;
}

/** The request with the same digest and the same number drawn by chance. */
function answeredBy(
  { imprint, nonce }: { readonly imprint: string; readonly nonce?: string },
  pending: readonly AskedFor[],
): AskedFor | undefined {
  return pending.find(({ request }) => {
    const read = parseRequest(request);
    return 'value' in read && read.value.imprint === imprint && read.value.nonce === nonce;
  });
}
