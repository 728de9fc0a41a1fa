import type { CaptureEntry, ChangeSize } from '../domain/archive.ts';
import type { Redline } from '../domain/redline.ts';
import type { VersionText } from '../domain/version-text.ts';
import { computeRedline, REDLINE_METHOD } from '../link/redline.ts';
import { parseKeptJson } from '../parse/kept-json.ts';
import type { DerivedCache } from './ports.ts';
import type { VersionTextStore } from './version-texts.ts';

/** Differences between version texts, kept between runs under the digests of both texts. */
export class RedlineStore {
  readonly #texts: VersionTextStore;
  readonly #cache: DerivedCache;

  constructor(texts: VersionTextStore, cache: DerivedCache) {
    this.#texts = texts;
    this.#cache = cache;
  }

  sizeOf(before: CaptureEntry, after: CaptureEntry): ChangeSize {
    const key = this.#key('change-size', before, after);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return parseKeptJson<ChangeSize>(cached);
    const { wordsAdded, wordsRemoved, passages } = this.#compute(before, after);
    const size = { wordsAdded, wordsRemoved, passages };
    this.#cache.put(key, JSON.stringify(size));
    return size;
  }

  redlineOf(before: CaptureEntry, after: CaptureEntry): Redline {
    const key = this.#key('redline', before, after);
    const cached = this.#cache.get(key);
    return cached === undefined ? this.#compute(before, after) : parseKeptJson<Redline>(cached);
  }

  #compute(before: CaptureEntry, after: CaptureEntry): Redline {
    const redline = computeRedline(this.#text(before), this.#text(after));
    this.#cache.put(this.#key('redline', before, after), JSON.stringify(redline));
    return redline;
  }

  #text(entry: CaptureEntry): VersionText {
    const version = this.#texts.versionOf(entry.capture);
    if (version === undefined) throw new Error(`no text of ${entry.capture.file}`);
    return version;
  }

  #key(what: string, before: CaptureEntry, after: CaptureEntry): string {
    return `${what}/${REDLINE_METHOD}/${before.version?.digest ?? ''}-${after.version?.digest ?? ''}`;
  }
}
