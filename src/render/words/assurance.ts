import type { AssuranceLimit, ShownFact } from '../../domain/assurance.ts';
import { formatInstant } from './dates.ts';
import { formatCount, plural } from './numbers.ts';

/** What the words are about. */
export interface AssuranceSubject {
  /** `record` where something is quoted, `capture` where a document stands by itself. */
  readonly what: 'record' | 'capture';
  /** The platform whose document it is. */
  readonly platform: string;
}

/** @returns a sentence of what the evidence shows; it says no more than whoever recomputes it finds */
export function shownSentence(fact: ShownFact, { what }: AssuranceSubject): string {
  switch (fact.kind) {
    case 'quotation':
      return 'The quoted words stand in the stored file, character for character.';
    case 'digest':
      return 'The stored file has the SHA-256 that the record states for it.';
    case 'held':
      return 'A file is stored here, with a SHA-256 that was first computed here.';
    case 'entry':
      return `This ${what} is entry ${formatCount(fact.index)} of the archive’s log, counted from 0. The checkpoint over ${plural(fact.size, 'entry', 'entries')} covers it, and is ${fact.isSigned ? 'signed with the archive’s own key' : 'not signed'}.`;
    case 'time':
      return `“${fact.signer}” states that ${stampedWords(fact.size)} at ${formatInstant(fact.stampedAt)}: the ${fact.size === undefined ? 'stored file' : what} existed no later than that.`;
    case 'copy':
      return copySentence(fact.recorded, fact.compared);
    default:
      return fact satisfies never;
  }
}

function stampedWords(size: number | undefined): string {
  return size === undefined
    ? 'the SHA-256 of the stored file was there'
    : `the checkpoint over ${plural(size, 'entry', 'entries')} was there`;
}

function copySentence(recorded: number, compared: number): string {
  const copies = `${plural(recorded, 'archived copy', 'archived copies')} elsewhere ${recorded === 1 ? 'is' : 'are'} recorded`;
  if (compared === 0) return `${copies}. Nobody here compared ${recorded === 1 ? 'it' : 'them'}.`;
  return `${copies}. The passages were found in ${compared === recorded ? (recorded === 1 ? 'it' : 'all of them') : `${formatCount(compared)} of them`}.`;
}

/** @returns a sentence of what the evidence does not show; it goes on from “It does not show” */
export function limitSentence(limit: AssuranceLimit, { what, platform }: AssuranceSubject): string {
  switch (limit) {
    case 'mismatch':
      return 'That the stored file is the one that was captured: it has another SHA-256 than was recorded.';
    case 'not-in-source':
      return 'That the text has all quoted words: some were looked for and not found.';
    case 'not-held':
      return 'That what was captured says this: the file is not in this archive, and nothing could be compared with it.';
    case 'no-earlier-digest':
      return 'What the file was before it came here: no SHA-256 had been recorded.';
    case 'not-entered':
      return `That this ${what} was always as it is shown: what is shown is not in the archive’s log.`;
    case 'own-log':
      return 'That the archive shows everybody the same log. Compare a checkpoint with one that somebody else kept.';
    case 'own-time':
      return 'When any of this existed: times are the archive’s own statements, and no timestamp by anybody else was verified here.';
    case 'clock-of-others':
      return 'That the clock of a time-stamping authority was right, and that no certificate of it was revoked.';
    case 'no-copy':
      return 'That anybody else captured the same: no copy elsewhere is recorded.';
    case 'server':
      return `That a server of ${platform} sent these bytes: that is what the archive states about the capture.`;
    case 'other-readers':
      return 'Who else saw this text. A server may answer others differently: by language, region, time or login.';
    case 'legal-effect':
      return 'Any legal effect: whether the words bind anybody, or can be relied on in a proceeding.';
    default:
      return limit satisfies never;
  }
}
