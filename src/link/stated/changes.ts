import { byCodeUnit } from '../../domain/order.ts';
import type { StatedChange } from '../../domain/records.ts';
import { knownThen } from './known-then.ts';
import type { Comparison, Disagreement, StatedSubject } from './stated.ts';

/** Every listed change has a change record of that day, and the latest severity among them is the record's. */
export const changes: Comparison = {
  figure: 'changes',
  compare(stated, subject) {
    const listed = stated.changes ?? [];
    const recordedOn = new Set(
      knownThen(stated, subject).changes.map((one) => one.change.changedOn),
    );
    const unrecorded = listed.flatMap(({ on }, row): readonly Disagreement[] =>
      recordedOn.has(on)
        ? []
        : [
            {
              code: 'stated/changes',
              row,
              stated: `a change on ${on}`,
              derived: 'no change record of that day touches the provision',
            },
          ],
    );
    return [...unrecorded, ...severityAfter(listed, subject)];
  },
};

function severityAfter(
  listed: readonly StatedChange[],
  { provision, vocabulary }: StatedSubject,
): readonly Disagreement[] {
  const latest = listed
    .map((change, row) => ({ ...change, row }))
    .filter((change) => change.severityTo !== undefined)
    .sort((a, b) => byCodeUnit(a.on, b.on))
    .at(-1);
  const { severity } = provision;
  if (latest?.severityTo === undefined || severity === undefined) return [];
  if (latest.severityTo === severity) return [];
  const name = (slug: typeof severity): string => vocabulary.severities.get(slug)?.name ?? slug;
  return [
    {
      code: 'stated/severity',
      row: latest.row,
      stated: `severity ${name(latest.severityTo)} since ${latest.on}`,
      derived: `severity ${name(severity)}`,
    },
  ];
}
