import type { Page } from 'playwright-core';

/** A font in which a browser set some of the characters of an element. */
export interface UsedFont {
  readonly family: string;
  /** Whether the page brought it; otherwise it is the machine's. */
  readonly isOwn: boolean;
  readonly glyphs: number;
}

/** @returns the fonts in which the text of the first element that fits a selector is set, as the browser tells */
export async function fontsUsed(page: Page, selector: string): Promise<readonly UsedFont[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont, glyphCount }) => ({
    family: familyName,
    isOwn: isCustomFont,
    glyphs: glyphCount,
  }));
}
