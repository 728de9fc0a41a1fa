import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CaptureEntry } from '../domain/archive.ts';
import { byKey, groupBy } from '../domain/order.ts';
import type { CaptureKey, ChangeRecord } from '../domain/records.ts';
import type { Index, PlaceFinder } from './input.ts';
import type { ChangeSubject } from './changes.ts';

/** @returns what is wrong with the change records of one document */
export function changeProblems(
  subject: ChangeSubject,
  index: Index,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const captureBy = new Map(subject.captures.map((entry) => [entry.capture.key, entry]));
  return [
    ...subject.changes.flatMap((change) => fileNameProblem(change, at)),
    ...subject.changes.flatMap((change) => problemsOf(change, subject, captureBy, at)),
    ...duplicates(subject.changes, at),
    ...unrecorded(subject, at),
    ...subject.changes.flatMap((change) =>
      change.effects.flatMap(({ provision }, row) => {
        const owner = index.provisions.get(provision)?.document;
        return owner === undefined || owner === subject.document.id
          ? []
          : [
              diagnostic(
                'change/effect-document',
                at(change.file, ['effects', row, 'provision']),
                `${provision} quotes the document ${owner}.`,
              ),
            ];
      }),
    ),
  ];
}

function fileNameProblem(
  { file, changedOn }: ChangeRecord,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const named = file.slice(file.lastIndexOf('/') + 1).slice(0, changedOn.length);
  return named === changedOn
    ? []
    : [
        diagnostic(
          'change/date',
          at(file, []),
          `The file is named ${named}, and the change is of ${changedOn}.`,
        ),
      ];
}

function problemsOf(
  change: ChangeRecord,
  subject: ChangeSubject,
  captureBy: ReadonlyMap<CaptureKey, CaptureEntry>,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const { before, after, file } = change;
  const ends = [['before', before] as const, ['after', after] as const];
  const missing = ends.flatMap(([field, key]) =>
    key === undefined || captureBy.has(key)
      ? []
      : [
          diagnostic(
            'change/captures',
            at(file, [field]),
            `${subject.document.title} has no capture ${key}.`,
          ),
        ],
  );
  if (missing.length > 0) return missing;
  const [earlier, later] = [before && captureBy.get(before), after && captureBy.get(after)];
  const problem =
    earlier?.version === undefined || later?.version === undefined
      ? unheldProblem(change, at)
      : stepProblem(change, { earlier, later }, { subject, at });
  return problem === undefined ? [] : [problem];
}

/** What is wrong with a change whose texts are not both held: nothing computes what it says. */
function unheldProblem(change: ChangeRecord, at: PlaceFinder): Diagnostic | undefined {
  const place = at(change.file, []);
  if (change.summary === undefined)
    return diagnostic(
      'change/no-text-no-summary',
      place,
      'The texts are not both held, and no summary is recorded.',
    );
  return change.statedBy === undefined
    ? diagnostic(
        'change/unattributed',
        place,
        'The texts are not both held, so the summary cannot be checked, and nobody is named who states it.',
      )
    : undefined;
}

function stepProblem(
  { file }: ChangeRecord,
  { earlier, later }: { readonly earlier: CaptureEntry; readonly later: CaptureEntry },
  { subject, at }: { readonly subject: ChangeSubject; readonly at: PlaceFinder },
): Diagnostic | undefined {
  const [before, after] = [earlier.capture.key, later.capture.key];
  if (earlier.ordinal >= later.ordinal)
    return diagnostic(
      'change/captures',
      at(file, ['before']),
      `${before} is not earlier than ${after}.`,
    );
  if (later.capture.cause === 'extraction')
    return diagnostic(
      'change/extraction-only',
      at(file, ['after']),
      `The capture ${after} is a new extraction of an earlier retrieval.`,
    );
  const expected = comparable(subject.captures)
    .filter((entry) => entry.ordinal < later.ordinal)
    .at(-1);
  if (expected !== earlier)
    return diagnostic(
      'change/not-consecutive',
      at(file, ['before']),
      `The capture directly before ${after} is ${expected?.capture.key ?? 'none'}, not ${before}.`,
    );
  return earlier.version?.digest === later.version?.digest
    ? diagnostic('change/no-difference', at(file, []), 'The two version texts are the same.')
    : undefined;
}

/** @returns the captures that can stand for the document: with text, and without a defect */
export function comparable(captures: readonly CaptureEntry[]): readonly CaptureEntry[] {
  return captures.filter(
    (entry) => entry.version !== undefined && entry.capture.defect === undefined,
  );
}

function duplicates(changes: readonly ChangeRecord[], at: PlaceFinder): readonly Diagnostic[] {
  const dated = changes
    .filter((change) => change.after !== undefined)
    .sort(byKey((change) => change.id));
  return [...groupBy(dated, (change) => change.after).values()].flatMap(([first, ...others]) =>
    others.map((change) =>
      diagnostic(
        'change/duplicate',
        at(change.file, ['after']),
        `${first?.id ?? ''} describes the step to this capture already.`,
      ),
    ),
  );
}

function unrecorded(subject: ChangeSubject, at: PlaceFinder): readonly Diagnostic[] {
  const recorded = new Set(subject.changes.map((change) => change.after));
  return comparable(subject.captures).flatMap((entry, position, all) => {
    const before = all[position - 1];
    const differs =
      before !== undefined &&
      before.version?.digest !== entry.version?.digest &&
      entry.capture.cause === 'retrieval';
    return differs && !recorded.has(entry.capture.key)
      ? [
          diagnostic(
            'change/unrecorded',
            at(entry.capture.file, []),
            `The text differs from that of ${before.capture.key}.`,
          ),
        ]
      : [];
  });
}
