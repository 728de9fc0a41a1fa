import {
  diagnostic,
  wholeFile,
  type Diagnostic,
  type Place,
} from '../../diagnostics/diagnostic.ts';
import type { Archive } from '../../domain/archive.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { ContentPath } from '../../domain/records.ts';
import { LEDGER_FILE, type PublishedAddress } from '../../domain/sealed/ledger.ts';
import { permalinkPath } from '../../domain/urls.ts';

/** What a build would serve at an address. */
interface Served {
  readonly owner?: RecordId;
  readonly file?: ContentPath;
}

/**
 * Compares what a build would serve with everything that was ever published: no id and no address is
 * lost, and none is given to something else.
 */
export function keptProblems(
  archive: Archive,
  served: ReadonlyMap<string, Served>,
): readonly Diagnostic[] {
  const { ledger, settings } = archive;
  if (ledger.idPrefix !== undefined && ledger.idPrefix !== settings.idPrefix) {
    const message = `The ledger is that of an archive with ids that start with "${ledger.idPrefix}", not with "${settings.idPrefix}".`;
    return [diagnostic('ledger/other-archive', lineOfLedger(1), message)];
  }
  const lost = lostIds(archive);
  return [
    ...[...lost].map(([id, place]) =>
      diagnostic('id/lost', place, `${id} was published, and there is no such record any more.`),
    ),
    ...reusedIds(archive),
    ...[...ledger.addresses.values()].flatMap((published) =>
      published.owner !== undefined && lost.has(published.owner)
        ? []
        : addressProblems(published, served.get(published.address)),
    ),
  ];
}

/** @returns every published id that the archive does not know any more, with the place where it was published */
function lostIds(archive: Archive): ReadonlyMap<RecordId, Place> {
  const { ledger, provisions, documents, changes } = archive;
  const withdrawn = new Set(archive.tombstones.map(({ id }) => id));
  const isKnown = (id: RecordId): boolean =>
    withdrawn.has(id) || provisions.has(id) || documents.has(id) || changes.has(id);
  const published = new Map<RecordId, Place>();
  for (const { address, owner, file, line } of ledger.addresses.values())
    if (owner !== undefined && address === permalinkPath(owner))
      published.set(owner, { at: 'position', file, line, column: 1 });
  for (const { id, line } of [
    ...[...ledger.revisions.values()].flat(),
    ...ledger.withdrawals.values(),
  ])
    if (!published.has(id)) published.set(id, lineOfLedger(line));
  return new Map([...published].filter(([id]) => !isKnown(id)));
}

function reusedIds({ ledger, provisions, documents, changes }: Archive): readonly Diagnostic[] {
  const live = (id: RecordId): ContentPath | undefined =>
    (provisions.get(id)?.provision ?? documents.get(id)?.document ?? changes.get(id)?.change)?.file;
  const withdrawn = [...ledger.withdrawals.values()].flatMap(({ id, line }) => {
    const file = live(id);
    const sealed = { place: lineOfLedger(line), label: 'withdrawn' };
    return file === undefined
      ? []
      : [
          diagnostic(
            'id/given-again',
            wholeFile(file),
            `${id} was withdrawn, and here it is a record again.`,
            [sealed],
          ),
        ];
  });
  const moved = [...ledger.revisions.values()].flatMap((revisions) => {
    const latest = revisions.at(-1);
    const entry = latest && provisions.get(latest.id);
    return entry === undefined ||
      latest === undefined ||
      entry.provision.document === latest.document
      ? []
      : [
          diagnostic(
            'id/given-again',
            wholeFile(entry.provision.file),
            `${latest.id} was published as a record of ${latest.document}, and here it is one of ${entry.provision.document}.`,
            [{ place: lineOfLedger(latest.line), label: 'published' }],
          ),
        ];
  });
  return [...withdrawn, ...moved];
}

function addressProblems(
  { address, owner, file, line }: PublishedAddress,
  served: Served | undefined,
): readonly Diagnostic[] {
  const place: Place = { at: 'position', file, line, column: 1 };
  if (served === undefined)
    return [
      diagnostic('address/lost', place, `${address} was published, and nothing would be there.`),
    ];
  if (owner === undefined || served.owner === undefined || served.owner === owner) return [];
  return [
    diagnostic(
      'address/given-again',
      served.file === undefined ? place : wholeFile(served.file),
      `${address} was published for ${owner}, and would lead to ${served.owner}.`,
      [{ place, label: 'published' }],
    ),
  ];
}

const lineOfLedger = (line: number): Place => ({
  at: 'position',
  file: LEDGER_FILE,
  line,
  column: 1,
});
