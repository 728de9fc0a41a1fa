import type { CDPSession, Page } from 'playwright-core';
import type { checks } from './in-page/index.ts';

export type CheckName = keyof typeof checks | 'axe' | 'axeOfColours';

/** A way of looking at a page, and what is asked of it then. */
export interface PageState {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels for one of style sheets: how far the reader has zoomed in. */
  readonly zoom?: number;
  readonly theme?: 'light' | 'dark';
  readonly hasForcedColours?: boolean;
  /** Size of text that the reader has set in the browser; 16 unless told otherwise. */
  readonly textPx?: number;
  /** A style sheet of the reader. */
  readonly style?: string;
  readonly asked: readonly CheckName[];
}

const FITS: readonly CheckName[] = [
  'sidewaysOverflow',
  'cutTexts',
  'overlappingTexts',
  'unnamedScrollRegions',
];
const SEEN: readonly CheckName[] = ['axeOfColours', 'faintTexts', 'faintControls'];
const SAID: readonly CheckName[] = [
  'headingFaults',
  'landmarkFaults',
  'idFaults',
  'tableFaults',
  'vagueLinks',
  'silentEdits',
  'unnamedLanguages',
  'newWindows',
  'motions',
];

/** WCAG 1.4.12: a page bears these without loss. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;
const LARGE_TEXT = { textPx: 32 };

const WIDE = { widthPx: 1280, heightPx: 900 };
const NARROW = { widthPx: 390, heightPx: 844 };
/** What 1280 × 900 px come to at 400 %. */
const ZOOMED = { widthPx: 320, heightPx: 225, zoom: 4 };

/** Every way in which each page is looked at. */
export const PAGE_STATES: readonly PageState[] = [
  { name: 'light', ...WIDE, asked: ['axe', 'faintTexts', 'faintControls', ...SAID, ...FITS] },
  { name: 'dark', ...WIDE, theme: 'dark', asked: SEEN },
  { name: 'forced colours', ...WIDE, hasForcedColours: true, asked: ['faintTexts'] },
  { name: 'text of 200 %', ...WIDE, ...LARGE_TEXT, asked: FITS },
  { name: 'text spacing', ...WIDE, style: TEXT_SPACING, asked: FITS },
  { name: 'light, 390 px', ...NARROW, asked: ['axe', ...FITS, 'smallButtons', 'landmarkFaults'] },
  { name: 'dark, 390 px', ...NARROW, theme: 'dark', asked: SEEN },
  { name: 'text of 200 %, 390 px', ...NARROW, ...LARGE_TEXT, asked: FITS },
  { name: '400 %, 320 px', ...ZOOMED, asked: FITS },
  { name: '400 %, text spacing', ...ZOOMED, style: TEXT_SPACING, asked: FITS },
];

/** Brings an open page into a state, from whatever state it was in. */
export async function enterState(page: Page, session: CDPSession, state: PageState): Promise<void> {
  const { widthPx: width, heightPx: height, zoom: deviceScaleFactor = 1, textPx = 16 } = state;
  await page.emulateMedia({
    colorScheme: state.theme ?? 'light',
    forcedColors: state.hasForcedColours === true ? 'active' : 'none',
  });
  const metrics = { width, height, deviceScaleFactor, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  const fontSizes = { standard: textPx, fixed: textPx };
  await session.send('Page.setFontSizes', { fontSizes });
  // A sheet that is made by script is the reader's own: a content security policy lets it be.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, state.style ?? '');
  // What follows a change of size, such as an observer of it, has run after the second frame.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}
