import { UsageError, type CommandIo } from './command.ts';
import { Terminal } from './terminal.ts';

/** What is wrong with an answer, in one sentence. */
export class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** One thing a command needs to know. */
export interface Field<T> {
  /** Name of the option, without the dashes. */
  readonly option: string;
  readonly question: string;
  /** Understands the text of an option or an answer. */
  read(text: string): T | Problem;
  /** Taken when nothing else is said; on a terminal, when the answer is empty. */
  readonly fallback?: string | undefined;
  /** Offered on a terminal only: good enough to be confirmed, not to be assumed. */
  readonly suggested?: string | undefined;
  /** Shown with the question. */
  readonly allowed?: readonly string[] | undefined;
}

/** Options as `node:util` parses them. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** Most of the allowed values that are listed with a question. */
const SHOWN_VALUES = 60;

/**
 * Answers from options, and from a person where there is a terminal.
 *
 * Questions are written to `stderr`, so that `stdout` holds results alone.
 */
export class Asker {
  readonly #io: CommandIo;
  readonly #values: OptionValues;
  #terminal: Terminal | undefined;

  constructor(values: OptionValues, io: CommandIo) {
    this.#values = values;
    this.#io = io;
  }

  get isInteractive(): boolean {
    return this.#io.stdin?.isTTY === true && this.#io.stderr.isTTY === true;
  }

  /** @throws UsageError that names every field that is neither given nor can be asked for or assumed */
  require(fields: readonly Field<unknown>[]): void {
    const missing = fields.filter(
      (field) => this.#given(field) === undefined && field.fallback === undefined,
    );
    if (missing.length === 0 || this.isInteractive) return;
    const rows = missing.map(({ option, question }) => `  --${option}  ${question}`);
    throw new UsageError(`Missing, and there is no terminal to ask on:\n${rows.join('\n')}`);
  }

  /** @returns what an option says, asked for when it is not given */
  async needed<T>(field: Field<T>): Promise<T> {
    const answer = await this.#answer(field, false);
    if (answer === undefined) throw new Error(`no answer for --${field.option}`);
    return answer;
  }

  /** @returns what an option says, asked for when it is not given; `undefined` for an empty answer and without a terminal */
  optional<T>(field: Field<T>): Promise<T | undefined> {
    return this.#answer(field, true);
  }

  /** @returns what a person answers, whatever the options say */
  async asked<T>(field: Field<T>): Promise<T> {
    const answer = await this.#ask(field, false);
    if (answer === undefined) throw new Error(`no answer for --${field.option}`);
    return answer;
  }

  /** @returns what an option says, never asked for */
  given<T>(field: Field<T>): T | undefined {
    const text = this.#given(field);
    return text === undefined ? undefined : this.#readGiven(field, text);
  }

  /** @returns everything that a repeatable option says, in order */
  list<T>(field: Field<T>): readonly T[] {
    const value = this.#values[field.option];
    const texts = Array.isArray(value) ? value.map(String) : [];
    return texts.map((text) => this.#readGiven(field, text));
  }

  flag(option: string): boolean {
    return this.#values[option] === true;
  }

  /** @returns lines that were typed or pasted, up to a line that holds a full stop only */
  lines(question: string): Promise<string> {
    return this.#open().lines(question);
  }

  close(): void {
    this.#terminal?.close();
    this.#terminal = undefined;
  }

  async #answer<T>(field: Field<T>, isOptional: boolean): Promise<T | undefined> {
    const given = this.given(field);
    if (given !== undefined) return given;
    if (this.isInteractive) return this.#ask(field, isOptional);
    if (field.fallback !== undefined) return this.#readGiven(field, field.fallback);
    if (!isOptional) this.require([field]);
    return undefined;
  }

  async #ask<T>(field: Field<T>, isOptional: boolean): Promise<T | undefined> {
    const terminal = this.#open();
    const proposal = field.fallback ?? field.suggested;
    if (field.allowed !== undefined && field.allowed.length > 0)
      terminal.say(`  one of: ${shown(field.allowed)}`);
    for (;;) {
      const hint = proposal !== undefined ? ` [${proposal}]` : isOptional ? ' [none]' : '';
      const text = (await terminal.ask(`${field.question}${hint}: `)).trim() || proposal;
      if (text === undefined && isOptional) return undefined;
      const read = text === undefined ? new Problem('An answer is needed.') : field.read(text);
      if (!(read instanceof Problem)) return read;
      terminal.say(`  ${read.message}`);
    }
  }

  #given(field: Pick<Field<unknown>, 'option'>): string | undefined {
    const value = this.#values[field.option];
    return typeof value === 'string' ? value : undefined;
  }

  #readGiven<T>(field: Field<T>, text: string): T {
    const read = field.read(text);
    if (read instanceof Problem)
      throw new UsageError(`--${field.option} is "${text}". ${read.message}`);
    return read;
  }

  #open(): Terminal {
    if (this.#io.stdin === undefined) throw new Error('no terminal to ask on');
    this.#terminal ??= new Terminal(this.#io.stdin, this.#io.stderr);
    return this.#terminal;
  }
}

function shown(values: readonly string[]): string {
  const more = values.length > SHOWN_VALUES ? `, and ${values.length - SHOWN_VALUES} more` : '';
  return `${values.slice(0, SHOWN_VALUES).join(', ')}${more}`;
}
