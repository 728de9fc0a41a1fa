import { sha256 } from '../../domain/digest.ts';
import { sealedRecordPath } from '../../domain/urls.ts';
import { problem, type Problem, type ReleaseCheck } from '../check.ts';
import { revisionLines } from '../published-archive.ts';

/** Every revision that the log names is there, byte for byte. */
export const revisions: ReleaseCheck = {
  id: 'revisions',
  label: 'Revisions',
  async run(published) {
    const found = await published.log();
    const named = found === undefined ? [] : revisionLines(found);
    const problems: Problem[] = [];
    for (const [index, { id, revision, recordDigest }] of named.entries()) {
      const path = sealedRecordPath(id, revision).slice(1);
      const bytes = await published.files.read(path);
      const computed = bytes && sha256(bytes);
      if (computed === undefined)
        problems.push(problem('revision/missing', path, `The log names it with ${recordDigest}.`));
      else if (computed !== recordDigest) {
        const message = `Its SHA-256 is ${computed}.\nThe log names it with ${recordDigest}.`;
        problems.push(problem('revision/changed', path, message));
      }
      published.progress('Comparing revisions', index + 1, named.length);
    }
    const right = named.length - problems.length;
    return {
      summary: `${right} of ${named.length} sealed records have the digest that the log names.`,
      problems,
    };
  },
};
