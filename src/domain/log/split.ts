/**
 * Where a subtree is divided (RFC 6962, section 2.1).
 *
 * @param size - number of leaves, at least 2
 * @returns the largest power of two below it
 */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** @returns whether a number of leaves, at least 1, makes a complete subtree: 1, 2, 4, 8, … */
export function isComplete(size: number): boolean {
  return size === 1 || splitOf(size) * 2 === size;
}
