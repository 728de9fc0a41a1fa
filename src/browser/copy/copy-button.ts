import { announce } from '../announce.ts';
import { element } from '../dom.ts';
import { writeToClipboard } from './clipboard.ts';
import { selectText } from './select-text.ts';
import type { Written } from './written.ts';

/** What a button copies. */
export interface CopyTask {
  readonly label: string;
  /** As it is announced: `the SHA-256`. */
  readonly what: string;
  /** Follows the label for readers who do not see what stands beside the button. */
  readonly detail: string | undefined;
  readonly className: string;
  /** Asked for at each press. */
  readonly written: () => Written;
  /** The element that shows just this text, if one does. */
  readonly shown?: () => Element | undefined;
}

const SAID_FOR_MS = 2000;

/** @returns a button that copies; it says for two seconds that it did, or how the reader can */
export function copyButton(task: CopyTask): HTMLButtonElement {
  const label = element('span', '', task.label);
  const button = element('button', task.className, label);
  button.type = 'button';
  if (task.detail !== undefined)
    button.append(element('span', 'visually-hidden', ` ${task.detail}`));
  let turn = 0;
  const say = (words: string, forMs?: number): void => {
    turn += 1;
    const own = turn;
    label.textContent = words;
    if (forMs === undefined) return;
    window.setTimeout(() => {
      if (own === turn) label.textContent = task.label;
    }, forMs);
  };
  const succeed = (): void => {
    say('Copied', SAID_FOR_MS);
    announce(`Copied ${task.what}`);
  };
  button.addEventListener('click', () => {
    say(task.label);
    const written = task.written();
    void writeToClipboard(written).then((isCopied) => {
      if (isCopied) {
        succeed();
        return;
      }
      const keys = copyKeys(navigator.platform);
      say(`Press ${keys}`);
      announce(`Not copied. The text is selected: press ${keys}`);
      selectText(written.text, task.shown?.(), button, (isDone) => {
        if (isDone) succeed();
        else say(task.label);
      });
    });
  });
  return button;
}

/** @returns the keys that copy on a system, as they are written there */
export function copyKeys(platform: string): string {
  return /^(?:Mac|iP)/.test(platform) ? '⌘C' : 'Ctrl+C';
}
