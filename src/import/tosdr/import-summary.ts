import type { FoundLevel } from './match-level.ts';
import type { Omission } from './quoted-points.ts';

/** How the quotation of an imported provision was found. */
export type Match = FoundLevel | 'none' | 'not-held';

/** What an import did, counted. Lists name points by their number in the source. */
export class ImportSummary {
  pointsRead = 0;
  provisionsAdded = 0;
  provisionsKnown = 0;
  /** Known points whose file in the source is another one than at their import. */
  readonly changedInSource: string[] = [];
  readonly omitted = new Map<Omission, string[]>();
  readonly matches = new Map<Match, number>();
  /** Placed at the first of several places, because nothing says which is meant. */
  readonly undecided: string[] = [];
  /** Found in another document than the one the point names. */
  readonly elsewhere: string[] = [];
  readonly severalPassages: string[] = [];
  /** Named several services: the first is taken. */
  readonly severalServices: string[] = [];
  withoutClauseType = 0;
  withoutRating = 0;
  /** Points whose own explanation is not a placeholder; it has no place in a record. */
  explanationsLeftOut = 0;

  servicesRead = 0;
  readonly servicesWithoutSlug: string[] = [];
  servicesJoined = 0;
  servicesUnused = 0;
  platformsAdded = 0;
  platformsKnown = 0;
  documentsAdded = 0;
  documentsKnown = 0;
  capturesHeld = 0;
  capturesNotHeld = 0;
  bytesHeld = 0;
  /** Lines of `documents.ndjson` whose file is not in the folder. */
  readonly textsAbsent: string[] = [];
  /** Texts whose words cannot be read; they are held all the same. */
  readonly textsUnreadable: string[] = [];
  termsAdded = 0;

  omit(id: string, why: Omission): void {
    this.omitted.set(why, [...(this.omitted.get(why) ?? []), id]);
  }

  count(match: Match): void {
    this.matches.set(match, (this.matches.get(match) ?? 0) + 1);
  }
}
