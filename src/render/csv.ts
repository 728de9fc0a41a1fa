/** A cell that a spreadsheet would take for a formula: OWASP's list, and full-width forms that it folds. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * One row of comma-separated values (RFC 4180), ended by CR LF.
 *
 * A cell that would start a formula in a spreadsheet is led by an apostrophe, which the spreadsheet
 * hides and other programs see.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
