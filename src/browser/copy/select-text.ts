import { element } from '../dom.ts';

/**
 * Selects a text for the reader to copy: where it is shown, or in a field made for it after the button.
 *
 * @param whenDone - told once whether the reader copied, or went elsewhere
 */
export function selectText(
  text: string,
  shown: Element | undefined,
  button: HTMLElement,
  whenDone: (isCopied: boolean) => void,
): void {
  if (shown === undefined) selectInField(text, button, whenDone);
  else selectWhereShown(shown, whenDone);
}

function selectWhereShown(shown: Element, whenDone: (isCopied: boolean) => void): void {
  const selection = document.getSelection();
  selection?.selectAllChildren(shown);
  const end = (isCopied: boolean): void => {
    stop.abort();
    whenDone(isCopied);
  };
  const stop = new AbortController();
  document.addEventListener('copy', () => end(true), { signal: stop.signal });
  document.addEventListener(
    'selectionchange',
    () => {
      if (selection?.isCollapsed !== false) end(false);
    },
    { signal: stop.signal },
  );
}

function selectInField(
  text: string,
  button: HTMLElement,
  whenDone: (isCopied: boolean) => void,
): void {
  const field = element('textarea', 'copy-field');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-label', 'Text to copy');
  button.after(field);
  field.select();
  let isCopied = false;
  field.addEventListener('copy', () => {
    isCopied = true;
    // The browser takes the text only after this event.
    window.setTimeout(() => button.focus());
  });
  field.addEventListener('blur', () => {
    field.remove();
    whenDone(isCopied);
  });
}
