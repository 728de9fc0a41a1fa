import { CHECKS } from '../../src/verify/checks/index.ts';
import { BAG_CHECKS } from '../../src/verify/bag/checks/index.ts';
import { PROBLEMS } from '../../src/verify/codes.ts';

const INTRODUCTION = `# Verification

What \`muniment verify\` compares, and every problem that it can report: of a built archive in a folder or at a web
address, of one record at its permalink or fixed link, of an [evidence bag](../formats/evidence-bag.md) as ZIP or unpacked. It reads the
published files and nothing else. With \`--key\` it compares signatures with the key that it is given. Whether a key that the log names is the publisher's own is for whoever verifies to find out: compare it
with what the publisher prints elsewhere.

This page is written by \`npm run docs\`.

`;

/** The reference of all checks and problems. @returns Markdown */
export function verificationReference(): string {
  const listed = (checks: readonly { readonly label: string }[]): string =>
    checks.map(({ label }) => `- ${label}\n`).join('');
  const checks = `Of an archive, in this order (of one record those from the log on):\n\n${listed(CHECKS)}\nOf an evidence bag:\n\n${listed(BAG_CHECKS)}`;
  const rows = Object.entries(PROBLEMS).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |\n`,
  );
  return `${INTRODUCTION}${checks}\n| Problem | Means | What to do |\n| --- | --- | --- |\n${rows.join('')}`;
}
