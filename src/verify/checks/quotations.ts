import { sha256, type Digest } from '../../domain/digest.ts';
import { indexText, type IndexedText } from '../../domain/indexed-text.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { SealedContent } from '../../domain/sealed/sealed-provision.ts';
import { blobPath, sealedRecordPath } from '../../domain/urls.ts';
import type { VersionText } from '../../domain/version-text.ts';
import { problem, type Problem, type ReleaseCheck } from '../check.ts';
import type { PublishedArchive } from '../published-archive.ts';
import { quotedWordProblems } from '../quoted-words.ts';

/** The stored bytes that a revision quotes give the text in which its words were found, and the words stand there. */
export const quotations: ReleaseCheck = {
  id: 'quotations',
  label: 'Quotations',
  async run(published) {
    const named = await published.revisionLines();
    const texts = new SnapshotTexts(published);
    const problems: Problem[] = [];
    const tally = { proved: 0, unread: 0, open: 0 };
    for (const [index, { id, revision }] of named.entries()) {
      const path = sealedRecordPath(id, revision).slice(1);
      const bytes = await published.files.read(path);
      const content = bytes && published.readers.provision(bytes)?.content;
      const outcome = content && (await texts.compare(path, content, id));
      if (outcome === undefined) tally.unread += 1;
      else if (outcome.isProved) tally.proved += 1;
      else if (outcome.problems.length === 0) tally.open += 1;
      problems.push(...(outcome?.problems ?? []));
      published.progress('Proving quotations', index + 1, named.length);
    }
    return { summary: summaryOf(tally, named.length), problems };
  },
};

function summaryOf(
  { proved, unread, open }: Readonly<Record<'proved' | 'unread' | 'open', number>>,
  total: number,
): string {
  return [
    `The words of ${proved} of ${total} revisions stand in the stored files that they quote`,
    ...(open > 0 ? [`${open} without a text here, or recorded as not found`] : []),
    ...(unread > 0 ? [`${unread} could not be read`] : []),
  ]
    .join('; ')
    .concat('.');
}

interface Comparison {
  readonly isProved: boolean;
  readonly problems: readonly Problem[];
}

/** How many texts stay in memory: revisions of one document quote the same few. */
const KEPT = 32;

interface Snapshot {
  readonly version: VersionText | undefined;
  readonly text: IndexedText | undefined;
}

/** Extracts texts of stored files again, each once as long as it is remembered. */
class SnapshotTexts {
  readonly #published: PublishedArchive;
  readonly #kept = new Map<Digest, Snapshot>();

  constructor(published: PublishedArchive) {
    this.#published = published;
  }

  async compare(
    path: string,
    { capture, quotation }: SealedContent,
    id: RecordId,
  ): Promise<Comparison> {
    const { held, mediaType } = capture.snapshot;
    const { version } = quotation;
    if (held === undefined || version === undefined) return { isProved: false, problems: [] };
    const snapshot = await this.#snapshot(held.digest, mediaType);
    if (snapshot === undefined) {
      const message = `${id} quotes it.`;
      const blob = blobPath(held.digest).slice(1);
      return { isProved: false, problems: [problem('quotation/snapshot', blob, message)] };
    }
    const { text } = snapshot;
    if (text === undefined || snapshot.version?.digest !== version.digest) {
      const message = `The stored file gives a text with the SHA-256 ${snapshot.version?.digest ?? 'of nothing'}.\nThe sealed record names ${version.digest}, by ${version.extractor} and ${version.normaliser}.`;
      return { isProved: false, problems: [problem('quotation/text', path, message)] };
    }
    const problems = quotedWordProblems(path, quotation, text);
    const isFound = quotation.passages.every(({ state }) => state === 'found');
    return { isProved: isFound && problems.length === 0, problems };
  }

  async #snapshot(digest: Digest, mediaType: string): Promise<Snapshot | undefined> {
    const kept = this.#kept.get(digest);
    if (kept !== undefined) return kept;
    const bytes = await this.#published.files.read(blobPath(digest).slice(1));
    if (bytes === undefined || sha256(bytes) !== digest) return undefined;
    const version = this.#published.readers.version(bytes, mediaType);
    const snapshot = { version, text: version && indexText(version) };
    this.#kept.set(digest, snapshot);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return snapshot;
  }
}
