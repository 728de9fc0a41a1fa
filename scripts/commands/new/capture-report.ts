import type { CaptureEntry } from '../../../src/domain/archive.ts';
import type { CaptureKey, Document } from '../../../src/domain/records.ts';
import {
  captureBefore,
  comparableCaptures,
  stepsOf,
  type ComparableCapture,
  type Step,
} from '../../../src/draft/steps.ts';
import type { LoadedArchive } from '../../../src/pipeline.ts';
import type { CommandIo } from '../../command.ts';

/** A capture in the archive to which it was added. */
interface Added {
  readonly loaded: LoadedArchive;
  readonly document: Document;
  readonly key: CaptureKey;
}

/** Says what text was read from a new capture, and how it compares with the one before. */
export function reportReading({ loaded, document, key }: Added, io: CommandIo): void {
  const entries = entriesOf(loaded, document);
  const version = entries.find(({ capture }) => capture.key === key)?.version;
  if (version === undefined) return;
  io.stdout.write(
    `Read ${version.paragraphCount} paragraphs, ${version.wordCount} words (${version.extractor}, ${version.normaliser}).\n`,
  );
  const before = captureBefore(comparable(entries), key);
  if (before !== undefined)
    io.stdout.write(
      `${before.textDigest === version.digest ? 'The text is the same as' : 'The text differs from'} that of ${before.capture.key}.\n`,
    );
  io.stdout.write('\n');
}

/** @returns the step from the capture before to a new one, when the platform changed the text */
export function stepTo(
  loaded: LoadedArchive,
  document: Document,
  key: CaptureKey,
): Step | undefined {
  return stepsOf(comparable(entriesOf(loaded, document))).find(({ after }) => after === key);
}

function entriesOf({ archive }: LoadedArchive, document: Document): readonly CaptureEntry[] {
  return archive.documents.get(document.id)?.captures ?? [];
}

function comparable(entries: readonly CaptureEntry[]): readonly ComparableCapture[] {
  const digests = new Map(entries.map(({ capture, version }) => [capture.key, version?.digest]));
  return comparableCaptures(
    entries.map(({ capture }) => capture),
    ({ key }) => digests.get(key),
  );
}
