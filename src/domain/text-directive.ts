/**
 * Words by which a browser finds a passage on a page and marks it (WICG, "URL Fragment Text Directives").
 *
 * `start` alone is the whole passage. With `end` the passage runs from the one to the other, also over
 * several blocks. `prefix` and `suffix` stand directly before and after it and are not marked.
 */
export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** @returns the directive as it stands in an address: `text=prefix-,start,end,-suffix`, percent-encoded */
export function formatTextDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === undefined ? [] : [encoded(end)]),
    ...(suffix === undefined ? [] : [`-${encoded(suffix)}`]),
  ];
  return `text=${terms.join(',')}`;
}

/** @returns an address with the directive added; a fragment that it has stays, for browsers that do not find the words */
export function withTextDirective(url: string, directive: TextDirective): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:${formatTextDirective(directive)}`;
}

// A hyphen, a comma and an ampersand have a meaning in a directive, so they are encoded; the last two
// already are.
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
