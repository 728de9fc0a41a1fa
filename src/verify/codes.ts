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
  'manifest/not-entered': entry(
    'The list of files is not one that was entered in the log.',
    'This copy was changed, or was built and not released. Get SHA256SUMS again from where the archive is published.',
  ),
  'manifest/signature': entry('The signature of the list of files does not hold.', AGAIN),
  'log/missing': entry(
    'There is no transparency log that can be read.',
    'Get the folder "log" again from where the archive is published.',
  ),
  'log/checkpoint': entry(
    'A checkpoint is not one of the entries of the log.',
    'The entries or the checkpoint were changed. Compare with a checkpoint that somebody else kept.',
  ),
  'log/signature': entry(
    'A signature of a checkpoint does not hold.',
    'The checkpoint was changed, or was signed by somebody else. Compare with one that somebody else kept.',
  ),
  'log/entries': entry('A bundle of entries is not what the log holds.', AGAIN),
  'log/tile': entry('A tile of hashes is not what the entries give.', AGAIN),
  'log/lines': entry('The lines of the ledger are not the entries of the log.', AGAIN),
  'log/key': entry('A file with a public key is not what the log names.', AGAIN),
  'log/unexpected': entry(
    'A file lies in the log that does not belong to it.',
    'Remove it, or ask where it comes from.',
  ),
  'revision/missing': entry('A sealed record is not there.', AGAIN),
  'revision/changed': entry('A sealed record has other bytes than were sealed.', AGAIN),
  'proof/missing': entry('The inclusion proof of a revision is not there.', AGAIN),
  'proof/invalid': entry('An inclusion proof does not lead to a root that the log states.', AGAIN),
  'quotation/snapshot': entry('A stored file that is quoted is missing or has other bytes.', AGAIN),
  'quotation/text': entry(
    'The text of a stored file is not the one in which the quotation was found.',
    'The program or the record was changed. Compare the text with the published version.txt.',
  ),
  'quotation/words': entry(
    'Quoted words do not stand where the sealed record says.',
    'Do not rely on this quotation before it is explained.',
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;
