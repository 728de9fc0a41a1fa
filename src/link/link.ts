import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type {
  Archive,
  ArchiveFigures,
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  PlatformEntry,
  ProvisionEntry,
  ProvisionFigures,
} from '../domain/archive.ts';
import type { ExcerptProof } from '../domain/evidence.ts';
import type { RecordId } from '../domain/ids.ts';
import { dateOf } from '../domain/instants.ts';
import { byKey } from '../domain/order.ts';
import type { Document, Platform, Provision } from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';
import { linkAddresses } from './addresses.ts';
import { captureProblems, linkCaptures } from './captures.ts';
import { changeProblems, linkChanges, type Redlines } from './changes.ts';
import { latestInstant } from './derive/as-of.ts';
import { monthsMonitored } from './derive/months-monitored.ts';
import { countClauseTypes, prevalenceOf, type ClauseTypeCounts } from './derive/prevalence.ts';
import { changesByProvision } from './derive/provision-changes.ts';
import { firstSeenAt, lastSeenAt } from './derive/seen.ts';
import { sightingsOf } from './derive/sightings.ts';
import { stabilityOf } from './derive/stability.ts';
import { excerptEvidence } from './evidence.ts';
import { identityProblems } from './identity.ts';
import {
  indexRecords,
  type Index,
  type PlaceFinder,
  type RecordsToLink,
  type VersionTexts,
} from './input.ts';
import { proveExcerpts } from './proofs.ts';
import { referenceProblems } from './references.ts';
import { compareStated } from './stated/stated.ts';

/** What linking needs beside the records. */
export interface LinkPorts {
  readonly texts: VersionTexts;
  readonly redlines: Redlines;
  readonly at: PlaceFinder;
  progress(done: number, total: number): void;
}

/** @returns the linked archive and everything that linking found wrong; the archive is only to be published when nothing is an error */
export function linkArchive(
  records: RecordsToLink,
  ports: LinkPorts,
): { readonly archive: Archive; readonly diagnostics: readonly Diagnostic[] } {
  const index = indexRecords(records);
  const { aliases, diagnostics: addressProblems } = linkAddresses(records, index, ports.at);
  const linker = new Linker(index, ports);
  const documents = new Map<RecordId, DocumentEntry>();
  const sorted = [...index.documents.values()].sort(byKey((document) => document.id));
  for (const [position, document] of sorted.entries()) {
    const platform = index.platforms.get(document.platform);
    if (platform !== undefined) documents.set(document.id, linker.document(document, platform));
    ports.progress(position + 1, sorted.length);
  }
  const provisions = linker.provisions(documents);
  const asOf = latestInstant(records.captures, records.provisions, records.tombstones);
  const archive: Archive = {
    settings: records.settings,
    ...(asOf === undefined ? {} : { asOf }),
    platforms: platformEntries(index, documents),
    documents,
    provisions,
    changes: sortedMap(
      [...documents.values()].flatMap((entry) => entry.changes),
      (entry) => entry.change.id,
    ),
    vocabulary: index.vocabulary,
    collections: sortedMap(records.collections, (collection) => collection.slug),
    aliases,
    tombstones: [...records.tombstones].sort(byKey((tombstone) => tombstone.id)),
    pages: sortedMap(records.pages, (page) => page.slug),
    figures: archiveFigures(provisions, documents, records.tombstones.length),
  };
  const diagnostics = [
    ...identityProblems(records, index, ports.at),
    ...referenceProblems(records, index, ports.at),
    ...addressProblems,
    ...linker.diagnostics,
  ];
  return { archive, diagnostics };
}

