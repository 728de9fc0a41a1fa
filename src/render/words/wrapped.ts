/** Characters of a line of plain text for reading. */
export const COLUMNS = 78;

/** Lines of at most {@link COLUMNS} characters; a longer word has a line of its own. */
export function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
