import type { AnchoredPoint } from './anchor-point.ts';

/**
 * What a reader must know about the place of an imported quotation.
 *
 * @param documentName - the document as the point names it; may be empty
 * @returns `undefined` when there is nothing to say
 */
export function interpretiveNote(
  anchored: AnchoredPoint,
  documentName: string,
): string | undefined {
  if (anchored.kind !== 'placed') return undefined;
  const { placed, isOwn } = anchored;
  const sentences: string[] = [];
  if (!isOwn) {
    const named =
      documentName === '' ? 'names no document' : `names the document “${escaped(documentName)}”`;
    sentences.push(`The source ${named}; the words were found in this one.`);
  }
  if (!placed.isDecided) {
    sentences.push(
      `The words stand at ${placed.occurrences} places of the captured text. The source does not say which is meant; the first is quoted.`,
    );
  }
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** The note is Markdown: what has a meaning there is escaped in a name. */
function escaped(name: string): string {
  return name.replace(/[\\`*_[\]<>&#|~!]/g, '\\$&');
}
