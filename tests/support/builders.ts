import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { sha256 } from '../../src/domain/digest.ts';
import { compactInstant, parseInstant, type Instant } from '../../src/domain/instants.ts';
import { parseRecordId, type RecordId } from '../../src/domain/ids.ts';
import type { CaptureKey } from '../../src/domain/records.ts';
import type { ViewContext } from '../../src/render/views/context.ts';
import { loadContent, readContent, TOY, type ContentFiles } from './content.ts';

/** Fields of a record as its JSON file has them. */
type Fields = Readonly<Record<string, unknown>>;

/** Files below the folder of a document. */
export type DocumentFile = readonly [path: string, content: string];

export interface CaptureParts {
  /** `2026-03-01T09:00:00Z` */
  readonly at?: string;
  /** Paragraphs in Markdown; `undefined` for a capture that is not held. */
  readonly text?: readonly string[] | undefined;
  /** Laid over the sidecar. */
  readonly fields?: Fields;
  /** Laid over the sidecar's snapshot. */
  readonly snapshot?: Fields;
}

export interface DocumentParts {
  readonly platform?: string;
  readonly slug?: string;
  readonly id?: string;
  readonly fields?: Fields;
  readonly files?: readonly (readonly DocumentFile[])[];
}

export interface ArchiveParts {
  readonly settings?: Fields;
  readonly documents?: readonly ContentFiles[];
  readonly addresses?: Fields;
  /** Further content files by path. */
  readonly files?: ContentFiles;
  /** `2026-11-23T21:04:00Z`; without it the build has no instant. */
  readonly checkedAt?: string;
}

export const FIRST = '2026-03-01T09:00:00Z';
export const SECOND = '2026-04-01T09:00:00Z';
export const THIRD = '2026-05-01T09:00:00Z';

/** The words that a provision quotes when a test does not say other ones. */
export const WORDS = 'We share your reading list with partners.';

/** A capture, held unless `text` is `undefined`, its digest recorded as it is. */
export function aCapture(parts: CaptureParts = {}): readonly DocumentFile[] {
  const { at = FIRST, fields, snapshot } = parts;
  const text = 'text' in parts ? parts.text : ['# Policy', WORDS];
  const bytes = text?.map((paragraph) => `${paragraph}\n`).join('\n');
  const name = `captures/${compactInstant(instant(at))}`;
  const sidecar = {
    capturedAt: at,
    snapshot: {
      content: 'local-file',
      mediaType: 'text/markdown',
      ...(bytes === undefined
        ? {}
        : { digest: sha256(bytes), sizeBytes: Buffer.byteLength(bytes) }),
      ...snapshot,
    },
    ...fields,
  };
  const held: readonly DocumentFile[] = bytes === undefined ? [] : [[`${name}.md`, bytes]];
  return [[`${name}.json`, JSON.stringify(sidecar)], ...held];
}

/** A provision of the first capture; `passages` are the exact words. */
export function aProvision(
  parts: {
    readonly id?: string;
    readonly slug?: string;
    readonly capture?: string;
    readonly passages?: readonly (string | Fields)[];
    readonly fields?: Fields;
  } = {},
): readonly DocumentFile[] {
  const {
    id = 'TA-P-000001',
    slug = 'sharing',
    capture = FIRST,
    passages = [WORDS],
    fields,
  } = parts;
  const record = {
    id,
    title: 'Sharing of reading lists',
    capture: compactInstant(instant(capture)),
    passages: passages.map((one) => (typeof one === 'string' ? { exact: one } : one)),
    ...fields,
  };
  return [[`provisions/${slug}.json`, JSON.stringify(record)]];
}

/** A change record, by default from the first to the second capture. */
export function aChange(
  parts: { readonly id?: string; readonly file?: string; readonly fields?: Fields } = {},
): readonly DocumentFile[] {
  const { id = 'TA-C-000001', file = '2026-04-01', fields } = parts;
  const between = {
    before: compactInstant(instant(FIRST)),
    after: compactInstant(instant(SECOND)),
  };
  return [[`changes/${file}.json`, JSON.stringify({ id, ...between, ...fields })]];
}

/** A change record that names no captures. */
export function aDescribedChange(fields: Fields = {}): readonly DocumentFile[] {
  return [
    [
      'changes/2026-04-02.json',
      JSON.stringify({
        id: 'TA-C-000002',
        changedOn: '2026-04-02',
        statedBy: 'Reading Watch',
        sections: { summary: 'Sharing was widened.' },
        ...fields,
      }),
    ],
  ];
}

/** A document with its platform, by default of one capture and nothing quoted from it. */
export function aDocument(parts: DocumentParts = {}): ContentFiles {
  const { platform = 'lantern', slug = 'policy', id = 'TA-D-00001', fields } = parts;
  const folder = `platforms/${platform}/${slug}/`;
  const document = {
    id,
    title: 'Lantern Policy',
    documentType: 'privacy-policy',
    sourceUrl: `https://${platform}.example/${slug}`,
    language: 'en',
    ...fields,
  };
  const name = platform.charAt(0).toUpperCase() + platform.slice(1);
  return {
    [`platforms/${platform}/platform.json`]: JSON.stringify({ name }),
    [`${folder}document.json`]: JSON.stringify(document),
    ...Object.fromEntries(
      (parts.files ?? [aCapture()]).flat().map(([path, text]) => [`${folder}${path}`, text]),
    ),
  };
}

/**
 * An archive made of the parts, read and linked as a content folder is, with the toy's vocabulary.
 *
 * @throws Error with the diagnostics when the parts are refused
 */
export function anArchive(parts: ArchiveParts = {}): ViewContext {
  const { loaded, diagnostics } = loadContent(archiveFiles(parts));
  if (loaded === undefined || hasErrors(diagnostics)) {
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  return parts.checkedAt === undefined
    ? loaded
    : { ...loaded, checkedAt: instant(parts.checkedAt) };
}

/** @returns the content files of an archive made of the parts, with the toy's vocabulary */
export function archiveFiles(parts: ArchiveParts = {}): ContentFiles {
  const documents = parts.documents ?? [aDocument({ files: [aCapture(), aProvision()] })];
  const files: Record<string, string | Uint8Array> = { ...toyVocabulary(), ...parts.files };
  for (const document of documents) Object.assign(files, document);
  files['archive.json'] = JSON.stringify({ ...SETTINGS, ...parts.settings });
  if (parts.addresses !== undefined) files['addresses.json'] = JSON.stringify(parts.addresses);
  return files;
}

const SETTINGS: Fields = {
  contentFormat: 1,
  name: 'Toy Archive',
  origin: 'https://toy.example',
  idPrefix: 'TA',
  publisher: 'Toy Archive',
  licence: { name: 'CC0 1.0' },
  language: 'en',
  description: 'An archive made of parts.',
  affiliationNotice: 'Not affiliated with any platform.',
};

function toyVocabulary(): ContentFiles {
  const vocabulary = Object.entries(readContent(TOY)).filter(([path]) =>
    path.startsWith('vocabulary/'),
  );
  return Object.fromEntries(vocabulary);
}

/** @returns a record id, for instance of `TA-P-000001` */
export function recordId(text: string): RecordId {
  if (parseRecordId(text) === undefined) throw new Error(`not a record id: ${text}`);
  return text as RecordId;
}

/** @returns the key of the first capture at an instant */
export function captureKey(at: string): CaptureKey {
  return compactInstant(instant(at)) as CaptureKey;
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`not an instant: ${text}`);
  return parsed;
}
