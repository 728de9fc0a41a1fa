import type { SealedProvision } from '../../../domain/sealed/sealed-provision.ts';
import { capturedDay } from '../../words/captured.ts';
import { directionOf } from '../../words/languages.ts';
import { cleanText } from './clean-text.ts';
import { fittedStart } from './fitted-start.ts';

/** What a card says: the words, where they are from, when they were captured. Nothing of its state, which may change. */
export interface CardWords {
  readonly siteName: string;
  readonly id: string;
  readonly source: string;
  /** In quotation marks; a longer one ends at a word. */
  readonly quotation: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** First digits of the snapshot's; absent when there is none. */
  readonly digest?: string;
}

/** Room for the quotation, in widths of a letter: five lines. */
const ROOM = 205;

/** @returns the words of a revision's card */
export function cardWords({ id, content, context }: SealedProvision): CardWords {
  const { capture, quotation, title } = content;
  const { recordedDigest, held } = capture.snapshot;
  const digest = recordedDigest ?? held?.digest;
  return {
    siteName: oneLine(context.archive.name),
    id,
    source: `${oneLine(context.document.title)}, as captured ${capturedDay(capture)}`,
    quotation: `“${fittedStart(
      quotation.passages.map(({ exact }) => ({ exact: oneLine(exact) })),
      ROOM,
    )}”`,
    direction: directionOf(context.document.language),
    title: oneLine(title),
    ...(digest === undefined ? {} : { digest: `${digest.slice(0, 8)} ${digest.slice(8, 16)}…` }),
  };
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