class Linker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #index: Index;
  readonly #ports: LinkPorts;
  readonly #proofs = new Map<Provision, ExcerptProof>();
  readonly #figures = new Map<Provision, Omit<ProvisionFigures, 'prevalence'>>();
  readonly #touching = new Map<RecordId, readonly ChangeEntry[]>();

  constructor(index: Index, ports: LinkPorts) {
    this.#index = index;
    this.#ports = ports;
  }

  document(document: Document, platform: Platform): DocumentEntry {
    const { texts, redlines, at } = this.#ports;
    const captures = linkCaptures(this.#index.capturesOf.get(document.id) ?? [], texts);
    const provisions = this.#index.provisionsOf.get(document.id) ?? [];
    const subject = {
      document,
      captures,
      changes: this.#index.changesOf.get(document.id) ?? [],
      provisions,
    };
    const changes = linkChanges(subject, texts, redlines);
    const { proofs, diagnostics } = proveExcerpts(subject, texts, at);
    this.diagnostics.push(
      ...captures.flatMap((entry) => captureProblems(entry, at)),
      ...changeProblems(subject, this.#index, at),
      ...diagnostics,
    );
    if (captures.length === 0)
      this.diagnostics.push(
        diagnostic(
          'document/no-captures',
          at(document.file, []),
          `${document.title} has no captures.`,
        ),
      );
    for (const [provision, proof] of proofs) this.#proofs.set(provision, proof);
    this.#derive(provisions, captures, changes);
    const first = captures[0]?.capture;
    return {
      document,
      platform,
      captures,
      changes,
      provisions: provisions.map((provision) => provision.id).sort(),
      ...(first === undefined ? {} : { firstTrackedOn: dateOf(first.capturedAt) }),
    };
  }

  provisions(
    documents: ReadonlyMap<RecordId, DocumentEntry>,
  ): ReadonlyMap<RecordId, ProvisionEntry> {
    const all = [...this.#index.provisions.values()].sort(byKey((provision) => provision.id));
    const counts = countClauseTypes(all);
    const tracked = new Set([...documents.values()].map((entry) => entry.document.platform)).size;
    const entries = all.flatMap((provision): readonly (readonly [RecordId, ProvisionEntry])[] => {
      const entry = this.#provision(provision, documents, (one) =>
        prevalence(one, counts, tracked),
      );
      return entry === undefined ? [] : [[provision.id, entry]];
    });
    return new Map(entries);
  }

  #derive(
    provisions: readonly Provision[],
    captures: readonly CaptureEntry[],
    changes: readonly ChangeEntry[],
  ): void {
    if (provisions.length === 0) return;
    const touching = changesByProvision(changes);
    for (const [id, entries] of touching) this.#touching.set(id, entries);
    const sightings = sightingsOf(provisions, captures, (entry) =>
      this.#ports.texts.versionOf(entry.capture),
    );
    for (const [provision, seen] of sightings) {
      const changed = touching.get(provision.id) ?? [];
      const [first, last, months, lastChange] = [
        firstSeenAt(seen),
        lastSeenAt(seen),
        monthsMonitored(seen),
        changed.at(-1),
      ];
      this.#figures.set(provision, {
        sightings: seen,
        changes: changed.map((entry) => entry.change.id),
        stability: stabilityOf(seen, changed.length),
        ...(first === undefined ? {} : { firstSeenAt: first }),
        ...(last === undefined ? {} : { lastSeenAt: last }),
        ...(months === undefined ? {} : { monthsMonitored: months }),
        ...(lastChange === undefined ? {} : { lastChangedOn: lastChange.change.changedOn }),
      });
    }
  }

  #provision(
    provision: Provision,
    documents: ReadonlyMap<RecordId, DocumentEntry>,
    prevalenceFor: (provision: Provision) => Pick<ProvisionFigures, 'prevalence'>,
  ): ProvisionEntry | undefined {
    const document = documents.get(provision.document);
    const capture = document?.captures.find((entry) => entry.capture.key === provision.capture);
    const [proof, derived] = [this.#proofs.get(provision), this.#figures.get(provision)];
    if (
      document === undefined ||
      capture === undefined ||
      proof === undefined ||
      derived === undefined
    )
      return undefined;
    const figures = { ...derived, ...prevalenceFor(provision) };
    const evidence = excerptEvidence(capture.capture, proof);
    const compared = compareStated(
      {
        provision,
        document,
        capture,
        figures,
        evidence,
        changes: this.#touching.get(provision.id) ?? [],
        vocabulary: this.#index.vocabulary,
      },
      this.#ports.at,
    );
    this.diagnostics.push(...compared.diagnostics);
    return {
      provision,
      document,
      platform: document.platform,
      capture,
      proof,
      evidence,
      figures,
      notes: compared.notes,
    };
  }
}

function prevalence(
  provision: Provision,
  counts: ClauseTypeCounts,
  tracked: number,
): Pick<ProvisionFigures, 'prevalence'> {
  const figure = prevalenceOf(provision, counts, tracked);
  return figure === undefined ? {} : { prevalence: figure };
}

function platformEntries(
  index: Index,
  documents: ReadonlyMap<RecordId, DocumentEntry>,
): ReadonlyMap<Slug, PlatformEntry> {
  const byPlatform = Map.groupBy(documents.values(), (entry) => entry.document.platform);
  return sortedMap(
    [...index.platforms.values()].map((platform) => {
      const own = [...(byPlatform.get(platform.slug) ?? [])].sort(
        byKey((entry) => entry.document.slug),
      );
      return {
        platform,
        documents: own,
        provisions: own.flatMap((entry) => entry.provisions).sort(),
      };
    }),
    (entry) => entry.platform.slug,
  );
}

function archiveFigures(
  provisions: ReadonlyMap<RecordId, ProvisionEntry>,
  documents: ReadonlyMap<RecordId, DocumentEntry>,
  withdrawn: number,
): ArchiveFigures {
  const evidence = { verified: 0, recorded: 0, mismatch: 0, 'not-in-source': 0 };
  for (const entry of provisions.values()) evidence[entry.evidence.summary] += 1;
  const captures = [...documents.values()].flatMap((entry) => entry.captures);
  return {
    evidence,
    withdrawn,
    captures: captures.length,
    snapshotsHeld: captures.filter((entry) => entry.capture.snapshot.held !== undefined).length,
  };
}

function sortedMap<K extends string, T>(
  values: readonly T[],
  key: (value: T) => K,
): ReadonlyMap<K, T> {
  return new Map([...values].sort(byKey(key)).map((value) => [key(value), value]));
}
