import { byId } from '../dom.ts';

/** How long a search may take in silence, in milliseconds: less is felt as an answer to the press. */
const SILENCE = 500;

/**
 * Says "Searching…", in a live region, when work takes longer than a moment, until it ends.
 *
 * @param isCurrent - false as soon as a later search has begun; what is said is then that search's own
 */
export async function sayWhile(work: Promise<unknown>, isCurrent: () => boolean): Promise<void> {
  const line = byId('searching');
  const timer = window.setTimeout(() => {
    if (isCurrent()) line.hidden = false;
  }, SILENCE);
  try {
    await work;
  } finally {
    window.clearTimeout(timer);
    if (isCurrent()) line.hidden = true;
  }
}
