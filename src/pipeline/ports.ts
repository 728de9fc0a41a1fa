import type { PaperOrder, PrintResult } from '../domain/paper.ts';
import type { ContentPath } from '../domain/records.ts';

/** The content folder, read through one door. */
export interface ContentSource {
  /** @returns every file, sorted by code unit */
  list(): readonly ContentPath[];
  /** @returns the bytes of a file; throws when it cannot be read, since an archive must not carry on without it */
  read(file: ContentPath): Uint8Array;
}

/** Keeps what is costly to compute, by a key that covers every input. Losing it costs time only. */
export interface DerivedCache {
  get(key: string): string | undefined;
  put(key: string, value: string): void;
}

/** Tells a person how far a long step has come. */
export interface ProgressPort {
  update(label: string, done: number, total: number): void;
}

/** Draws the files of the orders that it is given, and keeps them. */
export interface PressPort {
  /** How many orders are worth having under way. */
  readonly width: number;
  print(order: PaperOrder): Promise<PrintResult>;
}

export interface LoadPorts {
  readonly content: ContentSource;
  readonly cache: DerivedCache;
  readonly progress: ProgressPort;
}
