import { CHECKS } from '../../src/verify/checks/index.ts';
import { PROBLEMS } from '../../src/verify/codes.ts';

const INTRODUCTION = `# Verification

What \`muniment verify\` compares, in this order, and every problem that it can report. It reads the published files
and nothing else. Whether a key that the log names is the publisher's own is for whoever verifies to find out: compare it
with what the publisher prints elsewhere.

This page is written by \`npm run docs\`.

`;

/** The reference of all checks and problems. @returns Markdown */
export function verificationReference(): string {
  const checks = CHECKS.map(({ label }) => `- ${label}\n`).join('');
  const rows = Object.entries(PROBLEMS).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |\n`,
  );
  return `${INTRODUCTION}${checks}\n| Problem | Means | What to do |\n| --- | --- | --- |\n${rows.join('')}`;
}
