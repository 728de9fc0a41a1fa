/** What a problem of a published archive means, and what whoever found it can do. */
export interface ProblemEntry {
  /** In one sentence. */
  readonly meaning: string;
  readonly remedy: string;
}

const entry = (meaning: string, remedy: string): ProblemEntry => ({ meaning, remedy });

const FETCH = 'Get the bag again from the fixed link of the record.';
const DISTRUST =
  'Do not rely on this bag. Get it again from the fixed link of the record, and compare.';
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
  'zip/damaged': entry('A ZIP is not whole, or says two things about itself.', FETCH),
  'zip/unsupported': entry(
    'A ZIP is of a kind that is not read.',
    'Unpack it with another program and verify the folder, or get the bag again.',
  ),
  'zip/path': entry(
    'A name in a ZIP leads out of its folder, or has other characters than a bag has.',
    DISTRUST,
  ),
  'zip/duplicate': entry('Two entries of a ZIP would be one file.', DISTRUST),
  'zip/link': entry('An entry of a ZIP is a link or a device.', DISTRUST),
  'zip/encrypted': entry('An entry of a ZIP is encrypted.', FETCH),
  'zip/too-large': entry('A ZIP unpacks to more than a bag can be.', DISTRUST),
  'zip/folder': entry('A ZIP is not one folder.', FETCH),
  'bag/form': entry('A file that makes a folder a bag is missing or not in its form.', FETCH),
  'bag/missing': entry('A file that the bag lists is not there.', FETCH),
  'bag/changed': entry('A file of a bag has other bytes than the bag states.', FETCH),
  'bag/unlisted': entry(
    'A file is in a bag that the bag does not list.',
    'It is no part of the bag: remove it, or ask where it comes from.',
  ),
  'bag/record': entry('The record of a bag is not the one that its log entry names.', DISTRUST),
  'bag/entry': entry('The log entry of a bag is not one of its record.', DISTRUST),
  'bag/snapshot': entry('The stored file of a bag is not the one that its record names.', DISTRUST),
  'bag/version': entry('The text of a bag is not the one that its stored file gives.', DISTRUST),
  'bag/proof': entry('The inclusion proof of a bag does not lead to a checkpoint.', DISTRUST),
  'bag/checkpoint': entry(
    'The checkpoint of a bag cannot be read, or is not the one of its proof.',
    DISTRUST,
  ),
  'bag/signature': entry(
    'The checkpoint of a bag is not signed by the key.',
    'Compare the key with what the publisher prints elsewhere. If it is the right one, do not rely on this bag.',
  ),
  'timestamp/syntax': entry('A file of a timestamp cannot be read.', AGAIN),
  'timestamp/subject': entry(
    'A timestamp is of something that the log does not have.',
    'It says nothing about this archive: remove it, or ask where it comes from.',
  ),
  'timestamp/other-digest': entry(
    'A timestamp is of other bytes than those that are published.',
    'What it is of, or the timestamp, was changed. Get both again from where the archive is published, and compare.',
  ),
  'timestamp/nonce': entry('A timestamp does not answer the request beside it.', AGAIN),
  'timestamp/signature': entry('The signature of a timestamp does not hold.', AGAIN),
  'timestamp/purpose': entry(
    'A timestamp is signed by a certificate that is not for timestamps alone.',
    'Do not rely on it.',
  ),
  'timestamp/authority': entry(
    'A timestamp does not lead to the certificates of its authority.',
    'Compare the certificates with those that the authority publishes.',
  ),
  'timestamp/validity': entry(
    'A timestamp states a time at which a certificate that it rests on was not valid.',
    'Do not rely on it.',
  ),
  'timestamp/certificates': entry('The certificates of an authority cannot be read.', AGAIN),
  'timestamp/pending': entry(
    'A request for a timestamp is published without the reply.',
    'It shows nothing: remove it, or ask for the reply.',
  ),
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;
