import type { CaptureEntry, DocumentEntry } from '../../../domain/archive.ts';
import { versionTextPath } from '../../../domain/urls.ts';
import { languageName } from '../../words/languages.ts';
import { formatCount, formatSize, plural } from '../../words/numbers.ts';
import type { CaptureView } from '../capture.ts';

/** @returns the lines below a capture's call number */
export function linesOf(
  entry: DocumentEntry,
  { ordinal, of, version }: CaptureEntry,
): readonly string[] {
  const language = languageName(entry.document.language);
  return [
    `Archived document, capture ${formatCount(ordinal)} of ${formatCount(of)}`,
    version === undefined
      ? `Text not held, ${language}`
      : `${plural(version.paragraphCount, 'paragraph')}, ${plural(version.wordCount, 'word')}, ${language}`,
    ...(version === undefined || version.gapCount === 0
      ? []
      : [`${plural(version.gapCount, 'part')} not read as text`]),
  ];
}

/** @returns the published text of a capture; `undefined` when its bytes are not held */
export function textOfCapture(
  { document }: DocumentEntry,
  capture: CaptureEntry,
): CaptureView['text'] {
  const { version } = capture;
  if (version === undefined) return undefined;
  return {
    path: versionTextPath(document, capture.capture.key),
    label: `plain text, ${formatSize(version.sizeBytes)}`,
    digest: version.digest,
  };
}
