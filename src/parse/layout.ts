import { parseCaptureKey } from '../domain/capture-keys.ts';
import { parseDigest, type Digest } from '../domain/digest.ts';
import type { CaptureKey, ContentPath, VocabularyKind } from '../domain/records.ts';
import { parseSlug, type Slug } from '../domain/slugs.ts';
import { parseTimestampPath, type TimestampFile } from '../domain/timestamps/timestamp-files.ts';

/** How a record is written. */
export type RecordForm = 'json' | 'markdown';

/** The place of a document in the content folder. */
export interface DocumentFolder {
  readonly platform: Slug;
  readonly document: Slug;
}

/** What a file of the content folder is, told from its path alone. */
export type ContentFile =
  | { readonly kind: 'archive' }
  | { readonly kind: 'addresses' }
  | { readonly kind: 'vocabulary'; readonly vocabulary: VocabularyKind }
  | { readonly kind: 'collection'; readonly slug: Slug }
  | { readonly kind: 'page'; readonly slug: Slug }
  | { readonly kind: 'platform'; readonly platform: Slug }
  | ({ readonly kind: 'document' } & DocumentFolder)
  | ({ readonly kind: 'capture'; readonly key: CaptureKey } & DocumentFolder)
  | ({ readonly kind: 'snapshot'; readonly key: CaptureKey } & DocumentFolder)
  | ({
      readonly kind: 'provision';
      readonly slug: Slug;
      readonly form: RecordForm;
    } & DocumentFolder)
  | ({ readonly kind: 'change'; readonly name: string; readonly form: RecordForm } & DocumentFolder)
  | { readonly kind: 'ledger' }
  | { readonly kind: 'ledger-checkpoint'; readonly size: number }
  | { readonly kind: 'ledger-manifest'; readonly digest: Digest }
  | { readonly kind: 'ledger-object'; readonly digest: Digest; readonly ending: 'json' | 'txt' }
  | { readonly kind: 'ledger-timestamp'; readonly file: TimestampFile }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'misnamed'; readonly name: string; readonly expected: string };

export const VOCABULARY_KINDS: readonly VocabularyKind[] = [
  'clause-types',
  'categories',
  'regulations',
  'agencies',
  'document-types',
  'severities',
  'confidences',
  'bases',
];

const SLUG_EXPECTED = 'lower-case letters, digits and single hyphens';
const unknown = (reason: string): ContentFile => ({ kind: 'unknown', reason });
const misnamed = (name: string, expected: string): ContentFile => ({
  kind: 'misnamed',
  name,
  expected,
});

/** @returns what the file at a path is; names that start with a dot, and `README.md`, are ignored */
export function contentFileAt(path: ContentPath): ContentFile {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.')) || parts.at(-1) === 'README.md')
    return { kind: 'ignored' };
  switch (parts[0]) {
    case 'archive.json':
      return { kind: 'archive' };
    case 'addresses.json':
      return { kind: 'addresses' };
    case 'vocabulary':
      return vocabularyFile(parts.slice(1));
    case 'collections':
      return namedFile('collection', parts.slice(1), '.json');
    case 'pages':
      return namedFile('page', parts.slice(1), '.md');
    case 'platforms':
      return platformFile(parts.slice(1));
    case 'ledger':
      return ledgerFile(parts.slice(1));
    default:
      return unknown('Nothing of this name belongs at the top of a content folder.');
  }
}

function vocabularyFile(parts: readonly string[]): ContentFile {
  const vocabulary = VOCABULARY_KINDS.find((kind) => `${kind}.json` === parts[0]);
  if (parts.length === 1 && vocabulary !== undefined) return { kind: 'vocabulary', vocabulary };
  return unknown(
    `A vocabulary file is one of ${VOCABULARY_KINDS.map((kind) => `${kind}.json`).join(', ')}.`,
  );
}

function namedFile(
  kind: 'collection' | 'page',
  parts: readonly string[],
  ending: string,
): ContentFile {
  const name = parts[0] ?? '';
  if (parts.length !== 1 || !name.endsWith(ending))
    return unknown(`Only <slug>${ending} belongs here.`);
  const slug = parseSlug(name.slice(0, -ending.length));
  return slug === undefined ? misnamed(name, SLUG_EXPECTED) : { kind, slug };
}

