import { BAG_FILES } from '../../domain/bag/bag-names.ts';
import { textOfUtf8 } from '../../domain/bytes.ts';
import type { NoteKey } from '../../domain/log/note-key.ts';
import type { RevisionLine } from '../../domain/sealed/ledger-line.ts';
import type { SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import type { CheckResult, ReleaseCheck } from '../check.ts';
import type { Readers } from '../readers.ts';

/** An evidence bag under verification. Nothing is read but its own files. */
export class EvidenceBag {
  /** By path from the folder of the bag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly readers: Readers;
  /** The key that whoever verifies has from the publisher; absent when none was given. */
  readonly key: NoteKey | undefined;
  /** Read strictly; `undefined` when there is none or it is not one. */
  readonly record: SealedProvision | undefined;
  readonly entry: RevisionLine | undefined;

  constructor(files: ReadonlyMap<string, Uint8Array>, readers: Readers, key: NoteKey | undefined) {
    this.files = files;
    this.readers = readers;
    this.key = key;
    const record = files.get(BAG_FILES.record);
    this.record = record && readers.provision(record);
    const line = readers.line(this.text(BAG_FILES.entry) ?? '');
    this.entry = line?.type === 'publish' || line?.type === 'revise' ? line : undefined;
  }

  /** @returns a file as text, or `undefined` when it is not there or not UTF-8 */
  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && textOfUtf8(bytes);
  }
}

/** One thing that is verified of an evidence bag. */
export interface BagCheck extends Pick<ReleaseCheck, 'id' | 'label'> {
  run(bag: EvidenceBag): CheckResult;
}
