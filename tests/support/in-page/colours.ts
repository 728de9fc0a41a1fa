/** Red, green and blue from 0 to 255, alpha from 0 to 1, in sRGB. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`. */
export function parseColour(text: string): Colour {
  const numbers = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (text.startsWith('rgb')) return { red, green, blue, alpha };
  if (text.startsWith('color(srgb '))
    return { red: red * 255, green: green * 255, blue: blue * 255, alpha };
  throw new Error(`not a colour that is known here: ${text}`);
}

/** @returns the colour that is seen when one lies over another that is opaque */
export function over(top: Colour, below: Colour): Colour {
  const mixed = (a: number, b: number): number => a * top.alpha + b * (1 - top.alpha);
  return {
    red: mixed(top.red, below.red),
    green: mixed(top.green, below.green),
    blue: mixed(top.blue, below.blue),
    alpha: 1,
  };
}

/** @returns contrast of two opaque colours as WCAG 2.2 defines it, from 1 to 21 */
export function contrastRatio(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
