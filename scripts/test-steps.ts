/** One program that `npm test` runs. */
export interface Command {
  readonly title: string;
  /** The program's JavaScript file, relative to the project; run by the Node that runs this. */
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * A part of `npm test`.
 *
 * `checks`: each command counts as one passed or one failed. `suite`: a vitest project, whose tests are counted.
 */
export type Step =
  | { readonly kind: 'checks'; readonly name: string; readonly commands: readonly Command[] }
  | { readonly kind: 'suite'; readonly name: string };

/** Every step, in the order of `npm test`. */
export const STEPS: readonly Step[] = [
  // First, because it writes .astro/types.d.ts, which the linter and the compiler read.
  {
    kind: 'checks',
    name: 'types',
    commands: [
      { title: 'astro check', program: 'node_modules/astro/bin/astro.mjs', args: ['check'] },
      { title: 'tsc', program: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
    ],
  },
  {
    kind: 'checks',
    name: 'lint',
    commands: [
      {
        title: 'eslint',
        program: 'node_modules/eslint/bin/eslint.js',
        args: ['.', '--max-warnings', '0'],
      },
      {
        title: 'prettier',
        program: 'node_modules/prettier/bin/prettier.cjs',
        args: ['--check', '--log-level', 'warn', '.'],
      },
    ],
  },
  { kind: 'suite', name: 'unit' },
  { kind: 'suite', name: 'site' },
  { kind: 'suite', name: 'browser' },
];
