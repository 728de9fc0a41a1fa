import { BAG_FILES } from '../../../domain/bag/bag-names.ts';
import { sameBytes, utf8 } from '../../../domain/bytes.ts';
import { sha256 } from '../../../domain/digest.ts';
import { indexText } from '../../../domain/indexed-text.ts';
import type { SealedContent } from '../../../domain/sealed/sealed-provision.ts';
import { textOf, type VersionText } from '../../../domain/version-text.ts';
import { problem, type CheckResult, type Problem } from '../../check.ts';
import { quotedWordProblems } from '../../quoted-words.ts';
import type { BagCheck, EvidenceBag } from '../evidence-bag.ts';

/** The stored file has its digest, its text follows from it, and the quoted words stand in the text. */
export const quotation: BagCheck = {
  id: 'quotation',
  label: 'Quotation',
  run(bag) {
    const content = bag.record?.content;
    if (content === undefined) return { summary: 'No record tells what is quoted.', problems: [] };
    if (content.capture.snapshot.held === undefined)
      return {
        summary:
          'The words are as recorded: when the record was sealed, the stored file was not held, so nothing here shows them.',
        problems: strayFiles(bag),
      };
    const problems = sourceProblems(bag, content);
    return problems.length > 0 ? failed(problems) : wordsIn(bag, content);
  },
};

const failed = (problems: readonly Problem[]): CheckResult => ({
  summary: 'The words are not shown to stand in the stored file.',
  problems,
});

function strayFiles({ files }: EvidenceBag): readonly Problem[] {
  return [BAG_FILES.snapshot, BAG_FILES.version]
    .filter((path) => files.has(path))
    .map((path) => problem('bag/snapshot', path, 'The sealed record names no stored file.'));
}

function sourceProblems(
  { files }: EvidenceBag,
  { capture: { snapshot }, quotation: { version } }: SealedContent,
): readonly Problem[] {
  const wanted = [
    { path: BAG_FILES.snapshot, digest: snapshot.held?.digest },
    { path: BAG_FILES.version, digest: version?.digest },
  ];
  return wanted.flatMap(({ path, digest }) => {
    const bytes = files.get(path);
    const computed = bytes && sha256(bytes);
    if (computed === digest) return [];
    const code = path === BAG_FILES.snapshot ? 'bag/snapshot' : 'bag/version';
    return [
      problem(
        code,
        path,
        `Its SHA-256 is ${computed ?? 'unknown: it is not there'}.\nThe sealed record names ${digest ?? 'none'}.`,
      ),
    ];
  });
}

function wordsIn({ files, readers }: EvidenceBag, content: SealedContent): CheckResult {
  const bytes = files.get(BAG_FILES.snapshot) ?? utf8('');
  const text = readers.version(bytes, content.capture.snapshot.mediaType);
  const derived = derivationProblems(text, files.get(BAG_FILES.version));
  if (derived.length > 0 || text === undefined)
    return derived.length > 0 ? failed(derived) : withoutText();
  const problems = quotedWordProblems(BAG_FILES.record, content.quotation, indexText(text));
  if (problems.length > 0) return failed(problems);
  const { passages } = content.quotation;
  const found = passages.filter(({ state }) => state === 'found').length;
  return {
    summary: `${found} of ${passages.length} passages stand in the text, which was made again from the stored file${found < passages.length ? '; the others are recorded as not found' : ''}.`,
    problems,
  };
}

const withoutText = (): CheckResult => ({
  summary: 'No text is taken from a stored file of this kind, so the words were not looked for.',
  problems: [],
});

function derivationProblems(
  text: VersionText | undefined,
  stated: Uint8Array | undefined,
): readonly Problem[] {
  const made = text && utf8(textOf(text));
  if (made === undefined && stated === undefined) return [];
  return made !== undefined && stated !== undefined && sameBytes(made, stated)
    ? []
    : [
        problem(
          'bag/version',
          BAG_FILES.version,
          `The stored file gives a text with the SHA-256 ${text?.digest ?? 'of nothing'}.`,
        ),
      ];
}
