import type { CitationRun } from '../../../domain/citation.ts';
import { absoluteUrl, filePathOf } from '../../../domain/urls.ts';
import type { Run } from '../../words/runs.ts';
import { cleanText } from './clean-text.ts';

/** A piece of a printed line. */
export interface PrintedRun {
  readonly text: string;
  /** With scheme and host; only `http:` and `https:`. */
  readonly url?: string;
  readonly style?: 'italic' | 'bold' | 'code';
}

type Site = Parameters<typeof absoluteUrl>[0];

/** @returns the address when it is one that a printed link may have */
export function printableUrl(url: string): string | undefined {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(url) && URL.canParse(url) ? url : undefined;
}

/** @returns a worded line for paper: links within the site with their whole address */
export function printedRuns(runs: readonly Run[], site: Site): readonly PrintedRun[] {
  return runs.map(({ text, path, url, isCode }) => {
    const target = path === undefined ? url : absoluteUrl(site, filePathOf(path.slice(1)));
    const address = target === undefined ? undefined : printableUrl(target);
    return {
      text: cleanText(text),
      ...(address === undefined ? {} : { url: address }),
      ...(isCode === true ? { style: 'code' as const } : {}),
    };
  });
}

/** @returns a citation for paper */
export function citationRuns(runs: readonly CitationRun[]): readonly PrintedRun[] {
  return runs.map(({ text, isItalic }) => ({
    text: cleanText(text),
    ...(isItalic === true ? { style: 'italic' as const } : {}),
  }));
}
