import type { GitProcess } from './git-run.ts';
import { startGit } from './git-run.ts';

/** Reads objects through one running `git cat-file --batch`, one after the other. */
export class BlobReader {
  readonly #git: GitProcess;
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  /** The last request: the next one waits for it. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(gitDir: string) {
    this.#git = startGit([`--git-dir=${gitDir}`, 'cat-file', '--batch']);
    this.#chunks = this.#git.stdout[Symbol.asyncIterator]();
  }

  /**
   * @param name - an object id, or `<commit>:<path>` without line breaks
   * @returns its bytes, or `undefined` when there is no such blob
   */
  read(name: string): Promise<Uint8Array | undefined> {
    const answer = this.#queue.then(() => this.#ask(name));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    this.#git.stdin.end();
    this.#git.kill();
  }

  async #ask(name: string): Promise<Uint8Array | undefined> {
    this.#git.stdin.write(`${name}\n`);
    const head = (await this.#line()).toString('utf8');
    const [, kind, size] = /^\S+ (\w+) (\d+)$/.exec(head) ?? [];
    if (kind === undefined || size === undefined) return undefined;
    const bytes = await this.#take(Number(size));
    await this.#take(1);
    return kind === 'blob' ? bytes : undefined;
  }

  async #line(): Promise<Buffer> {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        const line = this.#rest.subarray(0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      this.#rest = Buffer.concat([this.#rest, await this.#more()]);
    }
  }

  async #take(count: number): Promise<Buffer> {
    const parts = [this.#rest];
    for (let have = this.#rest.length; have < count;) {
      const chunk = await this.#more();
      parts.push(chunk);
      have += chunk.length;
    }
    const bytes = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = bytes.subarray(count);
    return bytes.subarray(0, count);
  }

  async #more(): Promise<Buffer> {
    const next = await this.#chunks.next();
    if (next.done !== true) return next.value;
    await this.#git.ended;
    throw new Error('git cat-file ended before it had answered');
  }
}
