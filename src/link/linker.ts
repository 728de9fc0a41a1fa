import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type {
  CaptureEntry,
  ChangeEntry,
  DocumentEntry,
  ProvisionEntry,
  ProvisionFigures,
} from '../domain/archive.ts';
import type { ExcerptProof } from '../domain/evidence.ts';
import type { RecordId } from '../domain/ids.ts';
import { dateOf } from '../domain/instants.ts';
import { byKey } from '../domain/order.ts';
import type { Document, Platform, Provision } from '../domain/records.ts';
import type { Ledger } from '../domain/sealed/ledger.ts';
import { captureProblems, linkCaptures } from './captures.ts';
import { changeProblems } from './change-problems.ts';
import { linkChanges, type Redlines } from './changes.ts';
import { monthsMonitored } from './derive/months-monitored.ts';
import { countClauseTypes, prevalenceOf, type ClauseTypeCounts } from './derive/prevalence.ts';
import { changesByProvision } from './derive/provision-changes.ts';
import { revisionState } from './derive/revision-state.ts';
import { firstSeenAt, lastSeenAt } from './derive/seen.ts';
import { sightingsOf } from './derive/sightings.ts';
import { stabilityOf } from './derive/stability.ts';
import { excerptEvidence } from './evidence.ts';
import type { Index, PlaceFinder, VersionTexts } from './input.ts';
import { proveExcerpts } from './proofs.ts';
import { compareStated } from './stated/stated.ts';

/** What linking needs beside the records. */
export interface LinkPorts {
  readonly texts: VersionTexts;
  readonly redlines: Redlines;
  readonly at: PlaceFinder;
  progress(done: number, total: number): void;
}

/** Links documents and provisions one by one, and keeps what linking found wrong. */
export class Linker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #index: Index;
  readonly #ports: LinkPorts;
  readonly #ledger: Ledger;
  readonly #proofs = new Map<Provision, ExcerptProof>();
  readonly #figures = new Map<Provision, Omit<ProvisionFigures, 'prevalence'>>();
  readonly #touching = new Map<RecordId, readonly ChangeEntry[]>();

  constructor(index: Index, ports: LinkPorts, ledger: Ledger) {
    this.#index = index;
    this.#ports = ports;
    this.#ledger = ledger;
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
    const quoted = { provision, capture, proof, evidence };
    return {
      ...quoted,
      document,
      platform: document.platform,
      figures,
      notes: compared.notes,
      revision: revisionState(quoted, this.#ledger),
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
