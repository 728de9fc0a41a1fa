/**
 * Measures of a face, in em. `width`: mean advance of a character of ordinary English text, kerned.
 * Measured in Chromium with the files themselves; `tests/browser/fonts.test.ts` measures again.
 */
export interface FaceMeasures {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** A font of the reader's system that stands in for a face of ours until that is there. */
export interface StandIn {
  /** Family name under which the style sheets call it. */
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  /** Names under which systems have the font, or one with the same measures. */
  readonly local: readonly string[];
  /** Mean advance of the system's font. */
  readonly width: number;
  readonly of: FaceMeasures;
}

const SERIF = { ascent: 1.036, descent: 0.335 };
const SANS = { ascent: 1.024, descent: 0.4 };

// At the sizes at which the style sheets set them: text 17 to 23 px, bold headings 18 px.
const serif: FaceMeasures = { ...SERIF, width: 0.4389 };
const serifBold: FaceMeasures = { ...SERIF, width: 0.4472 };
const serifItalic: FaceMeasures = { ...SERIF, width: 0.4248 };
const sans: FaceMeasures = { ...SANS, width: 0.4028 };
const sansBold: FaceMeasures = { ...SANS, width: 0.4149 };
const sansItalic: FaceMeasures = { ...SANS, width: 0.3939 };
const mono: FaceMeasures = { ascent: 1.025, descent: 0.275, width: 0.6 };

type Variant = Pick<StandIn, 'style' | 'weight' | 'local' | 'width' | 'of'>;

const family = (name: string, variants: readonly Variant[]): readonly StandIn[] =>
  variants.map((variant) => ({ family: name, ...variant }));

const roman = { style: 'normal', weight: '200 599' } as const;
const bold = { style: 'normal', weight: '600 900' } as const;
const italic = { style: 'italic', weight: '200 900' } as const;

/**
 * Fonts of Windows, macOS, iOS, Android and Linux. Georgia was measured with Gelasio, Times New Roman,
 * Arial and Courier New with Liberation, which are made to have the same widths; Noto Serif and Roboto with
 * themselves.
 */
export const STAND_INS: readonly StandIn[] = [
  ...family('Serif on Georgia', [
    { ...roman, local: ['Georgia', 'Gelasio'], width: 0.4314, of: serif },
    {
      ...bold,
      local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
      width: 0.5005,
      of: serifBold,
    },
    {
      ...italic,
      local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'],
      width: 0.4399,
      of: serifItalic,
    },
  ]),
  ...family('Serif on Times', [
    {
      ...roman,
      local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
      width: 0.3946,
      of: serif,
    },
    {
      ...bold,
      local: [
        'Times New Roman Bold',
        'TimesNewRomanPS-BoldMT',
        'Liberation Serif Bold',
        'Tinos Bold',
      ],
      width: 0.4169,
      of: serifBold,
    },
    {
      ...italic,
      local: [
        'Times New Roman Italic',
        'TimesNewRomanPS-ItalicMT',
        'Liberation Serif Italic',
        'Tinos Italic',
      ],
      width: 0.3939,
      of: serifItalic,
    },
  ]),
  ...family('Serif on Noto', [
    { ...roman, local: ['Noto Serif', 'NotoSerif'], width: 0.4646, of: serif },
    { ...bold, local: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.492, of: serifBold },
    { ...italic, local: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.4516, of: serifItalic },
  ]),
  ...family('Sans on Arial', [
    { ...roman, local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'], width: 0.4336, of: sans },
    {
      ...bold,
      local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
      width: 0.4658,
      of: sansBold,
    },
    {
      ...italic,
      local: ['Arial Italic', 'Arial-ItalicMT', 'Liberation Sans Italic', 'Arimo Italic'],
      width: 0.4337,
      of: sansItalic,
    },
  ]),
  ...family('Sans on Roboto', [
    { ...roman, local: ['Roboto', 'Roboto-Regular'], width: 0.4314, of: sans },
    { ...bold, local: ['Roboto Bold', 'Roboto-Bold'], width: 0.4382, of: sansBold },
    { ...italic, local: ['Roboto Italic', 'Roboto-Italic'], width: 0.4195, of: sansItalic },
  ]),
  ...family('Mono on Courier', [
    {
      style: 'normal',
      weight: '200 900',
      local: ['Courier New', 'CourierNewPSMT', 'Liberation Mono', 'Cousine'],
      width: 0.6001,
      of: mono,
    },
  ]),
];
