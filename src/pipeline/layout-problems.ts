import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type RelatedPlace,
} from '../diagnostics/diagnostic.ts';
import { groupBy } from '../domain/order.ts';
import { contentPath } from '../domain/content-file.ts';
import type { ContentPath } from '../domain/records.ts';
import type { ContentFile, DocumentFolder } from '../parse/layout.ts';

interface ListedFile {
  readonly path: ContentPath;
  readonly file: ContentFile;
}

/** @returns what is wrong with the content folder as a set of paths, before any file is opened */
export function layoutProblems(files: readonly ListedFile[]): readonly Diagnostic[] {
  return [
    ...files.flatMap(misplaced),
    ...missingFiles(files),
    ...caseCollisions(files),
    ...twoForms(files),
    ...snapshotProblems(files),
  ];
}

function misplaced({ path, file }: ListedFile): readonly Diagnostic[] {
  if (file.kind === 'unknown') return [diagnostic('file/unknown', wholeFile(path), file.reason)];
  if (file.kind === 'misnamed')
    return [
      diagnostic(
        'file/name',
        wholeFile(path),
        `"${file.name}" cannot be a name here. Expected ${file.expected}.`,
      ),
    ];
  return [];
}

function missingFiles(files: readonly ListedFile[]): readonly Diagnostic[] {
  const present = new Set<string>(files.map(({ path }) => path));
  const wanted = new Map<string, string>([['archive.json', 'a content folder']]);
  for (const { path, file } of files) {
    if (!('platform' in file)) continue;
    wanted.set(`platforms/${file.platform}/platform.json`, `the folder of ${path}`);
    if ('document' in file)
      wanted.set(
        `platforms/${file.platform}/${file.document}/document.json`,
        `the folder of ${path}`,
      );
  }
  return [...wanted]
    .filter(([path]) => !present.has(path))
    .map(([path, owner]) =>
      diagnostic(
        'file/missing',
        wholeFile(contentPath(path)),
        `This file is required in ${owner}.`,
      ),
    );
}

function caseCollisions(files: readonly ListedFile[]): readonly Diagnostic[] {
  return [...groupBy(files, ({ path }) => path.toLowerCase()).values()]
    .filter((group) => group.length > 1)
    .flatMap(([first, ...others]) =>
      others.map(({ path }) =>
        diagnostic(
          'file/case-collision',
          wholeFile(path),
          'Another path differs from this one only in case.',
          relatedTo(first),
        ),
      ),
    );
}

function twoForms(files: readonly ListedFile[]): readonly Diagnostic[] {
  const records = files.filter(({ file }) => file.kind === 'provision' || file.kind === 'change');
  return [...groupBy(records, ({ path }) => path.replace(/\.[a-z]+$/, '')).values()].flatMap(
    ([first, second]) =>
      first === undefined || second === undefined
        ? []
        : [
            diagnostic(
              'file/two-forms',
              wholeFile(second.path),
              'The same record stands in another file.',
              relatedTo(first),
            ),
          ],
  );
}

function snapshotProblems(files: readonly ListedFile[]): readonly Diagnostic[] {
  const keyOf = ({ file }: ListedFile): string =>
    file.kind === 'capture' || file.kind === 'snapshot' ? `${folder(file)}${file.key}` : '';
  const sidecars = new Set(files.filter(({ file }) => file.kind === 'capture').map(keyOf));
  const snapshots = groupBy(
    files.filter(({ file }) => file.kind === 'snapshot'),
    keyOf,
  );
  return [...snapshots].flatMap(([key, group]) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const orphan = sidecars.has(key)
      ? []
      : [
          diagnostic(
            'capture/bytes-without-sidecar',
            wholeFile(first.path),
            'These bytes have no sidecar.',
          ),
        ];
    return [
      ...orphan,
      ...others.map(({ path }) =>
        diagnostic(
          'capture/two-snapshots',
          wholeFile(path),
          'The bytes of this capture are also in another file.',
          relatedTo(first),
        ),
      ),
    ];
  });
}

const folder = ({ platform, document }: DocumentFolder): string => `${platform}/${document}/`;

function relatedTo(other: ListedFile | undefined): readonly RelatedPlace[] {
  return other === undefined ? [] : [{ place: wholeFile(other.path), label: 'the other' }];
}
