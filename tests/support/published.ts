import { sha256 } from '../../src/domain/digest.ts';
import { formatManifest, MANIFEST_PATH } from '../../src/domain/manifest.ts';
import type { Problem } from '../../src/verify/check.ts';
import type { PublishedFiles } from '../../src/verify/published-files.ts';
import { verifyOutput } from '../../src/pipeline.ts';
import type { CheckOutcome } from '../../src/verify/verify.ts';

/** Files of a published archive by path. */
export type Published = Readonly<Record<string, string | Uint8Array>>;

/** @returns files with the manifest that lists them */
export function withManifest(files: Published): Published {
  const listed = Object.entries(files).map(([path, bytes]) => ({ path, digest: sha256(bytes) }));
  return { ...files, [MANIFEST_PATH]: formatManifest(listed) };
}

/** @param canList - whether somebody can list the files, as on disk and not at a web address */
export function publishedFiles(files: Published, canList = true): PublishedFiles {
  return {
    paths: canList ? Object.keys(files).sort() : undefined,
    read: (path) => {
      const bytes = files[path];
      return Promise.resolve(bytes === undefined ? undefined : Buffer.from(bytes));
    },
  };
}

/** Verifies files of a published archive. @returns what one check found */
export async function outcomeOf(
  id: string,
  files: Published,
  canList = true,
): Promise<CheckOutcome> {
  const outcomes = await verifyOutput(publishedFiles(files, canList), {
    progress: () => undefined,
  });
  const outcome = outcomes.find(({ check }) => check.id === id);
  if (outcome === undefined) throw new Error(`no check ${id}`);
  return outcome;
}

/** @returns code, path and first sentence of each problem */
export function briefly(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, path, message }) => `${code} ${path}: ${message.split('\n')[0]}`);
}
