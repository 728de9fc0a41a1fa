/** Where progress is shown; `isTTY` tells a terminal from a file or a pipe. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far long work has come. */
export interface Progress {
  /** @param total - 0 when it is not known */
  update(label: string, done: number, total: number): void;
  /** Ends with one line that says what was done. */
  finish(text: string): void;
}

const TERMINAL_INTERVAL_MS = 100;
const PLAIN_INTERVAL_MS = 15_000;

/** @returns progress as one line that updates on a terminal, and as a plain line now and then elsewhere */
export function createProgress(stream: ProgressStream): Progress {
  return stream.isTTY === true ? terminalProgress(stream) : plainProgress(stream);
}

function terminalProgress(stream: ProgressStream): Progress {
  let shownAt = 0;
  return {
    update: (label, done, total) => {
      const now = performance.now();
      if (now - shownAt < TERMINAL_INTERVAL_MS && done !== total) return;
      shownAt = now;
      stream.write(`\r\u001B[K${line(label, done, total).slice(0, (stream.columns ?? 80) - 1)}`);
    },
    finish: (text) => {
      stream.write(`\r\u001B[K${text}\n`);
    },
  };
}

function plainProgress(stream: ProgressStream): Progress {
  let shownAt = performance.now();
  let current = '';
  return {
    update: (label, done, total) => {
      const now = performance.now();
      const isNew = label !== current;
      if (!isNew && now - shownAt < PLAIN_INTERVAL_MS) return;
      current = label;
      shownAt = now;
      stream.write(isNew ? `${label} …\n` : `${line(label, done, total)}\n`);
    },
    finish: (text) => {
      stream.write(`${text}\n`);
    },
  };
}

function line(label: string, done: number, total: number): string {
  return total > 0 ? `${label}: ${done} of ${total}` : `${label}: ${done}`;
}
