import { relativeReference, type SitePath } from '../../../domain/urls.ts';
import { escapeAttribute, escapeText } from '../../html.ts';
import type { MeterView } from '../../words/scales.ts';
import type { MarginNote } from './marks.ts';

/** The page on which a note stands, and the language of the archive's own words. */
export interface NotePage {
  readonly page: SitePath;
  readonly language: string;
}

/** @returns what stands in the margin beside a passage */
export function noteHtml(
  { quoted, passage, of }: MarginNote,
  { page, language }: NotePage,
): string {
  const href = escapeAttribute(relativeReference(page, quoted.path));
  const id = `<span class="id-text">${escapeText(quoted.id)}</span>`;
  const words =
    passage === 1
      ? `<a href="${href}">${escapeText(quoted.title)}</a> ${id} <span class="severity">${meterHtml(quoted.severity)}</span>`
      : `${passage} of ${of} passages, <a href="${href}">${id}</a>`;
  const from =
    quoted.quotedFrom === undefined
      ? ''
      : ` <span class="from">${escapeText(quoted.quotedFrom)}</span>`;
  return `<div class="margin-note" role="note" lang="${escapeAttribute(language)}" dir="ltr">${words}${from}</div>`;
}

/** The same bars as the `Meter` component draws. */
function meterHtml({ name, level, of }: MeterView): string {
  if (of === 0) return escapeText(name);
  const bars = Array.from({ length: of }, (_, index) => {
    const full = index < level ? ' class="full"' : '';
    return `<rect${full} x="${index * 9 + 0.5}" y="0.5" width="6" height="12"/>`;
  });
  const width = of * 9;
  return `<span class="meter" aria-hidden="true"><svg viewBox="0 0 ${width} 13" width="${width}" height="13">${bars.join('')}</svg></span>${escapeText(name)}`;
}
