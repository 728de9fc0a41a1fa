import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import type { CommandIo } from '../../scripts/command.ts';

/** What a command wrote. */
export interface Printed {
  stdout: string;
  stderr: string;
}

/** @returns streams that keep what is written to them; `stderr` may pass for a terminal */
export function ioInto(printed: Printed, isTerminal = false): Pick<CommandIo, 'stdout' | 'stderr'> {
  return {
    stdout: stream((text) => (printed.stdout += text), false),
    stderr: stream((text) => (printed.stderr += text), isTerminal),
  };
}

/** @returns a terminal at which somebody types these lines and then ends the input */
export function aTerminal(lines: readonly string[]): ReadStream {
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(''));
  return Object.assign(input, { isTTY: true }) as unknown as ReadStream;
}

function stream(keep: (text: string) => void, isTTY: boolean): WriteStream {
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      keep(chunk.toString());
      done();
    },
  });
  return Object.assign(output, { isTTY }) as unknown as WriteStream;
}