function ledgerFile(parts: readonly string[]): ContentFile {
  if (parts.join('/') === 'ledger.ndjson') return { kind: 'ledger' };
  const file = parseTimestampPath(parts.join('/'));
  if (file !== undefined) return { kind: 'ledger-timestamp', file };
  if (parts.length === 2) return signatureFile(parts);
  const [folder, start, name = '', ...deeper] = parts;
  const [, text = '', ending] = /^([0-9a-f]{64})\.(json|txt)$/.exec(name) ?? [];
  const digest = parseDigest(text);
  const isPlaced = folder === 'objects' && deeper.length === 0 && text.slice(0, 2) === start;
  return isPlaced && digest !== undefined && (ending === 'json' || ending === 'txt')
    ? { kind: 'ledger-object', digest, ending }
    : unknown('Only ledger.ndjson and objects named by their digest belong here.');
}

function signatureFile([folder, name = '']: readonly string[]): ContentFile {
  if (folder === 'checkpoints' && /^[1-9]\d{0,8}$/.test(name))
    return { kind: 'ledger-checkpoint', size: Number(name) };
  const [, text = ''] = /^([0-9a-f]{64})\.minisig$/.exec(name) ?? [];
  const digest = parseDigest(text);
  return folder === 'manifests' && digest !== undefined
    ? { kind: 'ledger-manifest', digest }
    : unknown(
        'Only checkpoints by their number of lines, signatures of manifests, and timestamps belong here.',
      );
}

function platformFile([platformName = '', ...rest]: readonly string[]): ContentFile {
  const platform = parseSlug(platformName);
  if (platform === undefined) return misnamed(platformName, SLUG_EXPECTED);
  if (rest.length === 1) {
    return rest[0] === 'platform.json'
      ? { kind: 'platform', platform }
      : unknown('Only platform.json and folders of documents belong here.');
  }
  const document = parseSlug(rest[0] ?? '');
  if (document === undefined) return misnamed(rest[0] ?? '', SLUG_EXPECTED);
  return documentFile({ platform, document }, rest.slice(1));
}

function documentFile(
  folder: DocumentFolder,
  [first = '', second, ...deeper]: readonly string[],
): ContentFile {
  if (second === undefined) {
    return first === 'document.json'
      ? { kind: 'document', ...folder }
      : unknown('Only document.json and the folders captures, provisions and changes belong here.');
  }
  if (deeper.length > 0) return unknown('No record lies this deep.');
  switch (first) {
    case 'captures':
      return captureFile(folder, second);
    case 'provisions':
      return provisionFile(folder, second);
    case 'changes':
      return changeFile(folder, second);
    default:
      return unknown('Only the folders captures, provisions and changes belong here.');
  }
}

function captureFile(folder: DocumentFolder, name: string): ContentFile {
  const dot = name.indexOf('.');
  const key = parseCaptureKey(dot < 0 ? name : name.slice(0, dot));
  if (key === undefined || dot < 0)
    return misnamed(name, 'the instant of the capture, such as 20260511T222531Z.json');
  return { kind: name.slice(dot) === '.json' ? 'capture' : 'snapshot', key, ...folder };
}

function provisionFile(folder: DocumentFolder, name: string): ContentFile {
  const form = formOf(name);
  if (form === undefined) return unknown('A provision is a .md or a .json file.');
  const slug = parseSlug(withoutEnding(name));
  return slug === undefined
    ? misnamed(name, SLUG_EXPECTED)
    : { kind: 'provision', slug, form, ...folder };
}

function changeFile(folder: DocumentFolder, name: string): ContentFile {
  const form = formOf(name);
  if (form === undefined) return unknown('A change record is a .md or a .json file.');
  const isDated = /^\d{4}-\d{2}-\d{2}(?:-[1-9]\d*)?$/.test(withoutEnding(name));
  return isDated
    ? { kind: 'change', name: withoutEnding(name), form, ...folder }
    : misnamed(name, 'the day of the change, such as 2026-05-25.md or 2026-05-25-2.md');
}

function formOf(name: string): RecordForm | undefined {
  return name.endsWith('.md') ? 'markdown' : name.endsWith('.json') ? 'json' : undefined;
}

const withoutEnding = (name: string): string => name.replace(/\.(?:md|json)$/, '');
