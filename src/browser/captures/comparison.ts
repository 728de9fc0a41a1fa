/** A capture as the list of a document's captures has it. */
export interface ListedCapture {
  readonly key: string;
  /** When it was captured, in words. */
  readonly label: string;
  /** The same for captures with the same text. Absent when the text is not held. */
  readonly text?: string | undefined;
  /** Address of the change that the capture brought. */
  readonly change?: string | undefined;
}

/** What lies between two captures of a document. */
export type Comparison =
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'one-capture'; readonly capture: ListedCapture }
  /** One change, whose redline has the texts of both captures. */
  | { readonly kind: 'one-change'; readonly change: string }
  | {
      readonly kind: 'span';
      /** Both ends and what is between them, in order of time. */
      readonly captures: readonly ListedCapture[];
      readonly changes: number;
      /** `unknown`: one of the two is not held. */
      readonly texts: 'same' | 'different' | 'unknown';
    };

/**
 * @param captures - all of a document, in order of time
 * @param keys - of two of them, in any order
 */
export function comparisonOf(
  captures: readonly ListedCapture[],
  keys: readonly [string, string],
): Comparison {
  const [start, end] = keys
    .map((key) => captures.findIndex((one) => one.key === key))
    .sort((a, b) => a - b);
  const [earlier, later] = [captures[start ?? -1], captures[end ?? -1]];
  if (start === undefined || end === undefined || earlier === undefined || later === undefined)
    return { kind: 'unlisted' };
  if (earlier === later) return { kind: 'one-capture', capture: earlier };
  const between = captures.slice(start, end + 1);
  const changed = between.slice(1).filter(({ change }) => change !== undefined);
  const texts = textsOf(earlier, later);
  const [only] = changed;
  const isWhole = changed.length === 1 && texts === 'different' && only?.text === later.text;
  if (isWhole && only?.change !== undefined) return { kind: 'one-change', change: only.change };
  return { kind: 'span', captures: between, changes: changed.length, texts };
}

function textsOf(earlier: ListedCapture, later: ListedCapture): 'same' | 'different' | 'unknown' {
  if (earlier.text === undefined || later.text === undefined) return 'unknown';
  return earlier.text === later.text ? 'same' : 'different';
}
