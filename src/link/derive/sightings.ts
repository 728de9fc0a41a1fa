import type { CaptureEntry, Sighting } from '../../domain/archive.ts';
import type { Passage, Provision } from '../../domain/records.ts';
import { textOf, type VersionText } from '../../domain/version-text.ts';

/**
 * In which captures the passages of each provision stand.
 *
 * Looked for in every capture whose text is held and has no defect, in order of time. A passage known
 * to be missing from the quoted capture is looked for all the same.
 */
export function sightingsOf(
  provisions: readonly Provision[],
  captures: readonly CaptureEntry[],
  versionOf: (entry: CaptureEntry) => VersionText | undefined,
): ReadonlyMap<Provision, readonly Sighting[]> {
  const sightings = new Map<Provision, Sighting[]>(provisions.map((provision) => [provision, []]));
  for (const entry of captures) {
    const version = entry.capture.defect === undefined ? versionOf(entry) : undefined;
    if (version === undefined) continue;
    const text = textOf(version);
    const { key: capture, capturedAt } = entry.capture;
    for (const [provision, list] of sightings)
      list.push({ capture, capturedAt, presence: presenceIn(text, provision.passages) });
  }
  return sightings;
}

function presenceIn(text: string, passages: readonly Passage[]): Sighting['presence'] {
  const present = passages.filter((passage) => text.includes(passage.exact)).length;
  return present === passages.length ? 'present' : present === 0 ? 'absent' : 'partly';
}
