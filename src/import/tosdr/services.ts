import { foldName, plainLine } from './source-text.ts';
import type { SourceService } from './source-shapes.ts';

/** A service of the source. What is stored twice, by number and by slug, is one. */
export interface Service {
  /** As points name it; not fit for an address. Absent for a few. */
  readonly sourceSlug?: string;
  readonly name: string;
  readonly homePage?: string;
  /** Addresses of documents that the source names, by folded name. */
  readonly documentUrls: ReadonlyMap<string, string>;
  /** How many lines of the source were joined. */
  readonly lines: number;
}

/** Services by the slug that points use, and those without one. */
export interface Services {
  readonly bySlug: ReadonlyMap<string, Service>;
  readonly withoutSlug: readonly Service[];
}

/** Joins the lines of `services.ndjson` on their slug; of two names or addresses the first counts. */
export function joinServices(lines: readonly SourceService[]): Services {
  const bySlug = new Map<string, Service>();
  const withoutSlug: Service[] = [];
  for (const line of lines) {
    const service = serviceOf(line);
    const slug = service.sourceSlug;
    if (slug === undefined) withoutSlug.push(service);
    else bySlug.set(slug, join(bySlug.get(slug), service));
  }
  return { bySlug, withoutSlug };
}

function join(first: Service | undefined, next: Service): Service {
  if (first === undefined) return next;
  return {
    ...next,
    ...first,
    documentUrls: new Map([...next.documentUrls, ...first.documentUrls]),
    lines: first.lines + 1,
  };
}

function serviceOf(line: SourceService): Service {
  const homePage = line.url === undefined ? undefined : webAddress(line.url);
  const documents = Object.values(line.fulltos ?? {}).flatMap(({ name, url }) => {
    const address = url === undefined ? undefined : webAddress(url);
    return name === undefined || address === undefined ? [] : [[foldName(name), address] as const];
  });
  return {
    ...(line.slug === undefined || line.slug === '' ? {} : { sourceSlug: line.slug }),
    name: plainLine(line.name) || `Service ${line.id}`,
    ...(homePage === undefined ? {} : { homePage }),
    documentUrls: new Map(documents),
    lines: 1,
  };
}

/**
 * An address of the source, which writes it with or without a scheme.
 *
 * @returns the address, with `https://` where no scheme was written; `undefined` for what names no
 *   host with a dot, such as `n/a` or a bare word
 */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (/\s/.test(trimmed)) return undefined;
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, username } = new URL(address);
  return /^[^.]+(?:\.[^.]+)+$/.test(hostname) && username === '' ? address : undefined;
}
