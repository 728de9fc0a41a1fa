import type { Page } from 'playwright-core';
import type { FocusStop } from './in-page/focus.ts';
import { addInPageScript } from './in-page-script.ts';

/**
 * Goes through an open page by Tab alone, from its beginning.
 *
 * @returns what a keyboard finds in its way: a stop that does not show the focus, a jump against the reading order,
 *   something that is never reached, a place that does not let go
 */
export async function walkByTab(page: Page): Promise<readonly string[]> {
  await addInPageScript(page);
  const expected = await page.evaluate(() => window.inPage?.stopCount() ?? 0);
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => window.inPage?.focusStop());
    if (stop === undefined || stop.index <= (stops.at(-1)?.index ?? -1)) break;
    stops.push(stop);
  }
  return [
    ...(stops.length === expected
      ? []
      : [`${stops.length} stops of ${expected}, the last ${stops.at(-1)?.place ?? 'none'}`]),
    ...stops.flatMap(({ place, faults }) => faults.map((fault) => `${fault}: ${place}`)),
    ...stops.flatMap((stop, index) => jump(stops[index - 1], stop)),
  ];
}

/** A step up, or to the left in the same line, within one column: the eye would go the other way. */
function jump(from: FocusStop | undefined, to: FocusStop): readonly string[] {
  if (from?.landmark !== to.landmark) return [];
  const isSameColumn = to.left < from.right && from.left < to.right;
  const isAbove = to.bottom <= from.top + 2;
  const isSameLine = to.top < from.bottom - 4 && from.top < to.bottom - 4;
  const isBefore = isSameLine ? to.right <= from.left : isSameColumn && isAbove;
  return isBefore ? [`against the order of reading: ${from.place} to ${to.place}`] : [];
}
