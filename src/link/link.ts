import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type {
  Archive,
  ArchiveFigures,
  DocumentEntry,
  PlatformEntry,
  ProvisionEntry,
} from '../domain/archive.ts';
import type { RecordId } from '../domain/ids.ts';
import { byKey } from '../domain/order.ts';
import type { Slug } from '../domain/slugs.ts';
import { linkAddresses } from './addresses.ts';
import { latestInstant } from './derive/as-of.ts';
import { identityProblems } from './identity.ts';
import { Linker, type LinkPorts } from './linker.ts';
import { indexRecords, type Index, type RecordsToLink } from './input.ts';
import { referenceProblems } from './references.ts';

/** @returns the linked archive and everything that linking found wrong; the archive is only to be published when nothing is an error */
export function linkArchive(
  records: RecordsToLink,
  ports: LinkPorts,
): { readonly archive: Archive; readonly diagnostics: readonly Diagnostic[] } {
  const index = indexRecords(records);
  const { aliases, diagnostics: addressProblems } = linkAddresses(records, index, ports.at);
  const linker = new Linker(index, ports, records.ledger);
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
    ledger: records.ledger,
  };
  const diagnostics = [
    ...identityProblems(records, index, ports.at),
    ...referenceProblems(records, index, ports.at),
    ...addressProblems,
    ...linker.diagnostics,
  ];
  return { archive, diagnostics };
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
