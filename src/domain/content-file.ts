/** Markdown as the archivist wrote it: hostile until rendered and sanitised. */
export type Markdown = string;

/** A file of the content folder, by its path with `/` between parts, relative to that folder. */
export type ContentPath = string & { readonly __brand: 'ContentPath' };

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
