import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256, type Digest } from '../domain/digest.ts';

/** Code on which extracted texts and their differences depend. */
export const DERIVING_CODE = ['src/domain', 'src/parse', 'src/link', 'package-lock.json'] as const;

/** Code on which a rendered page depends. */
export const RENDERING_CODE = ['src', 'astro.config.mjs', 'package-lock.json'] as const;

/** Code on which drawn files depend, beside the data that they are drawn from. */
export const DRAWING_CODE = ['src/io/press', 'src/domain', 'package-lock.json'] as const;

/**
 * One digest over all source files at some paths, so that what is kept between runs is never used by other code.
 *
 * @param paths - files and folders under the project's root
 */
export function codeDigest(root: string, paths: readonly string[]): Digest {
  const files = paths.flatMap((path) => (/\.[a-z]+$/.test(path) ? [path] : filesOf(root, path)));
  return sha256(
    files
      .sort()
      .map((file) => `${sha256(readFileSync(join(root, file)))}  ${file}\n`)
      .join(''),
  );
}

function filesOf(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|astro|css|mjs|js|typ)$/.test(path));
}
