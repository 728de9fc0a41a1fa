import type {
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  PlatformEntry,
  ProvisionEntry,
} from '../domain/archive.ts';
import { jsonOf, type Json } from '../domain/digest.ts';
import type { ExcerptProof } from '../domain/evidence.ts';
import type { Snapshot } from '../domain/records.ts';
import {
  capturePath,
  changePath,
  documentPath,
  platformPath,
  provisionPath,
} from '../domain/urls.ts';

/*
 * Records as the data files give them: the record's own fields, its address, and what was computed
 * about it under names of its own. Where the record's file lies in the content folder is left out.
 */

export function platformJson({ platform }: PlatformEntry): Json {
  return jsonOf({ ...withoutFile(platform), address: platformPath(platform.slug) });
}

export function documentJson({ document, firstTrackedOn }: DocumentEntry): Json {
  return jsonOf({ ...withoutFile(document), address: documentPath(document), firstTrackedOn });
}

/** `version` is absent when the bytes are not held. */
export function captureJson(entry: CaptureEntry, { document }: DocumentEntry): Json {
  const { capture, version, evidence } = entry;
  return jsonOf({
    ...withoutFile(capture),
    snapshot: snapshotJson(capture.snapshot),
    address: capturePath(document, capture.key),
    version,
    evidence: evidence.summary,
  });
}

export function provisionJson(entry: ProvisionEntry): Json {
  const { provision, document, proof, evidence, figures } = entry;
  const { firstSeenAt, lastSeenAt, lastChangedOn } = figures;
  return jsonOf({
    ...withoutFile(provision),
    address: provisionPath(document.document, provision),
    excerptDigest: proof.excerptDigest,
    anchors: anchorsJson(proof),
    evidence: evidence.summary,
    firstSeenAt,
    lastSeenAt,
    lastChangedOn,
  });
}

export function changeJson({ change, size, affected }: ChangeEntry): Json {
  return jsonOf({
    ...withoutFile(change),
    address: changePath(change.id),
    size,
    affected,
  });
}

function snapshotJson({ held, ...recorded }: Snapshot): object {
  return { ...recorded, held: held && { digest: held.digest, sizeBytes: held.sizeBytes } };
}

/** One row for each passage: where it stands in the version text, or that it was not found. */
function anchorsJson({ passages }: ExcerptProof): readonly object[] {
  return passages.map((proof) =>
    proof.state === 'found' ? { state: proof.state, ...proof.anchor } : { state: proof.state },
  );
}

function withoutFile<Subject extends { readonly file: string }>(
  subject: Subject,
): Omit<Subject, 'file'> {
  const { file, ...rest } = subject;
  void file;
  return rest;
}
