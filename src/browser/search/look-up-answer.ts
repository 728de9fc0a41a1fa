import { permalinkPath } from '../../domain/urls.ts';
import { byId, element } from '../dom.ts';
import { whatIsAsked } from './asked.ts';
import { lookUp, type LookedUp } from './look-up.ts';
import { lookUpBand, unreadText } from './look-up-band.ts';
import { siteAddress, type PageFacts } from './page-facts.ts';
import type { SearchState } from './search-state.ts';

/**
 * Leaves for the record when an id, or a digest that only one record has, is asked for.
 *
 * An id is not looked up: its address follows from it, and the page there says when there is no such
 * record.
 *
 * @returns whether the page is being left
 */
export async function goStraight(facts: PageFacts, state: SearchState): Promise<boolean> {
  const [words, inForm] = [state.words, state.lookUp].map((text) =>
    whatIsAsked(text, facts.idPrefix),
  );
  const id = words?.kind === 'id' ? words.id : inForm?.kind === 'id' ? inForm.id : undefined;
  if (id !== undefined) return leaveFor(facts, permalinkPath(id));
  if (words?.kind !== 'digest') return false;
  const paths = new Set((await foundOrNone(facts, state.words)).map(({ path }) => path));
  const [only] = paths;
  return only !== undefined && paths.size === 1 && leaveFor(facts, only);
}

/** Shows what the second form asked for, or a digest among the words that no single record has. */
export async function answerLookUp(
  facts: PageFacts,
  state: SearchState,
  isCurrent: () => boolean,
): Promise<void> {
  const holder = byId('look-up-answer');
  const isDigest = whatIsAsked(state.words, facts.idPrefix).kind === 'digest';
  const text = state.lookUp !== '' ? state.lookUp : isDigest ? state.words : '';
  if (text === '') {
    holder.replaceChildren();
    return;
  }
  const asked = whatIsAsked(text, facts.idPrefix);
  const answer = await lookUp(facts, asked).then(
    (found) => lookUpBand(asked, found, facts),
    () => element('p', 'none', unreadText(asked)),
  );
  if (isCurrent()) holder.replaceChildren(answer);
}

function leaveFor(facts: PageFacts, path: string): true {
  location.replace(siteAddress(facts, path));
  return true;
}

/** A list that cannot be read sends nobody anywhere; the answer below says so. */
async function foundOrNone(facts: PageFacts, words: string): Promise<readonly LookedUp[]> {
  try {
    return await lookUp(facts, whatIsAsked(words, facts.idPrefix));
  } catch {
    return [];
  }
}
