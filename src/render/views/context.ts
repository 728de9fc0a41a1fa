import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Archive, ChangeEntry } from '../../domain/archive.ts';
import type { Json } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instants.ts';
import type { TransparencyLog } from '../../domain/log/transparency-log.ts';
import type { Printed } from '../../domain/paper.ts';
import type { Capture, ContentPath } from '../../domain/records.ts';
import type { Redline } from '../../domain/redline.ts';
import type { Revision } from '../../domain/sealed/ledger.ts';
import type { SealedProvision } from '../../domain/sealed/sealed-provision.ts';
import type { SitePath } from '../../domain/urls.ts';
import type { KeptTimestamps } from '../../domain/timestamps/kept-timestamps.ts';
import type { VersionText } from '../../domain/version-text.ts';

/** What a view may look at. The same context gives the same view, for ever. */
export interface ViewContext {
  readonly archive: Archive;
  /**
   * When the checks of this build were made, if the build was given an instant. Without it pages say
   * that digests were recomputed when this copy was built, and name no date.
   */
  readonly checkedAt?: Instant;
  /** What the check of the content reported, warnings and notices; an archive with errors is not published. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The JSON Schemas of the content files, in order of name; published with the data. */
  readonly schemas?: readonly { readonly name: string; readonly schema: Json }[];
  /** The ledger as a transparency log; absent when nothing was sealed. */
  readonly log?: TransparencyLog;
  /** The files that were drawn for revisions, by path; absent when none were asked for. */
  readonly papers?: ReadonlyMap<SitePath, Printed>;
  /** Timestamps of others that were verified; absent when there is none. */
  readonly timestamps?: Pick<KeptTimestamps, 'tokens' | 'proofs'>;
  /** @returns the text of a capture, or `undefined` when its bytes are not held */
  versionOf(capture: Capture): VersionText | undefined;
  /** @returns the bytes of a stored file of the content, as they are */
  bytesOf(file: ContentPath): Uint8Array;
  /** @returns the sealed record of a revision: everything that its page prints */
  sealedOf(revision: Revision): SealedProvision;
  /** @returns the word-level difference of a change, or `undefined` unless both texts are held */
  redlineOf(change: ChangeEntry): Redline | undefined;
}
