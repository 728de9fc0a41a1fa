import { byCaptureKey, parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import type { CaptureKey, Document } from '../../../src/domain/records.ts';
import {
  captureBefore,
  comparableCaptures,
  stepsOf,
  type ComparableCapture,
  type Step,
} from '../../../src/draft/steps.ts';
import { Problem, type Field } from '../../ask.ts';
import { UsageError } from '../../command.ts';
import type { NewRun } from './kind.ts';
import type { Workspace } from './workspace.ts';

/** @returns the step that is named, completed by its neighbour; the latest one without a record when none is named */
export function stepFrom({ ask }: NewRun, document: Document, workspace: Workspace): Step {
  const captures = comparableCaptures(
    workspace.records.captures.filter((capture) => capture.document === document.id),
    (capture) => workspace.textDigestOf(capture),
  );
  const [before, after] = [
    ask.given(keyField('before', captures)),
    ask.given(keyField('after', captures)),
  ];
  if (before === undefined && after === undefined)
    return latestUnrecorded(document, captures, workspace);
  const later =
    after ??
    captures.find(({ capture }) => before !== undefined && byCaptureKey(capture.key, before) > 0)
      ?.capture.key;
  if (later === undefined) throw new UsageError(`No capture follows ${before ?? ''}.`);
  const earlier = before ?? captureBefore(captures, later)?.capture.key;
  if (earlier === undefined) throw new UsageError(`No capture comes before ${later}.`);
  return { before: earlier, after: later };
}

function latestUnrecorded(
  document: Document,
  captures: readonly ComparableCapture[],
  workspace: Workspace,
): Step {
  const recorded = new Set(
    workspace.records.changes
      .filter((change) => change.document === document.id)
      .map(({ after }) => after),
  );
  const steps = stepsOf(captures);
  const step = steps.filter(({ after }) => !recorded.has(after)).at(-1);
  if (step !== undefined) return step;
  throw new UsageError(
    steps.length === 0
      ? `${document.title} has no two captures that follow each other and differ in their text.`
      : `Every change between the captures of ${document.title} has a record already.`,
  );
}

function keyField(
  option: 'before' | 'after',
  captures: readonly ComparableCapture[],
): Field<CaptureKey> {
  return {
    option,
    question: 'Capture',
    read: (text) => {
      const key = parseCaptureKey(text.trim());
      const keys = captures.map(({ capture }) => capture.key);
      return (
        keys.find((one) => one === key) ??
        new Problem(`The captures that can be compared are ${keys.join(', ') || 'none'}.`)
      );
    },
  };
}
