import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import {
  captureListPath,
  documentPath,
  platformPath,
  platformsPath,
  type SitePath,
} from '../../../domain/urls.ts';
import { feedOfDocument } from '../../feeds/change-feed.ts';
import { formatDate, formatInstant } from '../../words/dates.ts';
import { titleLanguage } from '../../words/languages.ts';
import { frameOf, type PageFrame } from '../chrome.ts';
import type { ViewContext } from '../context.ts';

/** @returns what surrounds the page of a capture; at the document's own address the page is the document's */
export function captureFrame(
  entry: DocumentEntry,
  capture: CaptureEntry,
  address: SitePath,
  context: ViewContext,
): PageFrame {
  const { document, platform } = entry;
  const home = documentPath(document);
  const at = formatInstant(capture.capture.capturedAt);
  const isHome = address === home;
  return frameOf(context, {
    address,
    title: `${document.title} (${platform.name})${isHome ? '' : `, captured ${at}`}`,
    description: `The text of ${document.title} by ${platform.name} as captured ${at}, with numbered paragraphs and the passages that records of this archive quote.`,
    textLanguage: document.language,
    feed: feedOfDocument(entry),
    section: 'documents',
    breadcrumb: [
      { label: 'Platforms', path: platformsPath },
      { label: platform.name, path: platformPath(platform.slug) },
      ...(isHome
        ? [{ label: document.title, ...titleLanguage(document) }]
        : [
            { label: document.title, path: home, ...titleLanguage(document) },
            { label: 'Captures', path: captureListPath(document) },
            { label: formatDate(capture.capture.capturedAt) },
          ]),
    ],
  });
}
