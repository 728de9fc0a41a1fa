import { applyEdits, modify } from 'jsonc-parser';

export { jsonText } from '../draft/draft-file.ts';

/** @returns the text of a JSON record with one member changed, or removed when the value is `undefined`; everything else stays as it was typed */
export function withMember(text: string, member: string, value: unknown): string {
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n' };
  return applyEdits(text, modify(text, [member], value, { formattingOptions }));
}

/** @returns the text of a JSON record with one element added to the end of a list */
export function withElement(text: string, list: string, index: number, value: unknown): string {
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n' };
  return applyEdits(
    text,
    modify(text, [list, index], value, { formattingOptions, isArrayInsertion: true }),
  );
}
