import { faintControls, faintTexts } from './contrast.ts';
import { focusStop, stopCount } from './focus.ts';
import { unnamedLanguages } from './languages.ts';
import { cutTexts, overlappingTexts, sidewaysOverflow, unnamedScrollRegions } from './layout.ts';
import { vagueLinks } from './links.ts';
import { readTexts } from './reading.ts';
import { motions } from './motion.ts';
import {
  headingFaults,
  idFaults,
  landmarkFaults,
  newWindows,
  silentEdits,
  tableFaults,
} from './structure.ts';
import { smallButtons } from './targets.ts';

/** What can be asked of a page that is open in a browser. Each gives a line for each fault. */
export const checks = {
  cutTexts,
  faintControls,
  faintTexts,
  headingFaults,
  idFaults,
  landmarkFaults,
  motions,
  newWindows,
  overlappingTexts,
  sidewaysOverflow,
  silentEdits,
  smallButtons,
  tableFaults,
  unnamedLanguages,
  unnamedScrollRegions,
  vagueLinks,
} satisfies Readonly<Record<string, () => readonly string[]>>;

export { focusStop, readTexts, stopCount };
