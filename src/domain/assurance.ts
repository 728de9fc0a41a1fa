import type { EvidenceRowName, EvidenceState } from './evidence.ts';
import type { Instant } from './instants.ts';

/** Where a revision stands in the log of the archive. */
export interface LogEntryGround {
  /** From 0. */
  readonly index: number;
  /** Number of entries of the checkpoint that covers it. */
  readonly size: number;
  readonly isSigned: boolean;
}

/** A verified timestamp by somebody else. */
export interface TimeGround {
  /** Name of the certificate that signed it. */
  readonly signer: string;
  readonly stampedAt: Instant;
  /** Number of entries of the checkpoint that it is of; absent when it is of the stored file itself. */
  readonly size?: number | undefined;
}

/** Everything from which an assurance follows. */
export interface AssuranceGrounds {
  readonly states: ReadonlyMap<EvidenceRowName, EvidenceState>;
  readonly entry?: LogEntryGround | undefined;
  readonly times: readonly TimeGround[];
  /** Archived copies elsewhere: how many are recorded, and in how many of them the passages were found. */
  readonly copies: { readonly recorded: number; readonly compared: number };
}

/** Something that the evidence shows to whoever recomputes it. */
export type ShownFact =
  | { readonly kind: 'quotation' | 'digest' | 'held' }
  | ({ readonly kind: 'entry' } & LogEntryGround)
  | ({ readonly kind: 'time' } & TimeGround)
  | { readonly kind: 'copy'; readonly recorded: number; readonly compared: number };

/** Something that the evidence does not show. The last three hold whatever there is. */
export type AssuranceLimit =
  | 'mismatch'
  | 'not-in-source'
  | 'not-held'
  | 'no-earlier-digest'
  | 'not-entered'
  | 'own-log'
  | 'own-time'
  | 'clock-of-others'
  | 'no-copy'
  | 'server'
  | 'other-readers'
  | 'legal-effect';

/** What evidence shows and what it does not, computed from what there is and from nothing else. */
export interface Assurance {
  readonly shown: readonly ShownFact[];
  readonly limits: readonly AssuranceLimit[];
}

/** @returns the assurance; with less evidence it shows less, and never less of what it does not show */
export function assuranceOf(grounds: AssuranceGrounds): Assurance {
  return { shown: shownBy(grounds), limits: limitsOf(grounds) };
}

function shownBy({ states, entry, times, copies }: AssuranceGrounds): readonly ShownFact[] {
  const digest = states.get('digest');
  const isHeld = states.get('snapshot') === 'held';
  return [
    ...(states.get('quotation') === 'verified' ? [{ kind: 'quotation' } as const] : []),
    ...(digest === 'verified' ? [{ kind: 'digest' } as const] : []),
    ...(isHeld && digest !== 'verified' ? [{ kind: 'held' } as const] : []),
    ...(entry === undefined ? [] : [{ kind: 'entry', ...entry } as const]),
    ...times.map((time) => ({ kind: 'time', ...time }) as const),
    ...(copies.recorded === 0 ? [] : [{ kind: 'copy', ...copies } as const]),
  ];
}

function limitsOf({ states, entry, times, copies }: AssuranceGrounds): readonly AssuranceLimit[] {
  const [snapshot, digest] = [states.get('snapshot'), states.get('digest')];
  const isHeld = snapshot === 'held' || snapshot === 'failed';
  return [
    ...when(digest === 'failed', 'mismatch'),
    ...when(states.get('quotation') === 'failed', 'not-in-source'),
    ...when(!isHeld, 'not-held'),
    ...when(isHeld && digest === 'none', 'no-earlier-digest'),
    entry === undefined ? 'not-entered' : 'own-log',
    times.length === 0 ? 'own-time' : 'clock-of-others',
    ...when(copies.recorded === 0, 'no-copy'),
    'server',
    'other-readers',
    'legal-effect',
  ];
}

const when = (holds: boolean, limit: AssuranceLimit): readonly AssuranceLimit[] =>
  holds ? [limit] : [];
