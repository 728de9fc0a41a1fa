/** What is put on the clipboard: the exact characters, and beside them a form with italics where there are any. */
export interface Written {
  readonly text: string;
  readonly html?: string;
}

/** A stretch of text of one kind. */
export interface WrittenRun {
  readonly text: string;
  readonly isItalic: boolean;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** @returns text for the inside of an element */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** @returns the runs as markup that word processors keep: `i` for italics, a direction where one is needed */
export function htmlOfRuns(runs: readonly WrittenRun[]): string {
  return runs
    .map(({ text, isItalic }) => {
      if (!isItalic) return escapeHtml(text);
      const direction = RIGHT_TO_LEFT.test(text) ? ' dir="auto"' : '';
      return `<i${direction}>${escapeHtml(text)}</i>`;
    })
    .join('');
}

/** @returns the characters of all runs */
export function textOfRuns(runs: readonly WrittenRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** @returns running text, with its italics */
export function writtenProse(runs: readonly WrittenRun[]): Written {
  return { text: textOfRuns(runs), html: htmlOfRuns(runs) };
}
