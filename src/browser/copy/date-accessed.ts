import { element } from '../dom.ts';
import type { DateStyle } from '../../domain/citation.ts';
import { parsePlainDate, type PlainDate } from '../../domain/instants.ts';
import { formatDayIn } from '../../render/words/dates.ts';

const STYLES: readonly DateStyle[] = ['day-first', 'month-first', 'month-shortened'];

/** Puts the reader's own day wherever the page asks for the date of access, and lets the reader change it. */
export function startDateAccessed(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-date-accessed]')];
  const unfilled = places[0]?.textContent ?? '';
  const show = (day: PlainDate | undefined): void => {
    for (const place of places) {
      const style = STYLES.find((one) => one === place.dataset['dateAccessed']);
      if (style === undefined) continue;
      place.textContent = day === undefined ? unfilled : formatDayIn(style, day);
    }
  };
  const today = localDay(new Date());
  show(today);
  for (const room of document.querySelectorAll('.date-room')) {
    room.replaceChildren(changeButton(today, show));
  }
}

/** @returns the day in the reader's own time zone */
export function localDay(now: Date): PlainDate | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return parsePlainDate(`${year}-${month}-${day}`);
}

function changeButton(
  today: PlainDate | undefined,
  show: (day: PlainDate | undefined) => void,
): HTMLButtonElement {
  const button = element('button', 'copy-link', 'Change');
  button.type = 'button';
  button.append(element('span', 'visually-hidden', ' the date of access'));
  button.addEventListener('click', () => {
    const field = element('input', 'date-field');
    Object.assign(field, { type: 'date', value: today ?? '' });
    field.setAttribute('aria-label', 'Date of access');
    field.addEventListener('input', () => show(parsePlainDate(field.value)));
    button.replaceWith(field);
    field.focus();
  });
  return button;
}
