import { diagnostic, type Diagnostic, type DiagnosticCode } from '../../diagnostics/diagnostic.ts';
import type {
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  ProvisionFigures,
  RecordNote,
} from '../../domain/archive.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type {
  Provision,
  StatedFigure,
  StatedFigures,
  Term,
  VocabularyKind,
} from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import type { PlaceFinder } from '../input.ts';
import { COMPARISONS } from './comparisons.ts';

/** A provision with all that its stated figures are compared with. */
export interface StatedSubject {
  readonly provision: Provision;
  readonly document: DocumentEntry;
  readonly capture: CaptureEntry;
  readonly figures: ProvisionFigures;
  readonly evidence: Evidence;
  /** Change records that touch the provision, in order of time. */
  readonly changes: readonly ChangeEntry[];
  readonly vocabulary: Readonly<Record<VocabularyKind, ReadonlyMap<Slug, Term>>>;
}

/** A stated figure that does not agree, both values in words. */
export interface Disagreement {
  readonly code: DiagnosticCode;
  /** Place in the list, from 0, when the figure is one. */
  readonly row?: number;
  readonly stated: string;
  readonly derived: string;
}

/** Compares one stated figure; gives what disagrees, nothing when it agrees or is not stated. */
export interface Comparison {
  readonly figure: StatedFigure;
  compare(stated: StatedFigures, subject: StatedSubject): readonly Disagreement[];
}

/**
 * Compares every figure that a record states with the derived one.
 *
 * @returns disagreements recorded as the source's claims as notes, all others as errors
 */
export function compareStated(
  subject: StatedSubject,
  at: PlaceFinder,
): { readonly notes: readonly RecordNote[]; readonly diagnostics: readonly Diagnostic[] } {
  const { stated, file } = subject.provision;
  if (stated === undefined) return { notes: [], diagnostics: [] };
  const notes: RecordNote[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const comparison of COMPARISONS) {
    const { figure } = comparison;
    const disagreements = comparison.compare(stated, subject);
    const isClaim = stated.asClaims.includes(figure);
    if (isClaim && disagreements.length === 0) {
      diagnostics.push(
        diagnostic(
          'stated/agrees',
          at(file, ['stated', 'asClaims', stated.asClaims.indexOf(figure)]),
          `"${figure}" agrees with the archive, or is not stated.`,
        ),
      );
    }
    for (const { code, row, stated: value, derived } of disagreements) {
      if (isClaim) notes.push({ figure, stated: value, derived, by: stated.by });
      else
        diagnostics.push(
          diagnostic(
            code,
            at(file, ['stated', figure, ...(row === undefined ? [] : [row])]),
            `Stated by ${stated.by}: ${value}.\nIn this archive: ${derived}.`,
          ),
        );
    }
  }
  return { notes, diagnostics };
}
