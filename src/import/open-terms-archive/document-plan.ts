import type { ExistingCapture } from './existing-content.ts';
import type { ChangePlan, ComparableEntry, ExistingChange } from './changes.ts';
import { planChanges } from './changes.ts';
import type { Defect } from './defects.ts';
import { defectOf } from './defects.ts';
import { readingOf } from './generations.ts';
import type { TextFacts } from '../ports.ts';
import type { DocumentHistory, RecordedVersion } from './recorded-versions.ts';
import { timelineOf } from './timeline.ts';
import type { TimelineEntry } from './timeline.ts';

/** A capture that the import adds. */
export interface PlannedCapture {
  readonly entry: TimelineEntry;
  readonly version: RecordedVersion;
  readonly defect?: Defect;
}

/** What an import adds to one document. */
export interface DocumentPlan {
  /** In order of time. */
  readonly captures: readonly PlannedCapture[];
  readonly changes: ChangePlan;
  /** All captures, old and new, in order of time. */
  readonly timeline: readonly TimelineEntry[];
}

/** What a plan is made from. */
export interface PlanSources {
  readonly history: DocumentHistory;
  readonly captures: readonly ExistingCapture[];
  readonly changes: readonly ExistingChange[];
  /** @returns facts of a capture's version text; `undefined` when it has none */
  factsOf(entry: TimelineEntry): Promise<TextFacts | undefined>;
  hasSameText(a: RecordedVersion, b: RecordedVersion): Promise<boolean>;
}

/** Decides what an import adds to one document. Texts are read only where an added capture needs them. */
export async function planDocument(sources: PlanSources): Promise<DocumentPlan> {
  const { history } = sources;
  const factsOf = (entry: TimelineEntry): Promise<TextFacts | undefined> => sources.factsOf(entry);
  const reading = await readingOf(history.versions, (a, b) => sources.hasSameText(a, b));
  const timeline = timelineOf(history, sources.captures, reading);
  const captures: PlannedCapture[] = [];
  const sound: ComparableEntry[] = [];
  let isAfterAdded = false;
  for (const entry of timeline) {
    if (entry.added === undefined) {
      if (entry.isDefect || entry.source === undefined) continue;
      const facts = isAfterAdded ? await factsOf(entry) : undefined;
      sound.push(withDigest(entry, facts));
      isAfterAdded = false;
      continue;
    }
    const previous = await previousFacts(sound, factsOf);
    const facts = await factsOf(entry);
    const evidence = {
      timeline,
      changes: sources.changes,
      ...optional('facts', facts),
      ...optional('previous', previous),
    };
    const defect = defectOf(entry, evidence);
    captures.push({ entry, version: entry.added, ...optional('defect', defect) });
    if (defect !== undefined) continue;
    sound.push(withDigest(entry, facts));
    isAfterAdded = true;
  }
  return { captures, timeline, changes: planChanges(sound, sources.changes) };
}

/** Reads the facts of the last sound capture, and notes its digest for the comparison that follows. */
async function previousFacts(
  sound: ComparableEntry[],
  factsOf: (entry: TimelineEntry) => Promise<TextFacts | undefined>,
): Promise<TextFacts | undefined> {
  const last = sound.pop();
  if (last === undefined) return undefined;
  const facts = await factsOf(last);
  sound.push(withDigest(last, facts));
  return facts;
}

function withDigest(entry: TimelineEntry, facts: TextFacts | undefined): ComparableEntry {
  return facts === undefined ? entry : { ...entry, textDigest: facts.digest };
}

function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
