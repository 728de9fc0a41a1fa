import { sha256, type Digest } from '../domain/digest.ts';
import type { Capture, HeldSnapshot, ContentPath } from '../domain/records.ts';
import { sectionStarts } from '../domain/headings.ts';
import {
  countWords,
  textOf,
  type VersionSummary,
  type VersionText,
} from '../domain/version-text.ts';
import { extractionKey, extractVersion } from '../parse/extract/index.ts';
import { parseKeptJson } from '../parse/kept-json.ts';
import type { ContentSource, DerivedCache } from './ports.ts';

// Some commands keep what they derived from one version of the program to the next. The numbers count up when
// a text or its summary gets other fields.
const VERSION = 'version-2';
const SUMMARY = 'summary-3';

/** How many whole texts stay in memory: a document's neighbours, while it is linked or its pages are made. */
const KEPT_TEXTS = 64;

/**
 * Version texts of held captures, extracted once.
 *
 * Texts are too large to hold all at once: summaries stay, texts are read again from the cache, whose
 * key is the digest of the snapshot's bytes with the extractor's and normaliser's versions. A cached
 * text that does not have its own digest is not used.
 */
export class VersionTextStore {
  readonly #content: ContentSource;
  readonly #cache: DerivedCache;
  readonly #summaries = new Map<ContentPath, VersionSummary | undefined>();
  readonly #texts = new Map<string, VersionText>();

  constructor(content: ContentSource, cache: DerivedCache) {
    this.#content = content;
    this.#cache = cache;
  }

  /** Reads a stored file. Its digest is always computed from the bytes as they are. */
  readSnapshot(file: ContentPath): HeldSnapshot {
    const bytes = this.#content.read(file);
    return { file, digest: sha256(bytes), sizeBytes: bytes.byteLength };
  }

  summaryOf(capture: Capture): VersionSummary | undefined {
    const { held } = capture.snapshot;
    if (held === undefined) return undefined;
    if (!this.#summaries.has(held.file))
      this.#summaries.set(held.file, this.#summarise(capture, held));
    return this.#summaries.get(held.file);
  }

  versionOf(capture: Capture): VersionText | undefined {
    const { held } = capture.snapshot;
    return held === undefined ? undefined : this.#text(capture, held);
  }

  #summarise(capture: Capture, held: HeldSnapshot): VersionSummary | undefined {
    const key = cacheKey(SUMMARY, capture, held.digest);
    const cached = this.#cache.get(key);
    if (cached !== undefined) return parseSummary(cached);
    const version = this.#text(capture, held);
    const summary = version && summaryOfVersion(version);
    this.#cache.put(key, JSON.stringify(summary ?? null));
    return summary;
  }

  #text(capture: Capture, held: HeldSnapshot): VersionText | undefined {
    const key = cacheKey(VERSION, capture, held.digest);
    const kept = this.#texts.get(key);
    if (kept !== undefined) return kept;
    const version = parseVersion(this.#cache.get(key)) ?? this.#extract(capture, held, key);
    if (version !== undefined) this.#keep(key, version);
    return version;
  }

  #extract(capture: Capture, held: HeldSnapshot, key: string): VersionText | undefined {
    const version = extractVersion(this.#content.read(held.file), capture.snapshot.mediaType);
    if (version !== undefined) this.#cache.put(key, JSON.stringify(version));
    return version;
  }

  #keep(key: string, version: VersionText): void {
    this.#texts.set(key, version);
    if (this.#texts.size <= KEPT_TEXTS) return;
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined) this.#texts.delete(oldest);
  }
}

function cacheKey(what: string, capture: Capture, digest: Digest): string {
  return `${what}/${extractionKey(capture.snapshot.mediaType)}/${digest}`;
}

function summaryOfVersion(version: VersionText): VersionSummary {
  const text = textOf(version);
  const { extractor, normaliser, digest, paragraphs } = version;
  return {
    extractor,
    normaliser,
    digest,
    paragraphCount: paragraphs.length,
    sections: sectionStarts(paragraphs),
    gapCount: version.gaps?.length ?? 0,
    wordCount: countWords(text),
    sizeBytes: Buffer.byteLength(text),
  };
}

function parseSummary(text: string): VersionSummary | undefined {
  return parseKeptJson<VersionSummary | null>(text) ?? undefined;
}

function parseVersion(text: string | undefined): VersionText | undefined {
  if (text === undefined) return undefined;
  const version = parseKeptJson<VersionText>(text);
  return sha256(textOf(version)) === version.digest ? version : undefined;
}
