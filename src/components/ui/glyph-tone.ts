import type { Glyph } from '../../render/words/evidence.ts';

const TONES = {
  tick: 'state-ok',
  disc: 'state-ok',
  ring: 'state-warn',
  diamond: 'state-bad',
  dashed: 'state-none',
} as const satisfies Record<Glyph, string>;

/** @returns the CSS class that gives a state's glyph, and where wanted its word, their colour */
export const glyphTone = (glyph: Glyph): string => TONES[glyph];
