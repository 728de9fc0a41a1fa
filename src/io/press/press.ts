import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { canonicalJson, jsonOf, sha256 } from '../../domain/digest.ts';
import type { PaperOrder, PrintResult, Sheet } from '../../domain/paper.ts';
import type { PressAnswer, PressTask } from './worker.ts';

export interface PressSettings {
  /** Folder in which drawn files are kept, by what they are drawn from. */
  readonly kept: string;
  /** Number of workers; one for each processor unless told otherwise. What they draw does not depend on it. */
  readonly workers?: number;
}

/** Draws PDFs, in workers, and keeps them: what was drawn once from the same data is taken from there. */
export class Press {
  /** How many orders are worth having under way. */
  readonly width: number;
  readonly #kept: string;
  readonly #workers: number;
  #pool: Tinypool | undefined;

  constructor({ kept, workers = availableParallelism() }: PressSettings) {
    this.#kept = kept;
    this.#workers = workers;
    this.width = workers * 2;
  }

  /** @throws Error naming the record when a template does not take its data: a fault of the program */
  async print({ id, revision, paper, sheet }: PaperOrder): Promise<PrintResult> {
    const key = sha256(canonicalJson(jsonOf(sheet)));
    const target = this.#fileOf(key, sheet);
    const size = sizeOf(target);
    if (size !== undefined)
      return { result: 'printed', printed: { file: target, sizeBytes: size, isNew: false } };
    const answer = await this.#draw({ sheet, target }).catch((error: unknown) => {
      throw new Error(`drawing ${paper} of ${id} r${revision}`, { cause: error });
    });
    if ('missing' in answer) return { result: 'missing-glyphs', codePoints: answer.missing };
    return {
      result: 'printed',
      printed: { file: target, sizeBytes: answer.sizeBytes, isNew: true },
    };
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = undefined;
  }

  async #draw(task: PressTask): Promise<PressAnswer> {
    this.#pool ??= new Tinypool({
      filename: new URL('./worker.ts', import.meta.url).href,
      name: 'draw',
      minThreads: this.#workers,
      maxThreads: this.#workers,
      isolateWorkers: false,
    });
    const answer: unknown = await this.#pool.run(task);
    if (isAnswer(answer)) return answer;
    throw new Error(`a worker answered ${JSON.stringify(answer)}`);
  }

  #fileOf(key: string, { kind }: Sheet): string {
    return join(this.#kept, key.slice(0, 2), `${key}.${kind}`);
  }
}

function isAnswer(value: unknown): value is PressAnswer {
  return (
    typeof value === 'object' && value !== null && ('sizeBytes' in value || 'missing' in value)
  );
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
