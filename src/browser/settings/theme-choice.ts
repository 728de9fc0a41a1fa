import { element } from '../dom.ts';
import { keep, kept } from './kept.ts';

const THEMES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** @returns three radio buttons for the theme; the system's needs nothing to be kept */
export function themeChoice(): HTMLElement {
  const now = kept('theme') ?? 'system';
  const choices = THEMES.map(([value, label]) => {
    const input = element('input', 'visually-hidden');
    Object.assign(input, { type: 'radio', name: 'theme', value, checked: value === now });
    return element('label', '', input, label);
  });
  const group = element(
    'fieldset',
    'theme-choice',
    element('legend', '', 'Theme'),
    element('div', 'segments', ...choices),
  );
  group.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseTheme(target.value);
  });
  return group;
}

function chooseTheme(theme: string): void {
  keep('theme', theme === 'system' ? undefined : theme);
  window.dispatchEvent(new Event('muniment:theme'));
}
