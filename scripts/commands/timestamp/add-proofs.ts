import { nameOf } from '../../../src/domain/timestamps/kept-timestamps.ts';
import { parseOpenTimestamps } from '../../../src/domain/timestamps/open-timestamps.ts';
import { stampedThings } from '../../../src/domain/timestamps/stamped-things.ts';
import type { StampedThing } from '../../../src/domain/timestamps/timestamp-files.ts';
import { timestampFile } from '../../../src/pipeline/ledger-timestamps.ts';
import { EXIT } from '../../command.ts';
import type { TimestampPlace } from './place.ts';
import { bytesOf } from './trust.ts';

/** Keeps proofs of OpenTimestamps, each for the thing of which it has the digest. One that was completed since takes the place of the earlier. */
export async function addProofs(
  files: readonly string[],
  { ledger, io }: TimestampPlace,
): Promise<number> {
  const { loaded } = ledger;
  const things = [...stampedThings(loaded.log ?? { checkpoints: [] }, loaded.lines).values()];
  let isWhole = true;
  for (const file of files) {
    const bytes = bytesOf(file);
    const proof = parseOpenTimestamps(bytes);
    const thing =
      'value' in proof ? things.find(({ digest }) => digest === proof.value.digest) : undefined;
    if ('fault' in proof || thing === undefined) {
      const fault = 'fault' in proof ? proof.fault : 'It is of nothing that the log has.';
      io.stderr.write(`${file} was not kept. ${fault}\n`);
      isWhole = false;
      continue;
    }
    await ledger.write([{ path: timestampFile({ kind: 'proof', of: thing.of }), text: bytes }]);
    io.stdout.write(keptText(thing.of, proof.value.attestations));
  }
  return isWhole ? EXIT.fine : EXIT.content;
}

function keptText(of: StampedThing, attestations: readonly { readonly kind: string }[]): string {
  const isComplete = attestations.some(({ kind }) => kind === 'bitcoin');
  return isComplete
    ? `A proof for the ${nameOf(of)} is kept. Pages tell which Merkle root a reader has to compare.\n`
    : `A proof for the ${nameOf(of)} is kept. It leads to no block yet: complete it in some hours, and add it again.\n`;
}
