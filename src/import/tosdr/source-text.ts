import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * One line of plain text from a title or name of the source, which may hold HTML entities and tags.
 *
 * @returns the text, or what was given when nothing but markup is in it (a service is called `<html>`)
 */
export function plainLine(source: string): string {
  const text = oneLine(textOf(parser.parse(source)));
  return text === '' ? oneLine(source) : text;
}

const RATING = '(?:good|bad|neutral|blocker|info)';
const TAG = new RegExp(`\\s*\\[${RATING}\\]\\s*`, 'gi');
const TAIL = new RegExp(`\\s*-\\s*${RATING}-(?:undefined|\\d+)\\s*$`, 'i');

/** @returns a title or case name as one line without the rating that old exports left in it (`[Bad] …-bad-undefined`); may be empty */
export function withoutRating(source: string): string {
  return oneLine(plainLine(source).replace(TAIL, '').replace(TAG, ' '));
}

/** @returns topic ids of a point; some are several in one, with `%22%2C+%22` between them */
export function topicIds(topics: readonly string[]): readonly string[] {
  return topics.flatMap((topic) =>
    topic
      .replace(/%22/g, '"')
      .replace(/%2C/gi, ',')
      .split(/[",+\s]+/)
      .filter((part) => part !== '' && part !== 'undefined'),
  );
}

/** @returns a name for comparing: without case, underscores and needless white space */
export function foldName(name: string): string {
  return oneLine(name.normalize('NFKC').replaceAll('_', ' ')).toLowerCase();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
