/** A piece of a worded line: plain, or a link within the site (`path`, a site path, perhaps with a fragment) or out of it (`url`). */
export interface Run {
  readonly text: string;
  readonly path?: string;
  readonly url?: string;
  /** Machine text, such as a record id: set in the mono face and not broken. */
  readonly isCode?: true;
  /** What the line is about, ahead of the rest. */
  readonly isStrong?: true;
}

export const plainRun = (text: string): Run => ({ text });
export const codeRun = (text: string): Run => ({ text, isCode: true });
export const strongRun = (text: string): Run => ({ text, isStrong: true });
export const linkRun = (text: string, path: string): Run => ({ text, path });
export const outerLinkRun = (text: string, url: string): Run => ({ text, url });
