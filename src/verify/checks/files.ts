import { sha256 } from '../../domain/digest.ts';
import { isOutsideManifest, MANIFEST_PATH, type ManifestFile } from '../../domain/manifest.ts';
import { problem, type CheckResult, type Problem, type ReleaseCheck } from '../check.ts';
import type { PublishedArchive } from '../published-archive.ts';

/** Every listed file is there with the listed digest, and nothing else is there. */
export const files: ReleaseCheck = {
  id: 'files',
  label: 'Files',
  async run(published) {
    const manifest = await published.manifest();
    if (manifest === undefined) return unreadable('manifest/missing', 'There is no SHA256SUMS.');
    if ('fault' in manifest) return unreadable('manifest/syntax', manifest.fault);
    const problems = [
      ...(await fixityProblems(manifest.value, published)),
      ...unlisted(manifest.value, published.files.paths ?? []),
    ];
    const wrong = new Set(problems.map(({ path }) => path));
    const right = manifest.value.filter(({ path }) => !wrong.has(path)).length;
    const summary = `${right} of ${manifest.value.length} files have the digest that SHA256SUMS states`;
    const unasked =
      published.files.paths === undefined ? '; files beside them were not looked for' : '';
    return { summary: `${summary}${unasked}.`, problems };
  },
};

function unreadable(code: 'manifest/missing' | 'manifest/syntax', message: string): CheckResult {
  return {
    summary: 'No file was compared: the list of files cannot be read.',
    problems: [problem(code, MANIFEST_PATH, message)],
  };
}

async function fixityProblems(
  listed: readonly ManifestFile[],
  published: PublishedArchive,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { path, digest }] of listed.entries()) {
    const bytes = await published.files.read(path);
    if (bytes === undefined) {
      problems.push(problem('file/missing', path, `SHA256SUMS lists it with ${digest}.`));
    } else {
      const computed = sha256(bytes);
      if (computed !== digest) {
        const message = `Its SHA-256 is ${computed}.\nSHA256SUMS states ${digest}.`;
        problems.push(problem('file/changed', path, message));
      }
    }
    published.progress('Computing digests', index + 1, listed.length);
  }
  return problems;
}

function unlisted(listed: readonly ManifestFile[], paths: readonly string[]): readonly Problem[] {
  const known = new Set(listed.map(({ path }) => path));
  return paths
    .filter((path) => !known.has(path) && !isOutsideManifest(path))
    .map((path) => problem('file/unlisted', path, 'SHA256SUMS has no line for it.'));
}
