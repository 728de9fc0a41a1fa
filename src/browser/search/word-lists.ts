import { searchWordsPath, type SitePath } from '../../domain/urls.ts';
import { readPacked } from './packed-file.ts';

/** More words would fetch large parts of the index for a question that means little. */
const MOST_WORDS = 400;

/** The beginning of a word stands for too many words to look all of them up. */
export class TooManyWords extends Error {
  constructor(beginning: string) {
    super(
      `More than ${MOST_WORDS} words begin with “${beginning}”. Write more of its letters before the asterisk.`,
    );
  }
}

/** The words of the index in order, read list by list as they are needed. */
export class WordLists {
  private readonly firsts: readonly string[];
  private readonly addressOf: (list: number) => string;
  private readonly lists = new Map<number, Promise<readonly string[]>>();

  /**
   * @param firsts - the first word of each list, by code unit
   * @param toUrl - gives the address of a site path
   */
  constructor(firsts: readonly string[], folder: SitePath, toUrl: (path: string) => string) {
    this.firsts = firsts;
    this.addressOf = (list) => toUrl(searchWordsPath(folder, list));
  }

  /**
   * @returns every word that begins so
   * @throws TooManyWords
   */
  async beginning(text: string): Promise<readonly string[]> {
    const after = this.firsts.findIndex((first) => first > text);
    const from = Math.max(0, (after === -1 ? this.firsts.length : after) - 1);
    const numbers = this.firsts.flatMap((first, list) =>
      list === from || (list > from && first.startsWith(text)) ? [list] : [],
    );
    if (numbers.length > 3) throw new TooManyWords(text);
    const words = (await Promise.all(numbers.map((list) => this.list(list)))).flat();
    const fitting = words.filter((word) => word.startsWith(text));
    if (fitting.length > MOST_WORDS) throw new TooManyWords(text);
    return fitting;
  }

  private list(number: number): Promise<readonly string[]> {
    const known = this.lists.get(number);
    if (known !== undefined) return known;
    const reading = readPacked(this.addressOf(number)).then(asWords);
    this.lists.set(number, reading);
    reading.catch(() => this.lists.delete(number));
    return reading;
  }
}

function asWords(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error('not a list of words');
  return value.map(String);
}
