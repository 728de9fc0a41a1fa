import type { QuotedProvision } from '../domain/archive.ts';
import type { Json } from '../domain/digest.ts';
import type { Instant } from '../domain/instants.ts';
import type { ArchiveSettings } from '../domain/records.ts';
import {
  absoluteUrl,
  blobPath,
  homePath,
  permalinkPath,
  platformPath,
  type SitePath,
} from '../domain/urls.ts';

/** The page that is described: that of a revision, or of the record as it now is. */
export interface DescribedPage {
  /** With scheme and host. */
  readonly url: string;
  /** The revision that it shows, from 1. */
  readonly revision?: number;
  /** When the first and the latest revision on the page were sealed. */
  readonly publishedAt?: Instant;
  readonly modifiedAt?: Instant;
  /** Files beside the page. */
  readonly files: readonly DescribedFile[];
}

export interface DescribedFile {
  readonly url: string;
  readonly mediaType: string;
}

/** What stands in quotations for words between passages that are not adjacent. */
const OMISSION = ' […] ';

/**
 * A record for programs that read schema.org: the page and component of an archive, the quotation, the platform's document
 * with its archived copies, the two organisations. Every node is described once and named by an address.
 *
 * Nothing here judges: schema.org's types for laws and for checked claims are not used.
 */
export function structuredData(
  page: DescribedPage,
  entry: QuotedProvision,
  settings: ArchiveSettings,
): Json {
  const at = namesOf(entry, settings);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      pageNode(page, entry, settings, at),
      quotationNode(entry, at),
      documentNode(entry, settings, at),
      {
        '@type': 'Organization',
        '@id': at.publisher,
        name: settings.publisher,
        url: absoluteUrl(settings, homePath),
      },
      { '@type': 'Organization', '@id': at.platform, name: entry.platform.name },
    ],
  };
}

/** The addresses by which the nodes name each other. Those of the record stay when it moves. */
interface NodeNames {
  readonly record: string;
  readonly quotation: string;
  readonly document: string;
  readonly publisher: string;
  readonly platform: string;
}

function namesOf(
  { provision, document, platform }: QuotedProvision,
  settings: ArchiveSettings,
): NodeNames {
  const name = (path: SitePath, part: string): string => `${absoluteUrl(settings, path)}#${part}`;
  return {
    record: name(permalinkPath(provision.id), 'record'),
    quotation: name(permalinkPath(provision.id), 'quotation'),
    document: name(permalinkPath(document.document.id), 'document'),
    publisher: name(homePath, 'publisher'),
    platform: name(platformPath(platform.slug), 'platform'),
  };
}

function pageNode(
  { url, revision, publishedAt, modifiedAt, files }: DescribedPage,
  { provision }: QuotedProvision,
  settings: ArchiveSettings,
  at: NodeNames,
): Json {
  return members({
    '@type': ['WebPage', 'ArchiveComponent'],
    '@id': at.record,
    url,
    name: provision.title,
    identifier: {
      '@type': 'PropertyValue',
      propertyID: `${settings.name} record id`,
      value: provision.id,
    },
    version: revision === undefined ? undefined : String(revision),
    inLanguage: settings.language,
    datePublished: publishedAt,
    dateModified: modifiedAt,
    publisher: { '@id': at.publisher },
    holdingArchive: { '@id': at.publisher },
    license: settings.licence.url,
    mainEntity: { '@id': at.quotation },
    encoding:
      files.length === 0
        ? undefined
        : files.map(({ url: contentUrl, mediaType }) => ({
            '@type': 'MediaObject',
            contentUrl,
            encodingFormat: mediaType,
          })),
  });
}

function quotationNode({ provision, document }: QuotedProvision, at: NodeNames): Json {
  return {
    '@type': 'Quotation',
    '@id': at.quotation,
    text: provision.passages.map(({ exact }) => exact).join(OMISSION),
    inLanguage: document.document.language,
    spokenByCharacter: { '@id': at.platform },
    isPartOf: { '@id': at.document },
  };
}

function documentNode(
  { document: { document }, capture: { capture } }: QuotedProvision,
  settings: ArchiveSettings,
  at: NodeNames,
): Json {
  const { snapshot, mementos, documentUpdatedOn, capturedAt, capturedAtIsLatest } = capture;
  const { held } = snapshot;
  const archived = mementos.map(({ url }) => url);
  return members({
    '@type': 'DigitalDocument',
    '@id': at.document,
    name: document.title,
    url: document.sourceUrl ?? capture.sourceUrls[0],
    inLanguage: document.language,
    dateModified: documentUpdatedOn,
    archivedAt: archived.length > 1 ? archived : archived[0],
    publisher: { '@id': at.platform },
    encoding:
      held &&
      members({
        '@type': 'MediaObject',
        contentUrl: absoluteUrl(settings, blobPath(held.digest)),
        encodingFormat: snapshot.mediaType,
        contentSize: String(held.sizeBytes),
        sha256: held.digest,
        dateCreated: capturedAtIsLatest ? undefined : capturedAt,
      }),
  });
}

/** Members without a value are left out. */
function members(object: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * The same as the text of a `script` element: no text in it can end the element or begin a comment
 * (HTML Standard, 4.12.1.3).
 */
export function scriptText(value: Json): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
