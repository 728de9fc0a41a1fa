import type { CaptureEntry, ChangeEntry, DocumentEntry } from '../../../domain/archive.ts';
import { captureListPath } from '../../../domain/urls.ts';
import { plural } from '../../words/numbers.ts';

/** Captures before a change that brought other bytes and no other text, so that there is no record of them. */
export interface SameTextCapturesView {
  /** `3 captures between the change before and this one brought other bytes and the same text.` */
  readonly text: string;
  /** To the list of captures, which shows that stretch alone where script runs. */
  readonly path: string;
}

/** @returns `undefined` when there is none */
export function sameTextCaptures(
  { change, before }: ChangeEntry,
  { document, captures, changes }: DocumentEntry,
): SameTextCapturesView | undefined {
  if (before === undefined) return undefined;
  const own = changes.findIndex((one) => one.change.id === change.id);
  const previous = changes[own - 1];
  const start = previous?.after?.ordinal ?? 1;
  const stretch = captures.slice(start - 1, before.ordinal);
  const [first] = stretch;
  const count = stretch.slice(1).filter((one, index) => isMarkupAlone(stretch[index], one)).length;
  if (first === undefined || count === 0) return undefined;
  const since =
    previous === undefined ? 'before this change' : 'between the change before and this one';
  return {
    text: `${plural(count, 'capture')} ${since} brought other bytes and the same text.`,
    path: `${captureListPath(document)}?from=${first.capture.key}&to=${before.capture.key}`,
  };
}

/** @returns whether both are held, with the same text and not the same bytes */
export function isMarkupAlone(earlier: CaptureEntry | undefined, later: CaptureEntry): boolean {
  const [was, is] = [earlier?.capture.snapshot.held, later.capture.snapshot.held];
  if (was === undefined || is === undefined || later.version === undefined) return false;
  return earlier?.version?.digest === later.version.digest && was.digest !== is.digest;
}
