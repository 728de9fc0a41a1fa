import { element } from '../dom.ts';
import { searchKeyChoice } from './search-key.ts';
import { themeChoice } from './theme-choice.ts';

/** Fills the place that the footer keeps for what a reader can set. Without script nothing could be set. */
export function startSettings(): void {
  document
    .getElementById('settings')
    ?.append(
      themeChoice(),
      searchKeyChoice(),
      element('p', 'settings-note', 'Kept in this browser alone.'),
    );
}
