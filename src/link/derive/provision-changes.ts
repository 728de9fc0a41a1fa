import type { ChangeEntry } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';

/**
 * The change records that touch the words of each provision, in order of time.
 *
 * A passage that only moved is not touched. A change whose texts are not held counts when its record names the provision.
 */
export function changesByProvision(
  changes: readonly ChangeEntry[],
): ReadonlyMap<RecordId, readonly ChangeEntry[]> {
  const touching = new Map<RecordId, ChangeEntry[]>();
  for (const entry of changes) {
    for (const { provision, effect } of entry.affected) {
      if (effect === 'moved') continue;
      const list = touching.get(provision);
      if (list === undefined) touching.set(provision, [entry]);
      else list.push(entry);
    }
  }
  return touching;
}
