import type { ContentPath } from './records.ts';

/**
 * Names a file of the content folder.
 *
 * @param path - relative to the folder, with `/` between parts
 * @throws Error for an absolute path, an empty part, `.` or `..`
 */
export function contentPath(path: string): ContentPath {
  const isInside = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isInside) throw new Error(`not a path inside a content folder: ${path}`);
  return path as ContentPath;
}
