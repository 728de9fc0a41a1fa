/**
 * @returns the value that was looked up for a page
 * @throws Error when there is none: a page was made for something that is not in the archive
 */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not in the archive: ${what}`);
  return value;
}
