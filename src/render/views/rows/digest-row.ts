import type { Digest } from '../../../domain/digest.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { blobPath, capturePath, provisionPath, type SitePath } from '../../../domain/urls.ts';
import type { DigestEntry } from '../../digests.ts';
import { capturedInstantView } from '../../words/captured.ts';
import { summaryView, type StateView } from '../../words/evidence.ts';
import { titleLanguage } from '../../words/languages.ts';

/** A digest and what has it, in words. */
export interface DigestRow {
  readonly digest: Digest;
  /** Whose digest it is. */
  readonly what: string;
  readonly id: RecordId;
  readonly title: string;
  /** Of the title, when it is not in the site's own language. */
  readonly language?: string;
  /** Which capture or quotation it is of. */
  readonly detail: string;
  readonly path: SitePath;
  readonly state: StateView;
  /** The stored file, when the digest is of one that is held. */
  readonly file?: SitePath;
}

export function digestRow(entry: DigestEntry): DigestRow {
  if (entry.kind === 'excerpt') return excerptRow(entry);
  const { document, platform } = entry.document;
  const { capture, evidence } = entry.capture;
  const isHeld = capture.snapshot.held !== undefined;
  return {
    digest: entry.digest,
    what: {
      snapshot: 'Stored file',
      'recorded-snapshot': isHeld
        ? 'Recorded hash; the file held differs'
        : 'Recorded hash; file not held',
      version: 'Version text',
    }[entry.kind],
    id: document.id,
    title: document.title,
    ...titleLanguage(document),
    detail: `${platform.name}, captured ${capturedInstantView(capture).text}`,
    path: capturePath(document, capture.key),
    state: summaryView(evidence.summary),
    ...(entry.kind === 'snapshot' && { file: blobPath(entry.digest) }),
  };
}

function excerptRow({ digest, provision: entry }: DigestEntry & { kind: 'excerpt' }): DigestRow {
  const { provision, document, platform, capture, evidence } = entry;
  return {
    digest,
    what: 'Quoted words',
    id: provision.id,
    title: provision.title,
    detail: `${platform.name}, ${document.document.title}, captured ${capturedInstantView(capture.capture).text}`,
    path: provisionPath(document.document, provision),
    state: summaryView(evidence.summary),
  };
}
