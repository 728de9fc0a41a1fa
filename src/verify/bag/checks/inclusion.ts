import { BAG_FILES } from '../../../domain/bag/bag-names.ts';
import { utf8 } from '../../../domain/bytes.ts';
import { parseProofFile, verifyProofFile } from '../../../domain/log/proof-file.ts';
import { lineText } from '../../../domain/sealed/ledger-line.ts';
import { problem, type CheckResult } from '../../check.ts';
import type { BagCheck } from '../evidence-bag.ts';

/** The proof leads from the entry to the checkpoint. */
export const inclusion: BagCheck = {
  id: 'inclusion',
  label: 'Inclusion proof',
  run(bag) {
    const { entry } = bag;
    if (entry === undefined) return { summary: 'There is no entry to prove.', problems: [] };
    const source = bag.text(BAG_FILES.proof);
    if (source === undefined) return failed('bag/proof', BAG_FILES.proof, 'It is not there.');
    const file = parseProofFile(source);
    if ('fault' in file) return failed('bag/proof', BAG_FILES.proof, file.fault);
    const { index, checkpoint } = file.value;
    if (index !== entry.line - 1)
      return failed(
        'bag/proof',
        BAG_FILES.proof,
        `It is about entry ${index}; the record is entry ${entry.line - 1}.`,
      );
    const verified = verifyProofFile(file.value, utf8(lineText(entry)));
    if ('fault' in verified) return failed('bag/proof', BAG_FILES.proof, verified.fault);
    if (checkpoint !== bag.text(BAG_FILES.checkpoint))
      return failed(
        'bag/checkpoint',
        BAG_FILES.checkpoint,
        'It is not the checkpoint to which the proof leads.',
      );
    const { origin, size, root } = verified.value;
    return {
      summary: `The proof leads from entry ${index} to the root ${root} of the log ${origin} over ${size} entries. Compare that root with a checkpoint that somebody else kept.`,
      problems: [],
    };
  },
};

function failed(...found: Parameters<typeof problem>): CheckResult {
  return { summary: 'The record is not shown to be in the log.', problems: [problem(...found)] };
}
