import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type RelatedPlace,
} from '../diagnostics/diagnostic.ts';
import { sha256, type Digest } from '../domain/digest.ts';
import type { ContentPath } from '../domain/records.ts';
import { ledgerObjectPath, type Revision } from '../domain/sealed/ledger.ts';
import type { SealedProvision } from '../domain/sealed/sealed-provision.ts';
import { readSealedProvision, type Read } from '../validate/ledger/sealed-object.ts';
import type { ContentSource } from './ports.ts';

/** An object of the ledger as a line names it. */
export interface WantedObject {
  readonly digest: Digest;
  readonly ending: 'json' | 'txt';
  /** The line that names it. */
  readonly named: RelatedPlace;
}

/** Reads objects of the ledger by digest, one at a time. Bytes that are not those of the digest are never given out. */
export class LedgerObjects {
  readonly #content: ContentSource;
  readonly #present: ReadonlySet<ContentPath>;

  constructor(content: ContentSource, files: readonly ContentPath[]) {
    this.#content = content;
    this.#present = new Set(files);
  }

  /** @returns the exact bytes, or what is wrong */
  bytesOf({ digest, ending, named }: WantedObject): Uint8Array | Diagnostic {
    const file = ledgerObjectPath(digest, ending);
    if (!this.#present.has(file)) {
      return diagnostic('ledger/object-missing', named.place, `The ledger has no file ${file}.`);
    }
    const bytes = this.#content.read(file);
    const computed = sha256(bytes);
    return computed === digest
      ? bytes
      : diagnostic(
          'ledger/object-changed',
          wholeFile(file),
          `Sealed as ${digest}.\nComputed ${computed}.`,
          [named],
        );
  }

  /** @returns an object in its form, or what is wrong */
  objectOf<T>(wanted: WantedObject, read: (bytes: Uint8Array) => Read<T>): T | Diagnostic {
    const bytes = this.bytesOf(wanted);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const result = read(bytes);
    if ('object' in result) return result.object;
    const file = ledgerObjectPath(wanted.digest, wanted.ending);
    return diagnostic(result.code, wholeFile(file), result.problem, [wanted.named]);
  }

  /**
   * Reads again a revision that was found whole when the archive was loaded.
   *
   * @throws Error when its bytes have changed since
   */
  provisionOf({ recordDigest, file }: Pick<Revision, 'recordDigest' | 'file'>): SealedProvision {
    const bytes = this.#content.read(file);
    const result = sha256(bytes) === recordDigest ? readSealedProvision(bytes) : undefined;
    if (result === undefined || !('object' in result))
      throw new Error(`the sealed record changed while it was read: ${file}`);
    return result.object;
  }
}
