import type { Archive, ProvisionEntry, QuotedProvision } from '../../../domain/archive.ts';
import type { Digest } from '../../../domain/digest.ts';
import {
  categoryPath,
  clauseTypePath,
  documentPath,
  platformPath,
  permalinkPath,
} from '../../../domain/urls.ts';
import { capturedDay, sightingDate } from '../../words/captured.ts';
import { formatDate, formatMinute } from '../../words/dates.ts';
import { plural } from '../../words/numbers.ts';
import { codeRun, linkRun, outerLinkRun, plainRun, type Run } from '../../words/runs.ts';

/** A name and its value, or a digest in full. */
export interface DetailView {
  readonly name: string;
  readonly runs: readonly Run[];
  readonly digest?: Digest | undefined;
}

/** @returns the record's details in order; what is not recorded says so */
export function detailsOf(archive: Archive, entry: ProvisionEntry): readonly DetailView[] {
  return [
    ...identity(entry),
    ...classification(archive, entry),
    ...dates(entry),
    ...provenance(entry),
  ];
}

/** @returns the details that a revision holds: none that are counted over the archive */
export function detailsOfRevision(archive: Archive, entry: QuotedProvision): readonly DetailView[] {
  const { analysedAt } = entry.provision;
  const { documentUpdatedOn } = entry.capture.capture;
  const day = (name: string, date: string | undefined): DetailView =>
    line(name, plainRun(date ?? 'Not recorded'));
  return [
    ...identity(entry),
    ...classification(archive, entry),
    day('Doc. updated', documentUpdatedOn && formatDate(documentUpdatedOn)),
    day('Analysis', analysedAt && formatMinute(analysedAt)),
    ...provenance(entry),
  ];
}

const line = (name: string, ...runs: readonly Run[]): DetailView => ({ name, runs });
const NONE = plainRun('None recorded');

function identity({ provision, document, platform }: QuotedProvision): readonly DetailView[] {
  const { operator } = platform;
  return [
    line('Record', linkRun(provision.id, permalinkPath(provision.id))),
    line(
      'Document',
      linkRun(document.document.title, documentPath(document.document)),
      plainRun(' '),
      codeRun(document.document.id),
    ),
    line('Platform', linkRun(platform.name, platformPath(platform.slug))),
    ...(operator === undefined ? [] : [line('Operator', plainRun(operator))]),
  ];
}

function classification(archive: Archive, { provision }: QuotedProvision): readonly DetailView[] {
  const { clauseType, categories } = provision;
  const nameOf = (kind: 'clause-types' | 'categories', slug: (typeof categories)[number]): string =>
    archive.vocabulary[kind].get(slug)?.name ?? slug;
  return [
    line(
      'Clause type',
      clauseType === undefined
        ? NONE
        : linkRun(nameOf('clause-types', clauseType), clauseTypePath(clauseType)),
    ),
    line(
      'Categories',
      ...(categories.length === 0
        ? [NONE]
        : categories.flatMap((slug, index) => [
            ...(index === 0 ? [] : [plainRun(', ')]),
            linkRun(nameOf('categories', slug), categoryPath(slug)),
          ])),
    ),
  ];
}

function dates({ provision, capture, document, figures }: ProvisionEntry): readonly DetailView[] {
  const day = (name: string, date: string | undefined, none = 'Not recorded'): DetailView =>
    line(name, plainRun(date ?? none));
  const { documentUpdatedOn } = capture.capture;
  const first = document.captures[0]?.capture;
  const { monthsMonitored, lastChangedOn } = figures;
  return [
    day('Doc. updated', documentUpdatedOn && formatDate(documentUpdatedOn)),
    day('First tracked', first && capturedDay(first)),
    day(
      'First seen',
      figures.firstSeenAt && sightingDate(document, figures.firstSeenAt),
      'Not counted.',
    ),
    day(
      'Last seen',
      figures.lastSeenAt && sightingDate(document, figures.lastSeenAt),
      'Not counted.',
    ),
    day('Last changed', lastChangedOn && formatDate(lastChangedOn), 'No change recorded'),
    day(
      'Monitored',
      monthsMonitored === undefined ? undefined : plural(monthsMonitored, 'whole month'),
      'Not counted.',
    ),
    day('Analysis', provision.analysedAt && formatMinute(provision.analysedAt)),
  ];
}

function provenance({ capture, document, proof }: QuotedProvision): readonly DetailView[] {
  const { version } = capture;
  const source = document.document.sourceUrl ?? capture.capture.sourceUrls[0];
  return [
    line('Source', source === undefined ? NONE : outerLinkRun('Original at the platform', source)),
    { name: 'SHA-256 of the excerpt', runs: [], digest: proof.excerptDigest },
    version === undefined
      ? line('Version text', plainRun('Not held'))
      : {
          ...line(
            'SHA-256 of the version text',
            plainRun(`${version.extractor}, ${version.normaliser}`),
          ),
          digest: version.digest,
        },
  ];
}
