import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { useSiteFiles } from '../../src/browser/search/site-files.ts';

/** What one session of a reader has fetched, in bytes as a plain file host sends them. */
export interface Fetched {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Gives the files of a folder to the search as a host without compression would, and keeps count. */
export class CountedFiles {
  /** Address of the root, for `openIndex`. */
  readonly site = 'https://archive.invalid/';
  private readonly root: string;
  private fetched: Fetched[] = [];

  constructor(root: string) {
    this.root = root;
  }

  /** Makes the search, and the engine inside it, read these files. */
  use(): void {
    globalThis.fetch = (input) =>
      Promise.resolve(this.response(input instanceof Request ? input.url : input.toString()));
    useSiteFiles({
      fetch: (url) => fetch(url),
      importModule: (url) => {
        this.response(url);
        return import(pathToFileURL(this.fileOf(url)).href);
      },
    });
  }

  /** @returns what was fetched since the last call; a browser fetches a file once in a session */
  take(): readonly Fetched[] {
    const { fetched } = this;
    this.fetched = [];
    return [...new Map(fetched.map((one) => [one.path, one])).values()];
  }

  private response(url: string): Response {
    const file = this.fileOf(url);
    if (!existsSync(file)) return new Response('', { status: 404 });
    const bytes = readFileSync(file);
    this.fetched.push({ path: new URL(url).pathname, sizeBytes: bytes.length });
    return new Response(bytes);
  }

  private fileOf(url: string): string {
    return join(this.root, decodeURIComponent(new URL(url).pathname));
  }
}
