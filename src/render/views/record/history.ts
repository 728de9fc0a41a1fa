import type { ChangeEntry, ProvisionEntry } from '../../../domain/archive.ts';
import { sightingDate } from '../../words/captured.ts';
import { plural } from '../../words/numbers.ts';
import { stabilityWord } from '../../words/scales.ts';
import type { ViewContext } from '../context.ts';
import { changeLine, type ChangeLineView } from '../parts/change-line.ts';
import { changesSince } from './currency.ts';

export interface HistoryView {
  /** `Mostly stable. 1 change to this clause. First seen 12 May 2026, …` */
  readonly summary: string;
  /** Changes that touch the clause, latest first. */
  readonly ofClause: readonly ChangeLineView[];
  /** Other changes of the document since the quoted capture, latest first. */
  readonly elsewhere: readonly ChangeLineView[];
  /** How many of each are left out of the lists. */
  readonly more: { readonly ofClause: number; readonly elsewhere: number };
}

/** Longer lists go on at the document's page of captures and changes. */
const LISTED = 12;

export function historyView(context: ViewContext, entry: ProvisionEntry): HistoryView {
  const touching = new Set(entry.figures.changes);
  const ofClause = [...touching].flatMap((id) => context.archive.changes.get(id) ?? []).reverse();
  const elsewhere = changesSince(entry)
    .filter(({ change }) => !touching.has(change.id))
    .toReversed();
  return {
    summary: summaryOf(entry),
    ofClause: ofClause.slice(0, LISTED).map((change) => clauseLine(change, entry)),
    elsewhere: elsewhere.slice(0, LISTED).map((change) => changeLine(change, entry.document)),
    more: {
      ofClause: Math.max(0, ofClause.length - LISTED),
      elsewhere: Math.max(0, elsewhere.length - LISTED),
    },
  };
}

function clauseLine(change: ChangeEntry, { provision, document }: ProvisionEntry): ChangeLineView {
  const affected = change.affected.find((one) => one.provision === provision.id);
  return changeLine(change, document, affected ?? { provision: provision.id, passages: [] });
}

function summaryOf({ figures, document }: ProvisionEntry): string {
  const { stability, changes, firstSeenAt, lastSeenAt, monthsMonitored } = figures;
  const word = stability === 'not-counted' ? 'Stability not counted' : stabilityWord(stability);
  const seen =
    firstSeenAt === undefined || lastSeenAt === undefined
      ? 'Seen in no capture held here'
      : firstSeenAt === lastSeenAt
        ? `Seen in one capture, of ${sightingDate(document, firstSeenAt)}`
        : `First seen ${sightingDate(document, firstSeenAt)}, last seen ${sightingDate(document, lastSeenAt)}`;
  const watched =
    monthsMonitored === undefined
      ? 'Months of monitoring not counted'
      : `Monitored for ${plural(monthsMonitored, 'whole month')}`;
  return `${word}. ${plural(changes.length, 'change')} to this clause recorded. ${seen}. ${watched}.`;
}
