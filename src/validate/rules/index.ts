import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Archive } from '../../domain/archive.ts';
import type { ContentPath } from '../../domain/records.ts';

/** A check over the linked archive that no schema and no reference can make. */
export interface Rule {
  /** Name of its file. */
  readonly id: string;
  check(archive: Archive, at: (file: ContentPath, path: readonly (string | number)[]) => Place): readonly Diagnostic[];
}

/** Every rule, in the order in which they run. */
export const RULES: readonly Rule[] = [];
