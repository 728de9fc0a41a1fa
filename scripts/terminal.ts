import { createInterface, type Interface } from 'node:readline/promises';
import { UsageError } from './command.ts';

/** A terminal read line by line; lines that are pasted at once are kept until they are asked for. */
export class Terminal {
  readonly #output: NodeJS.WritableStream;
  readonly #interface: Interface;
  readonly #lines: AsyncIterator<string, undefined>;
  #isClosed = false;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#output = output;
    this.#interface = createInterface({ input, output });
    this.#lines = this.#interface[Symbol.asyncIterator]();
    this.#interface.on('close', () => (this.#isClosed = true));
  }

  say(text: string): void {
    this.#output.write(`${text}\n`);
  }

  async ask(prompt: string): Promise<string> {
    const line = await this.#next(prompt);
    if (line === undefined) throw new UsageError('Stopped: nothing was written.');
    return line;
  }

  async lines(question: string): Promise<string> {
    this.say(`${question}\n  (end with a line that holds a full stop only)`);
    const lines: string[] = [];
    for (;;) {
      const line = await this.ask('');
      if (line.trim() === '.') return lines.join('\n');
      lines.push(line);
    }
  }

  close(): void {
    this.#interface.close();
  }

  async #next(prompt: string): Promise<string | undefined> {
    // Lines that came before the input ended are still to be read.
    if (!this.#isClosed) {
      this.#interface.setPrompt(prompt);
      this.#interface.prompt();
    }
    const next: IteratorResult<string, undefined> = await this.#lines.next();
    return next.done === true ? undefined : next.value;
  }
}
