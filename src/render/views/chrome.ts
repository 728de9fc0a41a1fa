import {
  absoluteUrl,
  categoriesPath,
  changesPath,
  citePath,
  clauseTypesPath,
  collectionsPath,
  correctionsPath,
  dataPath,
  digestIndexPath,
  documentsPath,
  homePath,
  idIndexPath,
  methodPath,
  platformsPath,
  prosePagePath,
  regulationsPath,
  reportPath,
  searchPath,
  verifyPath,
  watchlistPath,
  withdrawnPath,
  type SitePath,
} from '../../domain/urls.ts';
import type { Archive } from '../../domain/archive.ts';
import { contentPolicy, type PageReach } from '../content-policy.ts';
import { fontSubsets, type FontSubset } from '../words/font-subsets.ts';
import type { TimeView } from '../words/dates.ts';
import { minuteView } from '../words/dates.ts';
import type { ChangeFeed } from '../feeds/change-feed.ts';
import type { ViewContext } from './context.ts';
import { feedLinks, type FeedLinkView } from './feed.ts';

export interface LinkView {
  readonly label: string;
  readonly path: SitePath;
  /** Of the label, when it is not in the site's own language. */
  readonly language?: string;
}

/** A step of the breadcrumb. The page itself comes last and has no path. */
export interface Crumb {
  readonly label: string;
  readonly path?: SitePath;
  /** Of the label, when it is not in the site's own language. */
  readonly language?: string;
}

export type Section = 'platforms' | 'documents' | 'changes' | 'regulations' | 'method';

/** What surrounds every page. */
export interface Chrome {
  readonly siteName: string;
  /** BCP 47 tag of the site's own words. */
  readonly language: string;
  readonly home: SitePath;
  readonly search: SitePath;
  readonly navigation: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly demonstrationNotice?: string;
  readonly affiliationNotice: string;
  readonly licence: { readonly name: string; readonly url?: string };
  readonly footer: readonly { readonly heading: string; readonly links: readonly LinkView[] }[];
  /** When the checks of this build were made. Absent when the build was given no instant. */
  readonly checkedAt?: TimeView;
}

/** What every page has, whatever it shows. Each view extends it. */
export interface PageFrame {
  /** The page's own address. */
  readonly address: SitePath;
  /** Of the page alone: the site's name is added in `<title>`. */
  readonly title: string;
  /** Plain text for search engines. */
  readonly description: string;
  /** The address that search engines should keep, with scheme and host. */
  readonly canonicalUrl: string;
  /** Whether search engines may list the page. */
  readonly isIndexed: boolean;
  /** Fonts that the page is sure to need, so that the browser can ask for them before it knows the style. */
  readonly fonts: readonly FontFile[];
  /** Content-Security-Policy of the page. */
  readonly contentPolicy: string;
  readonly chrome: Chrome;
  readonly breadcrumb: readonly Crumb[];
  /** The feed that the page offers to feed readers. */
  readonly feed?: FeedLinkView;
}

export interface FontFile {
  readonly voice: 'serif' | 'serif-italic' | 'sans';
  readonly subset: FontSubset;
}

export interface FrameFacts {
  readonly address: SitePath;
  readonly title: string;
  readonly description: string;
  readonly breadcrumb: readonly Crumb[];
  /** The part of the site that the header marks as current. */
  readonly section?: Section;
  /** Site path of the canonical page, when it is another one. */
  readonly canonical?: SitePath;
  /** Set on pages that search engines should leave out. */
  readonly isHidden?: boolean;
  /** BCP 47 tag of the quoted text that the page is made of, when it is. */
  readonly textLanguage?: string;
  /** The changes that can be followed from the page. */
  readonly feed?: Pick<ChangeFeed, 'page' | 'title'>;
  /** What the page's scripts ask their host for; nothing unless said. */
  readonly reach?: PageReach;
}

