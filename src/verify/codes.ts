/** What a problem of a published archive means, and what whoever found it can do. */
export interface ProblemEntry {
  /** In one sentence. */
  readonly meaning: string;
  readonly remedy: string;
}

const entry = (meaning: string, remedy: string): ProblemEntry => ({ meaning, remedy });

const AGAIN = 'Get the file again from where the archive is published, and compare.';

/** Every problem that `muniment verify` can report, by code. A code is never renamed and never given another meaning. */
export const PROBLEMS = {
  'manifest/missing': entry(
    'There is no list of published files.',
    'Get SHA256SUMS from where the archive is published; without it nothing says which files belong to it.',
  ),
  'manifest/syntax': entry(
    'The list of published files is not one that sha256sum writes.',
    'Get SHA256SUMS again from where the archive is published.',
  ),
  'file/changed': entry('A file has other bytes than the list of files states.', AGAIN),
  'file/missing': entry('A file that is listed is not there.', AGAIN),
  'file/unlisted': entry(
    'A file is there that is not listed.',
    'It is no part of the archive as it was built: remove it, or ask where it comes from.',
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;
