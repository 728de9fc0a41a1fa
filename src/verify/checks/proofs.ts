import { textOfUtf8, utf8 } from '../../domain/bytes.ts';
import { formatCheckpoint } from '../../domain/log/checkpoint.ts';
import { parseProofFile, verifyProofFile } from '../../domain/log/proof-file.ts';
import { lineText, type RevisionLine } from '../../domain/sealed/ledger-line.ts';
import { inclusionProofPath } from '../../domain/urls.ts';
import { problem, type Problem, type ReleaseCheck } from '../check.ts';

/** Every revision has a proof that leads from its entry to a checkpoint that the log has kept. */
export const proofs: ReleaseCheck = {
  id: 'proofs',
  label: 'Inclusion proofs',
  async run(published) {
    const found = await published.log();
    if (found === undefined) return { summary: 'There is no log to be in.', problems: [] };
    const named = await published.revisionLines();
    const kept = new Set(found.log.checkpoints.map(formatCheckpoint));
    const problems: Problem[] = [];
    for (const [index, line] of named.entries()) {
      const path = inclusionProofPath(line.id, line.revision).slice(1);
      const bytes = await published.files.read(path);
      const fault = bytes && proofFault(textOfUtf8(bytes) ?? '', line, kept);
      if (bytes === undefined)
        problems.push(problem('proof/missing', path, `It belongs to entry ${line.line - 1}.`));
      else if (fault !== undefined) problems.push(problem('proof/invalid', path, fault));
      published.progress('Following inclusion proofs', index + 1, named.length);
    }
    const right = named.length - problems.length;
    return {
      summary: `${right} of ${named.length} proofs lead from their revision to a checkpoint of the log.`,
      problems,
    };
  },
};

/** @returns why a proof does not show that a line is in the log, or `undefined` when it does */
function proofFault(
  source: string,
  line: RevisionLine,
  kept: ReadonlySet<string>,
): string | undefined {
  const file = parseProofFile(source);
  if ('fault' in file) return file.fault;
  const { index, checkpoint } = file.value;
  if (index !== line.line - 1)
    return `It is about entry ${index}; this revision is entry ${line.line - 1}.`;
  const verified = verifyProofFile(file.value, utf8(lineText(line)));
  if ('fault' in verified) return verified.fault;
  return kept.has(checkpoint) ? undefined : 'Its checkpoint is not one that the log has kept.';
}
