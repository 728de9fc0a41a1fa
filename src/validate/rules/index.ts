import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Archive } from '../../domain/archive.ts';
import type { ContentPath } from '../../domain/records.ts';
import { actionTitle } from './action-title.ts';
import { analysedBeforeCapture } from './analysed-before-capture.ts';
import { capturedAfterEnd } from './captured-after-end.ts';
import { correctionOrder } from './correction-order.ts';
import { formerNames } from './former-names.ts';
import { listedTwice } from './listed-twice.ts';
import { platformEmpty } from './platform-empty.ts';
import { quotedDefect } from './quoted-defect.ts';
import { untouchedEffect } from './untouched-effect.ts';

/** A check over the linked archive that no schema and no reference can make. */
export interface Rule {
  /** Name of its file. */
  readonly id: string;
  check(
    archive: Archive,
    at: (file: ContentPath, path: readonly (string | number)[]) => Place,
  ): readonly Diagnostic[];
}

/** Every rule, in the order in which they run. */
export const RULES: readonly Rule[] = [
  platformEmpty,
  formerNames,
  capturedAfterEnd,
  analysedBeforeCapture,
  quotedDefect,
  actionTitle,
  correctionOrder,
  listedTwice,
  untouchedEffect,
];
