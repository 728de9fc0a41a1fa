import { Resvg } from '@resvg/resvg-js';
import satori, { type SatoriOptions } from 'satori';
import type { CardBox, CardSheet } from '../../domain/paper.ts';
import { indexedPng } from './indexed-png.ts';
import { familiesFor, loadedFonts } from './loaded-fonts.ts';

/** One list of fonts for each set of scripts: the layout engine reads the fonts of a list once. */
const lists = new Map<string, SatoriOptions['fonts']>();

/** @returns a PNG: letters as shapes, so that no font of the machine is asked */
export async function drawCard({ content, width, height }: CardSheet): Promise<Uint8Array> {
  const svg = await satori(content, { width, height, fonts: fontsFor(textOf(content)) });
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return indexedPng(image.pixels, { width, height }) ?? image.asPng();
}

function fontsFor(text: string): SatoriOptions['fonts'] {
  const families = familiesFor(text);
  const key = families.join();
  const known = lists.get(key);
  if (known !== undefined) return known;
  const fonts = loadedFonts()
    .filter(({ family }) => families.includes(family))
    // eslint-disable-next-line id-denylist -- the layout engine's own name
    .map(({ family, weight, style, bytes }) => ({ name: family, data: bytes, weight, style }));
  lists.set(key, fonts);
  return fonts;
}

function textOf({ props: { children } }: CardBox): string {
  return typeof children === 'string' ? children : children.map(textOf).join('\n');
}
