import type { Evidence, EvidenceRowName, EvidenceState } from '../../../domain/evidence.ts';
import { joinWords } from '../../words/dates.ts';
import { plural } from '../../words/numbers.ts';

/** @returns the sentence above the rows, made from their states */
export function leadOf(evidence: Evidence, isQuoted: boolean): string {
  const states = new Map(evidence.rows.map(({ row, state }) => [row, state]));
  const checks = [checkSentence(states, isQuoted), restSentence(states)];
  return [snapshotSentence(states.get('snapshot')), ...checks]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function snapshotSentence(state: EvidenceState | undefined): string {
  switch (state) {
    case 'held':
    case 'verified':
      return 'Snapshot held.';
    case 'failed':
      return 'The stored file does not match its recorded hash.';
    case 'recorded':
      return 'This archive has the details but not the file, so it could not check them.';
    default:
      return 'No snapshot is recorded.';
  }
}

function checkSentence(
  states: ReadonlyMap<EvidenceRowName, EvidenceState>,
  isQuoted: boolean,
): string {
  const [digest, quotation] = [states.get('digest'), states.get('quotation')];
  if (quotation === 'failed') return 'A quoted passage was looked for and not found.';
  if (digest === 'failed') {
    return isQuoted
      ? 'The quotation is in the stored file, but that file cannot be shown to be the one captured.'
      : '';
  }
  if (digest !== 'verified') return '';
  return quotation === 'verified' ? 'Hash and quotation verified.' : 'Hash verified.';
}

const REST_NAMES = {
  memento: 'Wayback copy',
  timestamp: 'timestamp',
  inclusion: 'inclusion proof',
} as const;

function restSentence(states: ReadonlyMap<EvidenceRowName, EvidenceState>): string {
  const rest = (['memento', 'timestamp', 'inclusion'] as const).map((row) => ({
    row,
    state: states.get(row) ?? 'none',
  }));
  const recorded = rest.filter(({ state }) => state === 'recorded' || state === 'not-checked');
  const none = rest.filter(({ state }) => state === 'none').map(({ row }) => REST_NAMES[row]);
  const parts = [
    ...(recorded.length === 0
      ? []
      : [`${plural(recorded.length, 'item is', 'items are')} recorded only`]),
    ...(none.length === 0 ? [] : [`no ${orWords(none)} exists`]),
  ].join('; ');
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}

function orWords(words: readonly string[]): string {
  return joinWords(words).replace(' and ', ' or ');
}
