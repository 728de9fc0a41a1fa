import type { Evidence } from '../../../domain/evidence.ts';
import type { Instant } from '../../../domain/instants.ts';
import { stateView, type StateView } from '../../words/evidence.ts';
import { checkedOn } from './evidence-panel.ts';

/** The one line of the call number block that says what is known about the snapshot's bytes. */
export interface HashStateView {
  readonly state: StateView;
  /** `Hash verified`. */
  readonly text: string;
  /** `, 23 November 2026`, where something was computed and the build has an instant. */
  readonly date: string;
}

export function hashState(evidence: Evidence, checkedAt: Instant | undefined): HashStateView {
  const state = evidence.rows.find(({ row }) => row === 'digest')?.state ?? 'none';
  const view = stateView('digest', state);
  switch (state) {
    case 'verified':
      return { state: view, text: 'Hash verified', date: checkedOn(checkedAt) };
    case 'failed':
      return { state: view, text: 'Hash mismatch', date: checkedOn(checkedAt) };
    case 'none':
      return { state: view, text: 'No hash recorded', date: '' };
    default:
      return { state: view, text: 'Hash recorded, not checked', date: '' };
  }
}
