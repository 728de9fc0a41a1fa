import {
  BAGIT_DECLARATION,
  BAGIT_FILES,
  oxumOf,
  parseBagInfo,
  parseBagManifest,
  PAYLOAD_FOLDER,
} from '../../../domain/bag/bagit.ts';
import { sha256 } from '../../../domain/digest.ts';
import type { ManifestFile } from '../../../domain/manifest.ts';
import { problem, type Problem } from '../../check.ts';
import type { BagCheck, EvidenceBag } from '../evidence-bag.ts';

/** The folder is a bag (RFC 8493), every file is listed with its digest, and no other is there. */
export const form: BagCheck = {
  id: 'form',
  label: 'Form and files',
  run(bag) {
    const { listed, problems } = manifestsOf(bag);
    const found = [
      ...declarationProblems(bag),
      ...problems,
      ...listed.flatMap((file) => fixityProblem(bag, file)),
      ...strayProblems(bag, listed),
    ];
    const wrong = new Set(found.map(({ path }) => path));
    const right = listed.filter(({ path }) => !wrong.has(path)).length;
    return {
      summary: `${right} of ${listed.length} listed files have the digest that the lists of the bag state.`,
      problems: found,
    };
  },
};

function declarationProblems(bag: EvidenceBag): readonly Problem[] {
  const { declaration, description } = BAGIT_FILES;
  const own = bag.text(declaration);
  if (own !== BAGIT_DECLARATION)
    return [problem('bag/form', declaration, 'It does not say that this is a bag of BagIt 1.0.')];
  const fields = parseBagInfo(bag.text(description) ?? '');
  if ('fault' in fields) return [problem('bag/form', description, fields.fault)];
  const stated = fields.value.find(([name]) => name === 'Payload-Oxum')?.[1];
  const payload = [...bag.files].filter(([path]) => path.startsWith(PAYLOAD_FOLDER));
  const counted = oxumOf(payload.map(([, bytes]) => ({ bytes })));
  return stated === counted
    ? []
    : [
        problem(
          'bag/form',
          description,
          `It states ${stated ?? 'no'} bytes and files, and there are ${counted}.`,
        ),
      ];
}

function manifestsOf(bag: EvidenceBag): {
  readonly listed: readonly ManifestFile[];
  readonly problems: readonly Problem[];
} {
  const lists = [
    { path: BAGIT_FILES.payload, isOwn: (path: string) => path.startsWith(PAYLOAD_FOLDER) },
    { path: BAGIT_FILES.tags, isOwn: (path: string) => !path.startsWith(PAYLOAD_FOLDER) },
  ].map(({ path, isOwn }) => {
    const files = parseBagManifest(bag.text(path) ?? '?');
    if ('fault' in files) return { listed: [], problems: [problem('bag/form', path, files.fault)] };
    const foreign = files.value.filter((file) => !isOwn(file.path));
    return {
      listed: files.value.filter((file) => isOwn(file.path)),
      problems: foreign.map((file) =>
        problem('bag/form', path, `It lists ${file.path}, which the other list is for.`),
      ),
    };
  });
  return {
    listed: lists.flatMap(({ listed }) => listed),
    problems: lists.flatMap(({ problems }) => problems),
  };
}

function fixityProblem({ files }: EvidenceBag, { path, digest }: ManifestFile): readonly Problem[] {
  const bytes = files.get(path);
  if (bytes === undefined)
    return [problem('bag/missing', path, `${listOf(path)} lists it with ${digest}.`)];
  const computed = sha256(bytes);
  return computed === digest
    ? []
    : [
        problem(
          'bag/changed',
          path,
          `Its SHA-256 is ${computed}.\n${listOf(path)} states ${digest}.`,
        ),
      ];
}

const listOf = (path: string): string =>
  path.startsWith(PAYLOAD_FOLDER) ? BAGIT_FILES.payload : BAGIT_FILES.tags;

function strayProblems(
  { files }: EvidenceBag,
  listed: readonly ManifestFile[],
): readonly Problem[] {
  const known = new Set([BAGIT_FILES.tags, ...listed.map(({ path }) => path)]);
  return [...files.keys()]
    .filter((path) => !known.has(path))
    .map((path) => problem('bag/unlisted', path, 'No list of the bag has a line for it.'));
}
