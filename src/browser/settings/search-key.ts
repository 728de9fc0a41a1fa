import { element } from '../dom.ts';
import { keep, kept } from './kept.ts';

/** The one command of a single key. */
export const SEARCH_KEY = '/';

/** What is looked at in a press of a key. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented' | 'repeat'
>;

/**
 * @returns whether a press asks for the search field. Shift is no modifier here: many keyboards need it for
 *   the slash.
 */
export function asksForSearch(press: KeyPress, isTyping: boolean, isOn: boolean): boolean {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented, repeat } = press;
  const isModified = ctrlKey || altKey || metaKey;
  return (
    isOn &&
    key === SEARCH_KEY &&
    !isTyping &&
    !isModified &&
    !isComposing &&
    !defaultPrevented &&
    !repeat
  );
}

const isOn = (): boolean => kept('search-key') !== 'off';

/** Makes the slash lead to the search field, unless the reader switched that off. */
export function startSearchKey(): void {
  showHint();
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event, isTypingIn(event.target), isOn())) return;
    const field = searchField();
    if (field === undefined) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** @returns a box to tick for the key; remembered in this browser */
export function searchKeyChoice(): HTMLElement {
  const box = element('input', '');
  Object.assign(box, { type: 'checkbox', checked: isOn() });
  box.addEventListener('change', () => {
    keep('search-key', box.checked ? undefined : 'off');
    showHint();
  });
  const key = element('kbd', '', SEARCH_KEY);
  return element(
    'label',
    'search-key-choice',
    box,
    element('span', '', 'The key ', key, ' goes to the search field'),
  );
}

/** The search page's own field for words, or the one in the header, whichever can be seen. */
function searchField(): HTMLInputElement | undefined {
  return ['words', 'site-search-words']
    .map((id) => document.getElementById(id))
    .filter((field) => field instanceof HTMLInputElement)
    .find((field) => field.checkVisibility());
}

function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button)$/.test(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

/** Shows the key inside the header's field, for eyes and for assistive tools, as long as it works. */
function showHint(): void {
  const field = document.getElementById('site-search-words');
  const hint = document.getElementById('search-key-hint');
  if (field === null) return;
  if (isOn()) field.setAttribute('aria-keyshortcuts', SEARCH_KEY);
  else field.removeAttribute('aria-keyshortcuts');
  if (hint !== null) {
    hint.hidden = !isOn();
    return;
  }
  const made = element('kbd', 'search-key-hint', SEARCH_KEY);
  Object.assign(made, { id: 'search-key-hint', hidden: !isOn() });
  made.setAttribute('aria-hidden', 'true');
  field.after(made);
}
