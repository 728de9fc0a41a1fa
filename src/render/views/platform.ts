import type { Archive, ChangeEntry, PlatformEntry, ProvisionEntry } from '../../domain/archive.ts';
import { addDays, dateOf, type Instant } from '../../domain/instants.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Platform } from '../../domain/records.ts';
import type { Slug } from '../../domain/slugs.ts';
import {
  collectionPath,
  dataFilePath,
  platformChangesPath,
  platformPath,
  platformProvisionsPath,
  platformsPath,
  withFragment,
  type SitePath,
} from '../../domain/urls.ts';
import { feedOfPlatform } from '../feeds/change-feed.ts';
import { platformState } from '../watchlist/watched-state.ts';
import { plainText } from '../plain-text.ts';
import { capturedDayView } from '../words/captured.ts';
import { formatDate, joinWords, type TimeView } from '../words/dates.ts';
import type { StateView } from '../words/evidence.ts';
import { formatCount, plural } from '../words/numbers.ts';
import { frameOf, type LinkView, type PageFrame } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { capturesState, documentRow, inTime, type DocumentRow } from './rows/document-row.ts';
import { watchedView, type WatchedView } from './parts/watched.ts';
import { provisionRow, type ProvisionRow } from './rows/provision-row.ts';
import { weekBars, type WeekBarsView } from './weeks.ts';

export interface FigureView {
  readonly name: string;
  readonly value: string;
}

export interface PlatformView extends PageFrame {
  /** What stands beside the title: the last part of the platform's address. */
  readonly slug: string;
  /** Markdown. */
  readonly about?: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly homePage?: string;
  readonly firstCapture?: TimeView;
  readonly captures: StateView;
  readonly collection?: LinkView;
  readonly figures: readonly FigureView[];
  readonly documents: readonly DocumentRow[];
  readonly provisions: readonly ProvisionRow[];
  /** All records of the platform, and the files that hold the whole archive's. */
  readonly recordLinks: readonly LinkView[];
  readonly weeks?: WeekBarsView;
  readonly weekTable: SitePath;
  readonly allChanges: LinkView;
  readonly watched: WatchedView;
}

/** Provisions on the platform's own page; all of them have a page of their own. */
const SHOWN = 25;

export function platformSlugs({ archive }: ViewContext): readonly { readonly platform: Slug }[] {
  return [...archive.platforms.keys()].map((platform) => ({ platform }));
}

export function platformView(
  subject: { readonly platform: Slug },
  context: ViewContext,
): PlatformView {
  const { archive } = context;
  const entry = platformEntry(archive, subject.platform);
  const { platform, documents } = entry;
  const provisions = provisionsOf(archive, entry);
  const captures = inTime(documents.flatMap((document) => document.captures));
  const first = captures[0]?.capture;
  const changes = changesOf(entry);
  const weeks = weekBars({ changes, from: first?.capturedAt, to: archive.asOf });
  const holdings = `This archive holds ${plural(documents.length, 'document')} of ${platform.name} and ${plural(provisions.length, 'provision record')}.`;
  return {
    ...frameOf(context, {
      address: platformPath(platform.slug),
      title: platform.name,
      description: [platform.description && plainText(platform.description), holdings]
        .filter((text) => text !== undefined)
        .join(' ')
        .replaceAll('\n', ' '),
      breadcrumb: [{ label: 'Platforms', path: platformsPath }, { label: platform.name }],
      section: 'platforms',
      feed: feedOfPlatform(platform, archive),
    }),
    slug: platform.slug,
    ...(platform.description !== undefined && { about: platform.description }),
    lead: holdings,
    facts: factsOf(platform),
    ...(platform.homePage !== undefined && { homePage: platform.homePage }),
    ...(first && { firstCapture: capturedDayView(first) }),
    captures: capturesState(captures, 'captures'),
    ...collectionLink(archive, platform.collection),
    figures: [...severityFigures(archive, provisions), ...recentChanges(changes, archive.asOf)],
    documents: documents.map(documentRow),
    provisions: provisions.slice(0, SHOWN).map((one) => provisionRow(one, archive)),
    recordLinks: [
      {
        label: `All ${formatCount(provisions.length)}`,
        path: platformProvisionsPath(platform.slug),
      },
      { label: 'CSV', path: dataFilePath('provisions.csv') },
      { label: 'JSON', path: dataFilePath('provisions.ndjson') },
    ],
    ...(weeks && { weeks }),
    weekTable: withFragment(platformChangesPath(platform.slug), 'by-week'),
    watched: watchedView(
      { kind: 'platform', key: platform.slug },
      { title: platform.name, state: platformState(entry) },
      archive.settings,
    ),
    allChanges: {
      label: changes.length === 0 ? 'Changes' : `All ${plural(changes.length, 'change')}`,
      path: platformChangesPath(platform.slug),
    },
  };
}

export function platformEntry(archive: Archive, slug: Slug): PlatformEntry {
  const entry = archive.platforms.get(slug);
  if (entry === undefined) throw new Error(`no platform ${slug}`);
  return entry;
}

/** @returns the platform's provisions in order of id */
export function provisionsOf(archive: Archive, entry: PlatformEntry): readonly ProvisionEntry[] {
  return entry.provisions.map((id: RecordId) => {
    const provision = archive.provisions.get(id);
    if (provision === undefined) throw new Error(`no provision ${id}`);
    return provision;
  });
}

export function changesOf({ documents }: PlatformEntry): readonly ChangeEntry[] {
  return documents.flatMap((document) => document.changes);
}

/** @returns a link to the collection from which a record was taken over */
export function collectionLink(
  archive: Archive,
  slug: Slug | undefined,
): { readonly collection?: LinkView } {
  const collection = slug === undefined ? undefined : archive.collections.get(slug);
  return collection === undefined
    ? {}
    : { collection: { label: collection.name, path: collectionPath(collection.slug) } };
}

function factsOf({ operator, formerNames }: Platform): readonly string[] {
  const former = formerNames.map(({ name, until }) =>
    until === undefined ? name : `${name} until ${formatDate(until)}`,
  );
  return [
    'Platform',
    ...(operator === undefined ? [] : [`Operated by ${operator}`]),
    ...(former.length === 0 ? [] : [`Formerly ${joinWords(former)}`]),
  ];
}

function severityFigures(
  { vocabulary }: Archive,
  provisions: readonly ProvisionEntry[],
): readonly FigureView[] {
  return [...vocabulary.severities.values()]
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
    .map(({ slug, name }, index) => ({
      name: index === 0 ? `${name} severity` : name,
      value: formatCount(provisions.filter(({ provision }) => provision.severity === slug).length),
    }));
}

function recentChanges(
  changes: readonly ChangeEntry[],
  asOf: Instant | undefined,
): readonly FigureView[] {
  if (asOf === undefined) return [];
  const last = dateOf(asOf);
  const first = addDays(last, -29);
  const recent = changes.filter(
    ({ change }) => change.changedOn >= first && change.changedOn <= last,
  );
  return [{ name: `Changes, 30 days to ${formatDate(last)}`, value: formatCount(recent.length) }];
}
