import { sha256 } from '../../../src/domain/digest.ts';
import type { Instant } from '../../../src/domain/instants.ts';
import type { CaptureKey, Document } from '../../../src/domain/records.ts';
import { capturePath } from '../../../src/domain/urls.ts';
import { draftCapture, nextCaptureKey, type CaptureDraft } from '../../../src/draft/capture.ts';
import { guessMediaType } from '../../../src/draft/media-type.ts';
import type { Step } from '../../../src/draft/steps.ts';
import { EXIT, UsageError } from '../../command.ts';
import {
  CAPTURED_AT,
  CAUSE,
  CONTENT,
  CONTENTS,
  DEFECT,
  FILE,
  MEMENTO,
  SOURCE_URL,
  STATUS,
  TYPE,
  UPDATED_ON,
  type LocalFile,
} from './capture-fields.ts';
import { reportReading, stepTo } from './capture-report.ts';
import { documentField } from './choose.ts';
import { addressOf, callFor, closeWith } from './closing.ts';
import { COMMON_HELP, FLAG, MANY, ONE, type NewKind, type NewRun } from './kind.ts';
import { placeFiles } from './place.ts';
import { withWorkspace, type Workspace } from './workspace.ts';

export const newCapture: NewKind = {
  name: 'capture',
  summary: 'one retrieval of a document, from a file that was saved',
  help: `muniment new capture --document DOCUMENT --file PATH --captured-at INSTANT [OPTIONS]

Copies the bytes of a file, untouched, and writes down when and from where they were retrieved.

  --document DOCUMENT          its id, or platform/document; may be left out when the archive has only one
  --file PATH                  the saved file
  --captured-at INSTANT        when it was retrieved, in UTC, such as 2026-05-11T22:25:31Z
  --captured-at-is-latest      only the latest possible instant is known
  --source-url URL             address that was retrieved; more than once for redirects, in order
  --http-status N              HTTP status of the answer
  --media-type TYPE            told from the file's ending and its first bytes when not given
  --snapshot-content KIND      ${CONTENTS.join(', ')};
                               local-file when not given
  --memento URL                archived copy elsewhere, with 14 digits in its address; may be given more than once
  --document-updated-on DAY    day that the platform itself prints on the document
  --cause CAUSE                "extraction" when an earlier retrieval was only read again by another method
  --defect TEXT                why this text cannot stand for the document (an error page); it is then not compared
${COMMON_HELP}`,
  options: {
    document: ONE,
    file: ONE,
    'captured-at': ONE,
    'captured-at-is-latest': FLAG,
    'source-url': MANY,
    'http-status': ONE,
    'media-type': ONE,
    'snapshot-content': ONE,
    memento: MANY,
    'document-updated-on': ONE,
    cause: ONE,
    defect: ONE,
  },
  run: (run) => withWorkspace(run, (workspace) => makeCapture(run, workspace)),
};

async function makeCapture(run: NewRun, workspace: Workspace): Promise<number> {
  const { ask, io } = run;
  const documentQuestion = documentField(workspace);
  ask.require([documentQuestion, FILE, CAPTURED_AT]);
  const document = await ask.needed(documentQuestion);
  const file = await ask.needed(FILE);
  const capturedAt = await ask.needed({ ...CAPTURED_AT, suggested: file.modifiedAt });
  const captures = workspace.records.captures.filter((capture) => capture.document === document.id);
  const digest = sha256(file.bytes);
  const same = captures.find(
    (capture) => capture.capturedAt === capturedAt && capture.snapshot.held?.digest === digest,
  );
  if (same !== undefined)
    throw new UsageError(`These bytes are the capture ${same.key} of this document already.`);
  const key = nextCaptureKey(
    capturedAt,
    captures.map((capture) => capture.key),
  );
  const draft = await captureFrom(run, { document, file, capturedAt });
  const files = draftCapture({ platform: document.platform, document: document.slug }, key, draft);
  const loaded = await placeFiles(run, files);
  if (loaded === undefined) return EXIT.content;
  reportReading({ loaded, document, key }, io);
  closeWith(
    {
      files,
      facts: [
        ['Capture', key],
        ['SHA-256', digest],
        ['Address', addressOf(workspace.settings, capturePath(document, key))],
      ],
      next: nextSteps(run, document, key, stepTo(loaded, document, key)),
    },
    run,
  );
  return EXIT.fine;
}

interface Retrieval {
  readonly document: Document;
  readonly file: LocalFile;
  readonly capturedAt: Instant;
}

async function captureFrom(run: NewRun, retrieval: Retrieval): Promise<CaptureDraft> {
  const { ask } = run;
  const { document, file, capturedAt } = retrieval;
  const mediaType = await mediaTypeOf(run, file);
  return {
    capturedAt,
    capturedAtIsLatest: ask.flag('captured-at-is-latest'),
    sourceUrls: await sourceUrlsOf(run, document),
    httpStatus: ask.given(STATUS),
    content: ask.given(CONTENT) ?? 'local-file',
    mediaType,
    bytes: file.bytes,
    mementos: ask.list(MEMENTO),
    cause: ask.given(CAUSE),
    defect: ask.given(DEFECT),
    documentUpdatedOn: ask.given(UPDATED_ON),
  };
}

async function sourceUrlsOf({ ask }: NewRun, { sourceUrl }: Document): Promise<readonly string[]> {
  const given = ask.list(SOURCE_URL);
  if (given.length > 0) return given;
  const asked = await ask.optional({ ...SOURCE_URL, suggested: sourceUrl });
  return asked === undefined ? [] : [asked];
}

async function mediaTypeOf({ ask, io }: NewRun, file: LocalFile): Promise<string> {
  const given = ask.given(TYPE);
  if (given !== undefined) return given;
  const guess = guessMediaType(file.name, file.bytes);
  if (guess === undefined) return ask.needed(TYPE);
  const note = guess.from === 'differs' ? ` by its first bytes, which its ending does not say` : '';
  io.stderr.write(
    `The file is ${guess.mediaType}${note}; --media-type says otherwise if it is not.\n`,
  );
  return guess.mediaType;
}

function nextSteps(
  run: NewRun,
  { id }: Document,
  key: CaptureKey,
  step: Step | undefined,
): readonly string[] {
  const about = ['--document', id];
  const quote = callFor(
    run,
    ['new', 'provision'],
    [...about, '--capture', key, '--title', 'TITLE', '--quote', 'WORDS'],
  );
  const quoting = ['Quote a passage of this capture:', `  ${quote}`];
  if (step === undefined) return quoting;
  const record = callFor(
    run,
    ['new', 'change'],
    [...about, '--before', step.before, '--after', step.after],
  );
  return [
    'The text differs from the capture before. Record the change:',
    `  ${record}`,
    ...quoting,
  ];
}
