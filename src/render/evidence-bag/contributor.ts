import type { BagSubject } from './subject.ts';

/** A file of a bag, below `data/`. */
export interface BagMember {
  /** ASCII letters, digits, `.`, `_`, `-`, and `/` between parts. */
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** What it is, for the list in README.txt: a few words without a full stop. */
  readonly label: string;
}

/** One source of members: the list of contributors is the list of what a bag holds. */
export interface BagContributor {
  readonly id: string;
  /** @returns its files; none where the revision has nothing of the kind */
  members(subject: BagSubject): readonly BagMember[];
  /** @returns what the bag lacks of the kind and why, for README.txt, in one sentence; `undefined` when nothing */
  missing?(subject: BagSubject): string | undefined;
}
