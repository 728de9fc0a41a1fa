/**
 * Levels of a text's headings in the page that holds it.
 *
 * Each heading goes one level below the nearest one before it that ranks higher, the highest at `top`;
 * so no level is skipped, whatever the text skips.
 *
 * @param levels - as the text has them, in order
 * @param top - level of the highest
 * @returns levels from `top` to 6, in the same order
 */
export function nestedLevels(levels: readonly number[], top: number): readonly number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(6, top + open.length - 1);
  });
}
