/** What a diagnostic code stands for. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning' | 'notice';
  /** What the code means, in one sentence. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
}

export const error = (meaning: string, remedy: string): CodeEntry => ({
  severity: 'error',
  meaning,
  remedy,
});

export const warning = (meaning: string, remedy: string): CodeEntry => ({
  severity: 'warning',
  meaning,
  remedy,
});

export const notice = (meaning: string, remedy: string): CodeEntry => ({
  severity: 'notice',
  meaning,
  remedy,
});
