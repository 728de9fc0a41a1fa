import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { instantFromEpoch, type Instant, type PlainDate } from '../../../src/domain/instants.ts';
import type { Memento, SnapshotContent } from '../../../src/domain/records.ts';
import { mementoAt } from '../../../src/draft/memento.ts';
import { Problem, type Field } from '../../ask.ts';
import {
  readCount,
  readInstant,
  readLine,
  readOneOf,
  readPlainDate,
  readWebUrl,
} from '../../read-text.ts';

/** A file on this machine. */
export interface LocalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When the file was last written, as the machine says. */
  readonly modifiedAt: Instant;
}

/** Which bytes a file can hold. */
export const CONTENTS: readonly SnapshotContent[] = [
  'http-body-decoded',
  'http-body-raw',
  'wayback-id_',
  'warc-record-block',
  'extracted-text',
  'local-file',
];
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

export const FILE: Field<LocalFile> = {
  option: 'file',
  question: 'Path of the saved file',
  read: readLocalFile,
};
export const CAPTURED_AT: Field<Instant> = {
  option: 'captured-at',
  question: 'When the document was retrieved, in UTC',
  read: readInstant,
};
export const SOURCE_URL: Field<string> = {
  option: 'source-url',
  question: 'Address that was retrieved',
  read: readWebUrl,
};
export const STATUS: Field<number> = {
  option: 'http-status',
  question: 'HTTP status of the answer',
  read: readCount,
};
export const CONTENT: Field<SnapshotContent> = {
  option: 'snapshot-content',
  question: 'Which bytes the file holds',
  fallback: 'local-file',
  read: readOneOf(CONTENTS),
};
export const TYPE: Field<string> = {
  option: 'media-type',
  question: 'Media type',
  read: (text) =>
    MEDIA_TYPE.test(text.trim())
      ? text.trim()
      : new Problem('Expected a media type such as text/html.'),
};
export const MEMENTO: Field<Memento> = {
  option: 'memento',
  question: 'Address of an archived copy elsewhere',
  read: (text) =>
    mementoAt(text.trim()) ??
    new Problem(
      'Expected an address that names an instant by 14 digits, such as https://web.archive.org/web/20260511222531/https://example.com/terms.',
    ),
};
export const CAUSE: Field<'retrieval' | 'extraction'> = {
  option: 'cause',
  question: 'Why there is a further capture',
  read: readOneOf(['retrieval', 'extraction']),
};
export const DEFECT: Field<string> = {
  option: 'defect',
  question: 'Why this text cannot stand for the document',
  read: readLine,
};
export const UPDATED_ON: Field<PlainDate> = {
  option: 'document-updated-on',
  question: 'Day that the platform prints on the document',
  read: readPlainDate,
};

function readLocalFile(text: string): LocalFile | Problem {
  const path = resolve(text.trim());
  if (!existsSync(path)) return new Problem(`There is no file ${path}.`);
  const facts = statSync(path);
  if (!facts.isFile()) return new Problem(`${path} is not a file.`);
  if (facts.size === 0) return new Problem(`${path} is empty.`);
  return {
    name: basename(path),
    bytes: readFileSync(path),
    modifiedAt: instantFromEpoch(Math.floor(facts.mtimeMs / 1000)),
  };
}
