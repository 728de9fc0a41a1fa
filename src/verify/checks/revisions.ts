import { LOG_FOLDER } from '../../domain/manifest.ts';
import type { PublishedArchive } from '../published-archive.ts';
import { sha256 } from '../../domain/digest.ts';
import { sealedRecordPath } from '../../domain/urls.ts';
import { problem, type Problem, type ReleaseCheck } from '../check.ts';

/** Every revision that the log names is there, byte for byte. */
export const revisions: ReleaseCheck = {
  id: 'revisions',
  label: 'Revisions',
  async run(published) {
    const named = await published.revisionLines();
    const problems: Problem[] = unnamedProblems(published, named.length);
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
    const wrong = new Set(problems.map(({ path }) => path));
    const right = named.filter(
      ({ id, revision }) => !wrong.has(sealedRecordPath(id, revision).slice(1)),
    ).length;
    return {
      summary: `${right} of ${named.length} sealed records have the digest that the log names.`,
      problems,
    };
  },
};

/** A record that was asked for and that the log does not name is not verified by there being nothing to compare. */
function unnamedProblems({ scope }: PublishedArchive, named: number): Problem[] {
  if (scope === undefined || named > 0) return [];
  const name = scope.revision === undefined ? scope.id : `${scope.id} r${scope.revision}`;
  return [
    problem('revision/missing', `${LOG_FOLDER}ledger.ndjson`, `No entry of the log is of ${name}.`),
  ];
}
