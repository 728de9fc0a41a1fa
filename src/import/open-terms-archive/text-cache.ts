import type { ContentReader, GitHistory, ReadText, TextFacts } from '../ports.ts';
import type { CaptureSource } from './timeline.ts';

const MARKDOWN = 'text/markdown';

/** Facts of version texts, each distinct snapshot read once. */
export class TextFactsCache {
  readonly #history: GitHistory;
  readonly #content: ContentReader;
  readonly #readText: ReadText;
  readonly #byBlob = new Map<string, TextFacts | undefined>();

  constructor(history: GitHistory, content: ContentReader, readText: ReadText) {
    this.#history = history;
    this.#content = content;
    this.#readText = readText;
  }

  async of(source: CaptureSource): Promise<TextFacts | undefined> {
    if (source.at === 'content') {
      return this.#readText(this.#content.read(source.file), source.mediaType);
    }
    return this.ofBlob(source.blob);
  }

  async ofBlob(blob: string): Promise<TextFacts | undefined> {
    if (!this.#byBlob.has(blob)) {
      const bytes = await this.#history.readBlob(blob);
      this.#byBlob.set(blob, await this.#readText(bytes, MARKDOWN));
    }
    return this.#byBlob.get(blob);
  }
}
