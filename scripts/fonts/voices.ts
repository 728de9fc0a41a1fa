/** One face of a voice: which file of its package, at which weights, and when a page may show it. */
export interface Face {
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  /** Name of the file of a subset, without its ending. */
  readonly file: (subset: string) => string;
  /**
   * `optional`: text that was painted without the face keeps its place and stays as it is.
   * `swap`: the face takes the place of its stand-in whenever it comes.
   */
  readonly display: 'optional' | 'swap';
}

/** One of the three voices: a family, from a package that has its files by subset. */
export interface Voice {
  readonly family: string;
  readonly package: string;
  /**
   * Subsets that are published. Of two faces that fit a character the later one is used, so that `vietnamese`,
   * whose plain letters `latin-ext` has too, comes after it: a Vietnamese page fetches one file, not two.
   */
  readonly subsets: readonly string[];
  readonly faces: readonly Face[];
}

export const VOICES: readonly Voice[] = [
  {
    family: 'Source Serif 4',
    package: '@fontsource-variable/source-serif-4',
    subsets: ['cyrillic-ext', 'cyrillic', 'greek', 'latin-ext', 'vietnamese', 'latin'],
    faces: [
      {
        style: 'normal',
        weight: '200 900',
        file: (subset) => `source-serif-4-${subset}-opsz-normal`,
        display: 'optional',
      },
      {
        // Italics are never set large, so that they do without the optical sizes, which are half of the file.
        style: 'italic',
        weight: '200 900',
        file: (subset) => `source-serif-4-${subset}-wght-italic`,
        display: 'optional',
      },
    ],
  },
  {
    family: 'Source Sans 3',
    package: '@fontsource-variable/source-sans-3',
    subsets: ['cyrillic-ext', 'cyrillic', 'greek-ext', 'greek', 'latin-ext', 'vietnamese', 'latin'],
    faces: [
      {
        style: 'normal',
        weight: '200 900',
        file: (subset) => `source-sans-3-${subset}-wght-normal`,
        display: 'optional',
      },
      {
        style: 'italic',
        weight: '200 900',
        file: (subset) => `source-sans-3-${subset}-wght-italic`,
        display: 'swap',
      },
    ],
  },
  {
    family: 'IBM Plex Mono',
    package: '@fontsource/ibm-plex-mono',
    subsets: ['cyrillic-ext', 'cyrillic', 'latin-ext', 'vietnamese', 'latin'],
    faces: ['400', '500'].map((weight) => ({
      style: 'normal',
      weight,
      file: (subset) => `ibm-plex-mono-${subset}-${weight}-normal`,
      display: 'swap',
    })),
  },
];
