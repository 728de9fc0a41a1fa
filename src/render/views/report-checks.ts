import type { Archive } from '../../domain/archive.ts';
import type { EvidenceRowName, EvidenceState } from '../../domain/evidence.ts';
import type { StateView } from '../words/evidence.ts';
import { formatCount, plural } from '../words/numbers.ts';

/** One check, with how much of what it looked at passed. */
export interface CheckRow {
  readonly state: StateView;
  readonly name: string;
  /** For instance `19 of 20 stored files`. */
  readonly result: string;
  readonly detail: string;
}

interface Tally {
  readonly name: string;
  /** What is counted: one, and several. */
  readonly nouns: readonly [one: string, many: string];
  readonly passed: number;
  readonly failed: number;
  readonly of: number;
  readonly detail: string;
}

/** @returns every check, those with failures first */
export function checksOf(archive: Archive): readonly CheckRow[] {
  const tallies = [...captureTallies(archive), ...provisionTallies(archive)];
  return tallies
    .map((tally) => ({ tally, row: checkRow(tally) }))
    .sort((a, b) => Number(b.tally.failed > 0) - Number(a.tally.failed > 0))
    .map(({ row }) => row);
}

function checkRow({ name, nouns, passed, failed, of, detail }: Tally): CheckRow {
  const result = `${formatCount(passed)} of ${plural(of, ...nouns)}`;
  if (failed > 0) {
    const word = plural(failed, 'failure');
    return { state: { glyph: 'diamond', word }, name, result, detail };
  }
  if (of === 0)
    return { state: { glyph: 'dashed', word: 'Nothing to check' }, name, result, detail };
  return passed === of
    ? { state: { glyph: 'tick', word: 'Passed' }, name, result, detail }
    : { state: { glyph: 'ring', word: 'Passed in part' }, name, result, detail };
}

function captureTallies({ documents }: Archive): readonly Tally[] {
  const captures = [...documents.values()].flatMap((document) => document.captures);
  const states = (row: EvidenceRowName, state: EvidenceState): number =>
    captures.filter(({ evidence }) =>
      evidence.rows.some((one) => one.row === row && one.state === state),
    ).length;
  const held = captures.filter(({ capture }) => capture.snapshot.held !== undefined);
  const read = held.filter(({ version }) => version !== undefined).length;
  const compared = captures.flatMap(({ capture }) =>
    capture.mementos.flatMap(({ comparison }) => comparison ?? []),
  );
  const found = compared.filter(({ passagesFound }) => passagesFound).length;
  return [
    {
      name: 'Stored files are held',
      nouns: ['capture', 'captures'],
      passed: held.length,
      failed: 0,
      of: captures.length,
      detail: 'A capture whose bytes are not held keeps its recorded hash and its links.',
    },
    {
      name: 'SHA-256 recomputed equals the recorded one',
      nouns: ['stored file', 'stored files'],
      passed: states('digest', 'verified'),
      failed: states('digest', 'failed'),
      of: held.length,
      detail: 'Every stored file is read and hashed at each build.',
    },
    {
      name: 'Version texts extracted',
      nouns: ['stored file', 'stored files'],
      passed: read,
      failed: 0,
      of: held.length,
      detail: 'The text in which quotations are looked for.',
    },
    {
      name: 'Third-party copies compared',
      nouns: ['comparison on record', 'comparisons on record'],
      passed: found,
      failed: compared.length - found,
      of: compared.length,
      detail: 'By a person, on the date the record gives; not repeated by the build.',
    },
  ];
}

function provisionTallies({ provisions }: Archive): readonly Tally[] {
  const all = [...provisions.values()];
  const passages = all.flatMap(({ proof }) => proof.passages);
  const count = (state: string): number =>
    passages.filter((passage) => passage.state === state).length;
  const stated = all.filter(({ provision }) => provision.stated !== undefined);
  const agreeing = stated.filter(({ notes }) => notes.length === 0).length;
  return [
    {
      name: 'Quoted passages found in the stored text',
      nouns: ['passage', 'passages'],
      passed: count('found'),
      failed: count('missing'),
      of: passages.length,
      detail: `${formatCount(count('not-held'))} could not be looked for: no stored text.`,
    },
    {
      name: 'Figures stated by others agree with the derived ones',
      nouns: ['record with stated figures', 'records with stated figures'],
      passed: agreeing,
      failed: 0,
      of: stated.length,
      detail: 'Where they disagree, the record shows both values.',
    },
  ];
}