/** @returns the frame of a page: address, title and description as given, everything around it from the archive */
export function frameOf(context: ViewContext, facts: FrameFacts): PageFrame {
  return {
    address: facts.address,
    title: facts.title,
    description: facts.description,
    canonicalUrl: absoluteUrl(context.archive.settings, facts.canonical ?? facts.address),
    isIndexed: facts.isHidden !== true,
    fonts: fontsOf(context.archive.settings.language, facts.textLanguage),
    contentPolicy: contentPolicy(facts.reach ?? 'nothing'),
    chrome: chromeOf(context, facts.section),
    breadcrumb: facts.breadcrumb,
    ...(facts.feed && { feed: feedLinks(facts.feed) }),
  };
}

/** The archive speaks in sans and sets headings and its name in serif; the platforms' words are in serif. */
function fontsOf(language: string, textLanguage = language): readonly FontFile[] {
  const own = fontSubsets(language);
  const serif = new Set([...own, ...fontSubsets(textLanguage)]);
  return [
    ...[...serif].map((subset): FontFile => ({ voice: 'serif', subset })),
    ...own.map((subset): FontFile => ({ voice: 'sans', subset })),
    ...own.map((subset): FontFile => ({ voice: 'serif-italic', subset })),
  ];
}

/** @returns header and footer of a page */
export function chromeOf(context: ViewContext, section?: Section): Chrome {
  const { archive, checkedAt } = context;
  const { settings } = archive;
  return {
    siteName: settings.name,
    language: settings.language,
    home: homePath,
    search: searchPath,
    navigation: NAVIGATION.map(({ id, ...link }) => ({
      ...link,
      isCurrent: id === section,
    })),
    ...(settings.demonstrationNotice === undefined
      ? {}
      : { demonstrationNotice: settings.demonstrationNotice }),
    affiliationNotice: settings.affiliationNotice,
    licence: settings.licence,
    footer: footerOf(archive),
    ...(checkedAt === undefined ? {} : { checkedAt: minuteView(checkedAt) }),
  };
}

const NAVIGATION: readonly (LinkView & { readonly id: Section })[] = [
  { id: 'platforms', label: 'Platforms', path: platformsPath },
  { id: 'documents', label: 'Documents', path: documentsPath },
  { id: 'changes', label: 'Changes', path: changesPath },
  { id: 'regulations', label: 'Regulations', path: regulationsPath },
  { id: 'method', label: 'Method', path: methodPath },
];

/** Pages of prose that have a place of their own in header or footer. */
const PLACED: readonly SitePath[] = [methodPath, correctionsPath];

function footerOf(archive: Archive): Chrome['footer'] {
  const pages = [...archive.pages.values()]
    .map((page) => ({ label: page.title, path: prosePagePath(page.slug) }))
    .filter(({ path }) => !PLACED.includes(path));
  return [
    {
      heading: 'Read',
      links: [
        { label: 'Search', path: searchPath },
        { label: 'Platforms', path: platformsPath },
        { label: 'Changes', path: changesPath },
        { label: 'Regulation map', path: regulationsPath },
        { label: 'Clause types', path: clauseTypesPath },
        { label: 'Categories', path: categoriesPath },
      ],
    },
    {
      heading: 'Use',
      links: [
        { label: 'How to cite', path: citePath },
        { label: 'Verify a copy yourself', path: verifyPath },
        { label: 'Data files', path: dataPath },
        { label: 'Watchlist', path: watchlistPath },
        ...(archive.collections.size === 0
          ? []
          : [{ label: 'Collections', path: collectionsPath }]),
        ...pages,
      ],
    },
    {
      heading: 'Integrity',
      links: [
        { label: 'Verification report', path: reportPath },
        { label: 'Withdrawn records', path: withdrawnPath },
        { label: 'Corrections', path: correctionsPath },
        { label: 'Record ids', path: idIndexPath },
        { label: 'Hashes', path: digestIndexPath },
      ],
    },
  ];
}
