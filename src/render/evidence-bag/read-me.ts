import { PAYLOAD_FOLDER } from '../../domain/bag/bagit.ts';
import { revisionName } from '../../domain/sealed/ledger.ts';
import { absoluteUrl, revisionPath, verifyPath } from '../../domain/urls.ts';
import { formatMinute } from '../words/dates.ts';
import { formatBytes } from '../words/numbers.ts';
import { COLUMNS, wrap } from '../words/wrapped.ts';
import { handChecks } from './by-hand.ts';
import type { BagMember } from './contributor.ts';
import type { BagSubject } from './subject.ts';

/** What a bag holds and what it lacks. */
export interface BagContents {
  readonly members: readonly BagMember[];
  /** Sentences about what is not there. */
  readonly missing: readonly string[];
}

/** @returns what a bag is, what it holds, and how it is checked by hand, as plain text */
export function bagReadMe(subject: BagSubject, { members, missing }: BagContents): string {
  const { view, revision, context } = subject;
  const { settings } = context.archive;
  const title = `${revision.id}, revision ${revisionName(revision.revision)}`;
  return [
    title,
    '='.repeat(Math.min(COLUMNS, title.length)),
    '',
    ...wrap(view.heading),
    '',
    ...notices(subject),
    ...wrap(
      `What the record of this number rests on, as ${settings.publisher} sealed it on ${formatMinute(revision.sealedAt)}. Fixed link:`,
    ),
    absoluteUrl(settings, revisionPath(revision.id, revision.revision)),
    '',
    ...wrap(view.evidence.lead),
    '',
    ...heading('What is in it'),
    ...members.flatMap(({ name, bytes, label }) => [
      `${PAYLOAD_FOLDER}${name} (${formatBytes(Buffer.byteLength(bytes))})`,
      ...indented(wrap(`${label}.`)),
    ]),
    '',
    ...missing.flatMap((sentence) => [...wrap(sentence), '']),
    ...wrap(
      'The folder is a bag after BagIt 1.0 (RFC 8493): bagit.txt, bag-info.txt and the two manifests belong to that form. The record, the log’s entry, the proof and the checkpoint are tied to each other by digests, and the stored file and its text by digests in the record. The page, the citations and the other files are there to be read: that they are as they were published is shown by the list of files of the whole archive, SHA256SUMS, which has this ZIP in it.',
    ),
    '',
    ...heading('How to check it by hand'),
    ...wrap(
      `In a terminal, in the folder of this file, with a shell, GNU coreutils and OpenSSL. On macOS write "shasum -a 256" for "sha256sum". The same procedure is on ${absoluteUrl(settings, verifyPath)}, with two programs that do all of it at once.`,
    ),
    '',
    ...handChecks(subject).flatMap((check, index) => [
      ...wrap(`${index + 1}. ${check.title}`),
      '',
      ...wrap(check.text),
      '',
      ...indented(check.command.split('\n')),
      '',
      'It prints:',
      '',
      ...indented(check.prints.replace(/\n$/, '').split('\n')),
      '',
    ]),
    ...wrap(signatureSentence(subject)),
    '',
  ].join('\n');
}

/** What has to be known before anything else: a demonstration, a withdrawal, a stored file that differs. */
function notices({ view }: BagSubject): readonly string[] {
  const { demonstrationNotice } = view.chrome;
  const bands = view.bands.map(
    ({ title, runs }) => `${title} ${runs.map(({ text }) => text).join('')}`,
  );
  const sealed = view.clause.storedFileDiffers
    ? [
        'When the record was sealed, the stored file had another SHA-256 than the one recorded for it. The bag holds the file as it was found.',
      ]
    : [];
  return [
    ...(demonstrationNotice === undefined ? [] : [demonstrationNotice]),
    ...bands,
    ...sealed,
  ].flatMap((notice) => [...wrap(notice), '']);
}

function signatureSentence({ log }: BagSubject): string {
  if (log === undefined) return 'No checkpoint of a log covers this record yet.';
  return log.checkpoint.signatures.length === 0
    ? 'The checkpoint is not signed: who published it is shown by nothing in this bag.'
    : 'A signature shows that the holder of the key signed the checkpoint, not when.';
}

const heading = (words: string): readonly string[] => [words, '-'.repeat(words.length), ''];
const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => `    ${line}`);
