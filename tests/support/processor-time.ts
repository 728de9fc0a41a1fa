/** What a piece of work gave, and the processor's time for it: the clock's would grow with whatever else runs. */
export interface Timed<T> {
  readonly result: T;
  readonly seconds: number;
}

export function timed<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
