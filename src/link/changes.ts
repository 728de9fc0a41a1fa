import type { CaptureEntry, ChangeEntry, ChangeSize } from '../domain/archive.ts';
import { byCaptureKey } from '../domain/capture-keys.ts';
import { byCodeUnit } from '../domain/order.ts';
import type { CaptureKey, ChangeRecord, Document, Provision } from '../domain/records.ts';
import type { Redline } from '../domain/redline.ts';
import { affectedProvisions } from './effects.ts';
import type { VersionTexts } from './input.ts';

/** The differences between texts, which are costly and kept between runs. */
export interface Redlines {
  sizeOf(before: CaptureEntry, after: CaptureEntry): ChangeSize;
  redlineOf(before: CaptureEntry, after: CaptureEntry): Redline;
}

/** All about one document that its change records are linked with. */
export interface ChangeSubject {
  readonly document: Document;
  readonly captures: readonly CaptureEntry[];
  readonly changes: readonly ChangeRecord[];
  readonly provisions: readonly Provision[];
}

/** @returns the change records of one document in order of time, with sizes and the provisions that they touch */
export function linkChanges(
  subject: ChangeSubject,
  texts: VersionTexts,
  redlines: Redlines,
): readonly ChangeEntry[] {
  const captureBy = new Map(subject.captures.map((entry) => [entry.capture.key, entry]));
  const lookUp = (key: CaptureKey | undefined): CaptureEntry | undefined =>
    key === undefined ? undefined : captureBy.get(key);
  return [...subject.changes]
    .sort(
      (a, b) =>
        byCodeUnit(a.changedOn, b.changedOn) ||
        compareKeys(a.after, b.after) ||
        byCodeUnit(a.id, b.id),
    )
    .map((change) => {
      const [before, after] = [lookUp(change.before), lookUp(change.after)];
      const ends = {
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
      const entry = { change, document: subject.document.id, ...ends };
      if (before?.version === undefined || after?.version === undefined)
        return { ...entry, affected: statedEffects(change) };
      const steps = { before, after, earlier: subject.captures.slice(0, before.ordinal - 1) };
      return {
        ...entry,
        size: redlines.sizeOf(before, after),
        affected: affectedProvisions(
          { change, provisions: subject.provisions, ...steps },
          texts,
          redlines,
        ),
      };
    });
}

function statedEffects(change: ChangeRecord): ChangeEntry['affected'] {
  return change.effects.map((effect) => ({
    provision: effect.provision,
    passages: [],
    ...(effect.note === undefined ? {} : { note: effect.note }),
  }));
}

function compareKeys(a: CaptureKey | undefined, b: CaptureKey | undefined): number {
  return a === undefined || b === undefined ? 0 : byCaptureKey(a, b);
}
