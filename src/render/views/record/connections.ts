import type { Archive, ProvisionEntry, QuotedProvision } from '../../../domain/archive.ts';
import type { RecordId } from '../../../domain/ids.ts';
import {
  agencyPath,
  documentPath,
  provisionPath,
  regulationPath,
  type SitePath,
} from '../../../domain/urls.ts';
import { meterOf, type MeterView } from '../../words/scales.ts';

export interface RegulationRowView {
  readonly name: string;
  readonly path: SitePath;
  readonly jurisdiction: string;
  /** Articles and note, `undefined` when the record only lists the regulation. */
  readonly connection?: string | undefined;
}

export interface AgencyView {
  readonly name: string;
  readonly path: SitePath;
  readonly note?: string | undefined;
  readonly complaintUrl?: string | undefined;
}

/** @returns the regulations that the record names, in its order */
export function regulationRows(
  archive: Archive,
  { provision }: Pick<QuotedProvision, 'provision'>,
): readonly RegulationRowView[] {
  return provision.regulations.map(({ regulation, pinCites, note }) => {
    const term = archive.vocabulary.regulations.get(regulation);
    const connection = [pinCites.join(', '), note ?? ''].filter((part) => part !== '').join('. ');
    return {
      name: term?.shortName ?? term?.name ?? regulation,
      path: regulationPath(regulation),
      jurisdiction: term?.jurisdiction ?? 'Not recorded',
      connection: connection === '' ? undefined : connection,
    };
  });
}

/** @returns the agencies that the record names, in its order */
export function agencyList(
  archive: Archive,
  { provision }: Pick<QuotedProvision, 'provision'>,
): readonly AgencyView[] {
  return provision.agencies.map(({ agency, note }) => {
    const term = archive.vocabulary.agencies.get(agency);
    return {
      name: term?.name ?? agency,
      path: agencyPath(agency),
      note,
      complaintUrl: term?.complaintUrl,
    };
  });
}

/** A record that another page leads to. */
export interface RecordLinkView {
  readonly id: RecordId;
  readonly title: string;
  readonly path: SitePath;
  readonly severity: MeterView;
  readonly platform: string;
}

export function recordLink(archive: Archive, entry: ProvisionEntry): RecordLinkView {
  return {
    id: entry.provision.id,
    title: entry.provision.title,
    path: provisionPath(entry.document.document, entry.provision),
    severity: meterOf(archive, 'severities', entry.provision.severity),
    platform: entry.platform.name,
  };
}

export interface ElsewhereView {
  readonly records: readonly RecordLinkView[];
  /** How many more the document has. */
  readonly more: number;
  readonly documentPath: SitePath;
}

const LISTED = 10;

/** @returns other provisions of the same document, those that follow in order of id first */
export function elsewhereInDocument(archive: Archive, entry: ProvisionEntry): ElsewhereView {
  const { provisions, document } = entry.document;
  const own = provisions.indexOf(entry.provision.id);
  const others = [...provisions.slice(own + 1), ...provisions.slice(0, Math.max(own, 0))];
  return {
    records: linksTo(archive, others.slice(0, LISTED)),
    more: Math.max(0, others.length - LISTED),
    documentPath: documentPath(document),
  };
}

/** @returns the records named as related, in the record's order */
export function relatedRecords(
  archive: Archive,
  { provision }: ProvisionEntry,
): readonly RecordLinkView[] {
  return linksTo(archive, provision.related);
}

function linksTo(archive: Archive, ids: readonly RecordId[]): readonly RecordLinkView[] {
  return ids.flatMap((id) => {
    const entry = archive.provisions.get(id);
    return entry === undefined ? [] : [recordLink(archive, entry)];
  });
}
