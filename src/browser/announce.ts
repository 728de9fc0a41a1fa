import { element } from './dom.ts';

let region: HTMLElement | undefined;

/** Makes the place from which announcements are read out. It has to be there before something is put in it. */
export function startAnnouncements(): void {
  region = element('div', 'visually-hidden');
  region.setAttribute('role', 'status');
  document.body.append(region);
}

/** Tells readers who do not see the page change, when they are done with what they hear. */
export function announce(words: string): void {
  if (region === undefined) return;
  // The same words twice would not be read again.
  region.textContent = region.textContent === words ? `${words}\u00A0` : words;
}
