import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansGreek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansVietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2?url';
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-opsz-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?url';
import serifVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-opsz-normal.woff2?url';
import serifItalicCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-italic.woff2?url';
import serifItalicGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-italic.woff2?url';
import serifItalicLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import serifItalicLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2?url';
import serifItalicVietnamese from '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-italic.woff2?url';
import type { FontFile } from '../render/views/chrome.ts';

/** Where the faces lie that a page may ask for before its style does. */
export const FONT_FILES: Readonly<
  Record<FontFile['voice'], Readonly<Record<FontFile['subset'], string>>>
> = {
  serif: {
    latin: serifLatin,
    'latin-ext': serifLatinExt,
    cyrillic: serifCyrillic,
    greek: serifGreek,
    vietnamese: serifVietnamese,
  },
  'serif-italic': {
    latin: serifItalicLatin,
    'latin-ext': serifItalicLatinExt,
    cyrillic: serifItalicCyrillic,
    greek: serifItalicGreek,
    vietnamese: serifItalicVietnamese,
  },
  sans: {
    latin: sansLatin,
    'latin-ext': sansLatinExt,
    cyrillic: sansCyrillic,
    greek: sansGreek,
    vietnamese: sansVietnamese,
  },
};
