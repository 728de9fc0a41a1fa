import { CODES } from '../../src/diagnostics/codes.ts';
import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import { severityState } from '../../src/render/words/diagnostics.ts';
import { byCodeUnit, groupBy } from '../../src/domain/order.ts';

const INTRODUCTION = `# Diagnostics

\`muniment check\` and \`muniment build\` read a whole content folder and report everything that is wrong
with it in one run. An *error* stops a build; a *warning* is printed and does not; a *notice*
tells of something that is not wrong. A code is never renamed
and never given another meaning, so that scripts and notes can rely on it.

Each example below is the report of the check for one small archive with this one fault: the
[toy archive](../../tests/fixtures/archives/toy) with the files of the linked folder laid over it, and
without those that its \`DELETE\` lists. The tests run every example.

This page is written by \`npm run docs\`.
`;

const isCode = (text: string): text is DiagnosticCode => text in CODES;

/**
 * The reference of all diagnostic codes, by subject and code.
 *
 * @param exampleOf - the text report of the example of a code
 * @returns Markdown
 */
export function diagnosticsReference(exampleOf: (code: DiagnosticCode) => string): string {
  const codes = Object.keys(CODES).filter(isCode).sort(byCodeUnit);
  const chapters = [...groupBy(codes, subjectOf)].map(([subject, group]) =>
    [`## ${subject}\n`, ...group.map((code) => chapterOf(code, exampleOf(code)))].join('\n'),
  );
  return [INTRODUCTION, ...chapters].join('\n');
}

/** @returns the folder of a code's example, below that of all examples */
export function exampleFolder(code: DiagnosticCode): string {
  return code.replace('/', '--');
}

const subjectOf = (code: DiagnosticCode): string => code.split('/')[0] ?? code;

function chapterOf(code: DiagnosticCode, example: string): string {
  const { severity, meaning, remedy } = CODES[code];
  const folder = `../../tests/fixtures/invalid/${exampleFolder(code)}`;
  return `### ${code}

*${severityState(severity).word}.* ${meaning} ${remedy}

[Example](${folder}):

\`\`\`text
${example.trimEnd()}
\`\`\`
`;
}
