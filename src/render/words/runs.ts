/** A piece of a worded line: plain, or a link within the site (`path`, a site path, perhaps with a fragment) or out of it (`url`). */
export interface Run {
  readonly text: string;
  readonly path?: string;
  readonly url?: string;
}

export const plainRun = (text: string): Run => ({ text });
export const linkRun = (text: string, path: string): Run => ({ text, path });
export const outerLinkRun = (text: string, url: string): Run => ({ text, url });
