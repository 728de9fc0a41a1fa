import { byCodeUnit, groupBy } from '../../domain/order.ts';
import { documentTypeOf } from './document-types.ts';
import { namesDocument, type HeldText } from './held-texts.ts';
import type { QuotedPoint } from './quoted-points.ts';
import type { Service, Services } from './services.ts';
import { foldName } from './source-text.ts';

/** A platform that the import needs: something of it is quoted or held. */
export interface CataloguePlatform {
  readonly name: string;
  readonly homePage?: string;
  /** In order of folded title. */
  readonly documents: readonly CatalogueDocument[];
}

/** A document of a platform, under the names that quotations and texts give it. */
export interface CatalogueDocument {
  readonly title: string;
  readonly documentType: string;
  readonly sourceUrl?: string;
  /** Oldest first: dated ones, then the undated. */
  readonly texts: readonly HeldText[];
  readonly points: readonly QuotedPoint[];
}

/** Title of what is quoted from a document without a name. */
const UNNAMED = 'Unnamed document';

/**
 * Brings quotations and texts together by platform and document.
 *
 * Services of the same name are one platform. Document names are the same when they differ only in
 * case and white space; the most frequent spelling is the title.
 *
 * @returns platforms in order of folded name
 */
export function buildCatalogue(
  points: readonly QuotedPoint[],
  texts: readonly HeldText[],
  services: Services,
): readonly CataloguePlatform[] {
  const pointsOf = groupBy(points, ({ service }) => foldName(service.name));
  const textsOf = groupBy(texts, (text) => platformKeyOf(text, services));
  const serviceOf = new Map(
    [...services.bySlug.values()].reverse().map((one) => [foldName(one.name), one]),
  );
  const keys = [...new Set([...pointsOf.keys(), ...textsOf.keys()])].sort(byCodeUnit);
  return keys.map((key) => {
    const service = serviceOf.get(key);
    const held = textsOf.get(key) ?? [];
    return {
      name: service?.name ?? held[0]?.serviceName ?? key,
      ...(service?.homePage === undefined ? {} : { homePage: service.homePage }),
      documents: documentsOf(pointsOf.get(key) ?? [], held, service),
    };
  });
}

/** The service that a text's file name means: by name, else by the slug of the source. */
function platformKeyOf(text: HeldText, services: Services): string {
  const key = foldName(text.serviceName);
  const bySlug = services.bySlug.get(text.serviceName.toLowerCase());
  const isName = [...services.bySlug.values()].some(({ name }) => foldName(name) === key);
  return !isName && bySlug !== undefined ? foldName(bySlug.name) : key;
}

function documentsOf(
  points: readonly QuotedPoint[],
  texts: readonly HeldText[],
  service: Service | undefined,
): readonly CatalogueDocument[] {
  const pointsOf = groupBy(points, ({ documentName }) => foldName(documentName));
  const textsOf = groupBy(texts, (text) => documentKeyOf(text, pointsOf));
  const keys = [...new Set([...pointsOf.keys(), ...textsOf.keys()])].sort(byCodeUnit);
  return keys.map((key) => {
    const quoting = pointsOf.get(key) ?? [];
    const held = textsOf.get(key) ?? [];
    const title = titleOf(quoting, held);
    const sourceUrl = service?.documentUrls.get(key);
    return {
      title,
      documentType: documentTypeOf(title),
      ...(sourceUrl === undefined ? {} : { sourceUrl }),
      texts: [...held].sort(byAge),
      points: quoting,
    };
  });
}

/** A name that was cut can begin several names: the one most of whose quotations are in the text is meant. */
function documentKeyOf(
  text: HeldText,
  pointsOf: ReadonlyMap<string, readonly QuotedPoint[]>,
): string {
  const candidates = [...pointsOf].filter(([key]) => namesDocument(text, key));
  if (candidates.length < 2) return candidates[0]?.[0] ?? foldName(text.documentName);
  const raw = new TextDecoder().decode(text.bytes);
  const hits = candidates.map(([key, quoting]) => ({
    key,
    count: quoting.filter(({ quotation }) => raw.includes(quotation)).length,
  }));
  const [best] = hits.sort((a, b) => b.count - a.count || byCodeUnit(a.key, b.key));
  return best?.key ?? foldName(text.documentName);
}

function titleOf(points: readonly QuotedPoint[], texts: readonly HeldText[]): string {
  const spellings = groupBy(
    points.map(({ documentName }) => documentName),
    (name) => name,
  );
  const [most] = [...spellings].sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b));
  const fromFile = texts[0]?.documentName.replaceAll('_', ' ');
  const title = most?.[0] ?? fromFile ?? '';
  return title === '' ? UNNAMED : title;
}

function byAge(a: HeldText, b: HeldText): number {
  return byCodeUnit(a.capturedAt ?? '~', b.capturedAt ?? '~') || byCodeUnit(a.path, b.path);
}
