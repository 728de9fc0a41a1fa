import { placeOf, seenElements } from './dom.ts';

const BUTTONS =
  'button, summary, select, .button, .segments > label, input:not([type=radio], [type=checkbox])';
const FINGER_PX = 44;

/** Buttons too small for a finger: less than 44 px high or wide. Smaller targets are measured by axe (WCAG 2.5.8). */
export function smallButtons(): readonly string[] {
  return seenElements(BUTTONS).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isSmall = Math.round(width) < FINGER_PX || Math.round(height) < FINGER_PX;
    return isSmall ? [`${Math.round(width)} × ${Math.round(height)} px: ${placeOf(element)}`] : [];
  });
}
