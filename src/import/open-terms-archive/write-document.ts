import { contentPath } from '../../domain/content-file.ts';
import { formatRecordId } from '../../domain/ids.ts';
import type { RecordId } from '../../domain/ids.ts';
import { dateOf } from '../../domain/instants.ts';
import { instantOfKey } from '../../domain/capture-keys.ts';
import { sha256 } from '../../domain/digest.ts';
import type { ContentPath } from '../../domain/records.ts';
import type { CapturePair } from './changes.ts';
import type { ImportedCollection } from './collection.ts';
import type { Declarations } from './declarations.ts';
import type { DocumentPlan, PlannedCapture } from './document-plan.ts';
import type { HighestNumbers } from './highest-numbers.ts';
import type { ContentReader, ContentTransaction, GitHistory } from '../ports.ts';
import { captureText, changeText, withPair } from './record-texts.ts';
import type { DocumentHistory } from './recorded-versions.ts';

/** Gives out record ids, each once. */
export class IdAllocator {
  readonly #prefix: string;
  readonly #highest: Record<'document' | 'change', number>;

  constructor(prefix: string, highest: HighestNumbers) {
    this.#prefix = prefix;
    this.#highest = { ...highest };
  }

  next(kind: 'document' | 'change'): RecordId {
    this.#highest[kind] += 1;
    return formatRecordId({ prefix: this.#prefix, kind, number: this.#highest[kind] });
  }
}

/** Where a document's additions are written, and what they are written from. */
export interface DocumentTarget {
  /** Folder in the content folder, with a final slash. */
  readonly folder: string;
  readonly history: DocumentHistory;
  readonly git: GitHistory;
  readonly content: ContentReader;
  readonly collection: ImportedCollection;
  readonly declarations: Declarations;
  readonly ids: IdAllocator;
  /** Change records that lie in the folder already. */
  readonly changeFiles: readonly ContentPath[];
}

/** @returns the number of bytes of the snapshots */
export async function writeCaptures(
  captures: readonly PlannedCapture[],
  target: DocumentTarget,
  transaction: ContentTransaction,
): Promise<number> {
  let total = 0;
  for (const capture of captures) {
    const { entry, version } = capture;
    const bytes = await target.git.readBlob(version.blob);
    const { service, termsType } = target.history;
    const addresses = target.declarations.addressesAt(service, termsType, version.fetchedAt);
    const snapshot = { digest: sha256(bytes), sizeBytes: bytes.byteLength };
    const base = `${target.folder}captures/${entry.key}`;
    const sidecar = captureText(capture, snapshot, { addresses, collection: target.collection });
    // The sidecar first: a capture without bytes is a state that an archive can be in, bytes without a sidecar are none.
    await transaction.put(contentPath(`${base}.json`), sidecar);
    await transaction.put(contentPath(`${base}.md`), bytes);
    total += bytes.byteLength;
  }
  return total;
}

/** Writes new change records, and those that compare other captures than before. */
export async function writeChanges(
  { changes }: DocumentPlan,
  target: DocumentTarget,
  transaction: ContentTransaction,
): Promise<void> {
  const names = new ChangeNames(target);
  for (const { change, pair } of changes.rewritten) {
    const text = withPair(new TextDecoder().decode(target.content.read(change.file)), pair);
    transaction.remove(change.file);
    const isSameDay = change.after?.slice(0, 8) === pair.after.slice(0, 8);
    await transaction.put(isSameDay ? change.file : names.next(pair, endingOf(change.file)), text);
  }
  for (const pair of changes.added) {
    const text = changeText(target.ids.next('change'), pair, target.collection.slug);
    await transaction.put(names.next(pair, '.md'), text);
  }
}

/** Names change records by the day of their later capture, those of one day with `-2`, `-3` … */
class ChangeNames {
  readonly #folder: string;
  readonly #taken: Set<string>;

  constructor({ folder, changeFiles }: DocumentTarget) {
    this.#folder = `${folder}changes/`;
    this.#taken = new Set(changeFiles.map((file) => file.replace(/\.(?:md|json)$/, '')));
  }

  next({ after }: CapturePair, ending: string): ContentPath {
    const day = `${this.#folder}${dateOf(instantOfKey(after))}`;
    let name = day;
    for (let n = 2; this.#taken.has(name); n += 1) name = `${day}-${n}`;
    this.#taken.add(name);
    return contentPath(`${name}${ending}`);
  }
}

const endingOf = (file: ContentPath): string => (file.endsWith('.json') ? '.json' : '.md');
