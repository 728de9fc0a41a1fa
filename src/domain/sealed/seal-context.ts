import type { Archive, ProvisionEntry } from '../archive.ts';
import { byKey } from '../order.ts';
import type { Provision, Term, VocabularyKind } from '../records.ts';
import type { Slug } from '../slugs.ts';
import { absoluteUrl, homePath, provisionPath } from '../urls.ts';
import type { SealedCollection, SealedContext, SealedTerm } from './sealed-context.ts';

/** @returns how everything around a provision is called now */
export function sealedContext(entry: ProvisionEntry, archive: Archive): SealedContext {
  const { settings } = archive;
  const { provision, platform, notes } = entry;
  const { document } = entry.document;
  return {
    archive: {
      name: settings.name,
      publisher: settings.publisher,
      site: absoluteUrl(settings, homePath),
      licence: settings.licence,
    },
    address: provisionPath(document, provision),
    platform: {
      slug: platform.slug,
      name: platform.name,
      ...(platform.operator === undefined ? {} : { operator: platform.operator }),
    },
    document: {
      slug: document.slug,
      title: document.title,
      language: document.language,
      ...(document.sourceUrl === undefined ? {} : { sourceUrl: document.sourceUrl }),
    },
    terms: termsOf(provision, archive),
    ...collectionOf(provision, archive),
    notes,
  };
}

function termsOf(provision: Provision, archive: Archive): readonly SealedTerm[] {
  const named: readonly (readonly [VocabularyKind, readonly (Slug | undefined)[]])[] = [
    ['clause-types', [provision.clauseType]],
    ['categories', provision.categories],
    ['severities', [provision.severity]],
    ['confidences', [provision.confidence]],
    ['bases', [provision.basis]],
    ['regulations', provision.regulations.map(({ regulation }) => regulation)],
    ['agencies', provision.agencies.map(({ agency }) => agency)],
  ];
  const terms = named.flatMap(([vocabulary, slugs]) => {
    const all = archive.vocabulary[vocabulary];
    const own = slugs.flatMap((slug) => (slug === undefined ? [] : (all.get(slug) ?? [])));
    return own.length > 0 && isScale(vocabulary)
      ? [...all.values()].map((term) => (own.includes(term) ? namedTerm(term) : scaleStep(term)))
      : own.map(namedTerm);
  });
  return terms.sort(byKey(({ vocabulary, slug }) => `${vocabulary}/${slug}`));
}

const isScale = (vocabulary: VocabularyKind): boolean =>
  vocabulary === 'severities' || vocabulary === 'confidences';

const DEFINED: ReadonlySet<VocabularyKind> = new Set([
  'clause-types',
  'severities',
  'confidences',
  'bases',
]);

function namedTerm(term: Term): SealedTerm {
  const { vocabulary, definition, shortName, jurisdiction, citation, url, complaintUrl } = term;
  return {
    ...scaleStep(term),
    ...(definition !== undefined && DEFINED.has(vocabulary) ? { definition } : {}),
    ...(shortName === undefined ? {} : { shortName }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(citation === undefined ? {} : { citation }),
    ...(url === undefined ? {} : { url }),
    ...(complaintUrl === undefined ? {} : { complaintUrl }),
  };
}

function scaleStep({ vocabulary, slug, name, level }: Term): SealedTerm {
  return { vocabulary, slug, name, ...(level === undefined ? {} : { level }) };
}

function collectionOf(
  provision: Provision,
  { collections }: Archive,
): { readonly collection?: SealedCollection } {
  const found = provision.collection && collections.get(provision.collection);
  if (found === undefined) return {};
  const { slug, name, publisher, licences, attribution, url } = found;
  return {
    collection: {
      slug,
      name,
      publisher,
      licences,
      attribution,
      ...(url === undefined ? {} : { url }),
    },
  };
}
