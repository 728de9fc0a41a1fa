import { epochSeconds, instantFromEpoch, dateOf } from '../../domain/instants.ts';
import type { Instant, PlainDate } from '../../domain/instants.ts';
import { elementsOf, lineOf, memberOf, webAddressOf } from '../plain-values.ts';

/** One file of a declarations folder. */
export interface DeclarationFile {
  /** Without folders: `Threads.json`, `Threads.history.json`. */
  readonly name: string;
  readonly text: string;
}

/** Where the pages of one document were fetched. */
interface TermsDeclaration {
  /** Addresses in order; absent when the document is declared no longer. */
  readonly current?: readonly string[];
  /** Earlier declarations, oldest first. */
  readonly earlier: readonly {
    /** Seconds since 1970-01-01T00:00:00Z. */
    readonly validUntil: number;
    readonly addresses: readonly string[];
  }[];
}

/** What the declarations of a collection say about how its documents were obtained. */
export interface Declarations {
  /** @returns the service's name in full, or `undefined` when none is declared */
  nameOf(service: string): string | undefined;
  /** @returns the addresses that were fetched at an instant, in order; none when that is not declared */
  addressesAt(service: string, termsType: string, fetchedAt: Instant): readonly string[];
  /** @returns the addresses in force, or the last ones that were */
  latestAddresses(service: string, termsType: string): readonly string[];
  /** @returns the day in UTC after which the document was declared no longer, or `undefined` when it still is or never was */
  endedOn(service: string, termsType: string): PlainDate | undefined;
  /** One sentence for each file that cannot be read. */
  readonly problems: readonly string[];
}

const ENDING = /(\.history)?\.json$/;

/**
 * Reads declarations: `<Service>.json` says how each document is obtained, `<Service>.history.json`
 * how it was, each entry with `validUntil`. Files that cannot be read are reported and left out.
 */
export function readDeclarations(files: readonly DeclarationFile[]): Declarations {
  const problems: string[] = [];
  const current = new Map<string, unknown>();
  const earlier = new Map<string, unknown>();
  for (const { name, text } of files) {
    const service = name.replace(ENDING, '').normalize('NFC');
    const value = parse(text);
    if (value === undefined) problems.push(`The declaration ${name} is no JSON and was left out.`);
    else (name.endsWith('.history.json') ? earlier : current).set(service, value);
  }
  const find = (service: string, termsType: string): TermsDeclaration => {
    const declared = memberOf(memberOf(current.get(service), 'terms'), termsType);
    const addresses = declared === undefined ? undefined : addressesOf(declared);
    return {
      ...(addresses === undefined ? {} : { current: addresses }),
      earlier: earlierOf(memberOf(earlier.get(service), termsType)),
    };
  };
  return {
    problems,
    nameOf: (service) => lineOf(memberOf(current.get(service), 'name')),
    addressesAt: (service, termsType, fetchedAt) =>
      addressesAt(find(service, termsType), epochSeconds(fetchedAt)),
    latestAddresses: (service, termsType) => {
      const declaration = find(service, termsType);
      return declaration.current ?? declaration.earlier.at(-1)?.addresses ?? [];
    },
    endedOn: (service, termsType) => {
      const { current: declared, earlier: before } = find(service, termsType);
      const last = before.at(-1);
      if (declared !== undefined || last === undefined || !current.has(service)) return undefined;
      return dateOf(instantFromEpoch(Math.floor(last.validUntil)));
    },
  };
}

function addressesAt(declaration: TermsDeclaration, seconds: number): readonly string[] {
  const then = declaration.earlier.find(({ validUntil }) => seconds <= validUntil);
  return then?.addresses ?? declaration.current ?? [];
}

function earlierOf(value: unknown): TermsDeclaration['earlier'] {
  return elementsOf(value)
    .flatMap((entry) => {
      const validUntil = Date.parse(String(memberOf(entry, 'validUntil'))) / 1000;
      return Number.isNaN(validUntil) ? [] : [{ validUntil, addresses: addressesOf(entry) }];
    })
    .sort((a, b) => a.validUntil - b.validUntil);
}

/** A document assembled from several pages names them under `combine`. */
function addressesOf(declared: unknown): readonly string[] {
  const pages = elementsOf(memberOf(declared, 'combine'));
  return [declared, ...pages].flatMap((page) => webAddressOf(memberOf(page, 'fetch')) ?? []);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
