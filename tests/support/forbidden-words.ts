/** Words that claim more than was done. */
export const FORBIDDEN =
  /\b(?:(?:in)?secured?|tamper-?proof|certified|court-?ready|admissible|urgent(?:ly)?|guaranteed?)\b/i;

/** The end of an exclamation: a mark after a word, before a space, a quote, a tag or the end of the line. */
export const EXCLAMATION = /[\p{L}\p{N}]!(?=["'`’”<\s]|$)/u;
