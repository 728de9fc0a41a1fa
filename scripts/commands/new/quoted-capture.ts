import { parseCaptureKey } from '../../../src/domain/capture-keys.ts';
import type { Capture, Document } from '../../../src/domain/records.ts';
import { comparableCaptures } from '../../../src/draft/steps.ts';
import { Problem } from '../../ask.ts';
import { UsageError } from '../../command.ts';
import type { NewRun } from './kind.ts';
import type { Workspace } from './workspace.ts';

/** @returns the capture that is named, or the latest one that is held and has no defect */
export function quotedCapture({ ask }: NewRun, document: Document, workspace: Workspace): Capture {
  const captures = workspace.records.captures.filter((capture) => capture.document === document.id);
  const given = ask.given<Capture>({
    option: 'capture',
    question: 'Capture',
    read: (text) => {
      const key = parseCaptureKey(text.trim());
      const found = captures.find((capture) => capture.key === key);
      return (
        found ??
        new Problem(
          captures.length === 0
            ? 'The document has no captures.'
            : `The document has the captures ${captures.map((capture) => capture.key).join(', ')}.`,
        )
      );
    },
  });
  const latest = comparableCaptures(captures, (capture) => workspace.textDigestOf(capture)).at(
    -1,
  )?.capture;
  const capture = given ?? latest;
  if (capture === undefined)
    throw new UsageError(
      `${document.title} has no capture whose text is held. Add one with "muniment new capture".`,
    );
  return capture;
}
