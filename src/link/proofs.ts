import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CaptureEntry } from '../domain/archive.ts';
import type { ExcerptProof, PassageProof } from '../domain/evidence.ts';
import { excerptDigestOf } from '../domain/excerpt.ts';
import { groupBy } from '../domain/order.ts';
import type { Passage, Provision } from '../domain/records.ts';
import { isMismatch } from './evidence.ts';
import { anchorPassage, indexText, type AnchorResult, type IndexedText } from './anchor.ts';
import type { PlaceFinder, VersionTexts } from './input.ts';
import { anchorDiagnostic } from './proof-diagnostics.ts';

/** Provisions of one document with its captures. */
export interface ProofSubject {
  readonly provisions: readonly Provision[];
  readonly captures: readonly CaptureEntry[];
}

/** @returns for every provision whose capture exists what looking for its passages gave, and what is wrong */
export function proveExcerpts(
  { provisions, captures }: ProofSubject,
  texts: VersionTexts,
  at: PlaceFinder,
): {
  readonly proofs: ReadonlyMap<Provision, ExcerptProof>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const proofs = new Map<Provision, ExcerptProof>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, quoting] of groupBy(provisions, (provision) => provision.capture)) {
    const entry = captures.find(({ capture }) => capture.key === key);
    const version = entry && texts.versionOf(entry.capture);
    const text = version && indexText(version);
    for (const provision of quoting) {
      if (entry === undefined) {
        diagnostics.push(
          diagnostic(
            'provision/capture-unknown',
            at(provision.file, ['capture']),
            `The document has no capture ${key}.`,
          ),
        );
        continue;
      }
      const proof = proveExcerpt(provision, entry, text, at);
      proofs.set(provision, proof.proof);
      diagnostics.push(...proof.diagnostics);
    }
  }
  return { proofs, diagnostics };
}

function proveExcerpt(
  provision: Provision,
  entry: CaptureEntry,
  text: IndexedText | undefined,
  at: PlaceFinder,
): { readonly proof: ExcerptProof; readonly diagnostics: readonly Diagnostic[] } {
  const excerptDigest = excerptDigestOf(provision.passages);
  const diagnostics: Diagnostic[] = [];
  if (provision.excerptDigest !== undefined && provision.excerptDigest !== excerptDigest) {
    diagnostics.push(
      diagnostic(
        'excerpt/digest-mismatch',
        at(provision.file, ['excerptDigest']),
        `Stated ${provision.excerptDigest}.\nComputed ${excerptDigest} over the passages.`,
      ),
    );
  }
  const passages = provision.passages.map((passage, row): PassageProof => {
    if (text === undefined) return { state: 'not-held', passage };
    const result = anchorPassage(text, passage);
    // Bytes that are not those of the capture prove nothing against a quotation; they are reported themselves.
    if (result.state !== 'found' && isMismatch(entry.capture))
      return { state: 'not-held', passage };
    const problem = passageProblem(provision, row, { passage, result, entry }, at);
    if (problem !== undefined) diagnostics.push(problem);
    return result.state === 'found'
      ? { state: 'found', passage, anchor: result.anchor }
      : { state: 'missing', passage };
  });
  return {
    proof: { passages, excerptDigest },
    diagnostics: [...diagnostics, ...orderProblems(provision, passages, at)],
  };
}

interface Attempt {
  readonly passage: Passage;
  readonly result: AnchorResult;
  readonly entry: CaptureEntry;
}

function passageProblem(
  provision: Provision,
  row: number,
  { passage, result, entry }: Attempt,
  at: PlaceFinder,
): Diagnostic | undefined {
  const place = at(provision.file, ['passages', row, 'exact']);
  if (!passage.knownMissing)
    return anchorDiagnostic(result, { provision, row, capture: entry.capture }, at);
  if (result.state === 'missing' || result.state === 'not-normal') {
    return diagnostic(
      'excerpt/known-missing',
      place,
      `Passage ${row + 1} does not occur in the capture ${entry.capture.key}, and the record says so.`,
    );
  }
  return diagnostic(
    'excerpt/found-after-all',
    place,
    `Passage ${row + 1} is recorded as missing, but occurs in the capture ${entry.capture.key}.`,
  );
}

function orderProblems(
  provision: Provision,
  passages: readonly PassageProof[],
  at: PlaceFinder,
): readonly Diagnostic[] {
  let end = 0;
  return passages.flatMap((proof, row) => {
    if (proof.state !== 'found') return [];
    const isBehind = proof.anchor.start >= end;
    end = Math.max(end, proof.anchor.end);
    return isBehind
      ? []
      : [
          diagnostic(
            'excerpt/order',
            at(provision.file, ['passages', row]),
            `Passage ${row + 1} stands before the end of the passage before it.`,
          ),
        ];
  });
}
