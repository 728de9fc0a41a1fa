import type { Archive, QuotedProvision } from '../domain/archive.ts';
import type { PassageProof } from '../domain/evidence.ts';
import { groupBy } from '../domain/order.ts';
import type { Collection, Term, VocabularyKind } from '../domain/records.ts';
import type { Revision } from '../domain/sealed/ledger.ts';
import type { SealedContext, SealedTerm } from '../domain/sealed/sealed-context.ts';
import type { SealedPassage, SealedProvision } from '../domain/sealed/sealed-provision.ts';
import type { Slug } from '../domain/slugs.ts';

/** What a view of a revision may look at: the sealed record, and an archive that holds nothing else. */
export interface RevisionArchive {
  readonly entry: QuotedProvision;
  readonly archive: Archive;
}

/**
 * Takes a sealed record apart into the values that views are made from.
 *
 * @param now - the archive of today, of which only the address, the language and the ledger are used
 */
export function revisionArchive(
  sealed: SealedProvision,
  { file }: Pick<Revision, 'file'>,
  now: Archive,
): RevisionArchive {
  return { entry: entryOf(sealed), archive: archiveOf(sealed.context, file, now) };
}

function entryOf({ id, content, context }: SealedProvision): QuotedProvision {
  const { capture, quotation, evidence, ...own } = content;
  const platform = { ...context.platform, formerNames: [] };
  return {
    provision: {
      ...own,
      kind: 'provision',
      id,
      capture: capture.key,
      passages: quotation.passages.map(passageOf),
      excerptDigest: quotation.excerptDigest,
    },
    platform,
    document: {
      platform,
      document: {
        ...context.document,
        kind: 'document',
        id: content.document,
        platform: platform.slug,
      },
    },
    capture: {
      capture: { ...capture, kind: 'capture' },
      ...(quotation.version === undefined ? {} : { version: quotation.version }),
    },
    proof: { passages: quotation.passages.map(proofOf), excerptDigest: quotation.excerptDigest },
    evidence: { ...evidence, rows: [...evidence.rows, { row: 'inclusion', state: 'none' }] },
    notes: context.notes,
  };
}

function passageOf({ state, place, ...passage }: SealedPassage): PassageProof['passage'] {
  void [state, place];
  return passage;
}

function proofOf(sealed: SealedPassage): PassageProof {
  const passage = passageOf(sealed);
  if (sealed.state !== 'found') return { state: sealed.state, passage };
  if (sealed.place === undefined) throw new Error('a found passage without a place was read');
  return { state: 'found', passage, anchor: sealed.place };
}

function archiveOf(context: SealedContext, file: Revision['file'], now: Archive): Archive {
  const { name, publisher, licence } = context.archive;
  const terms = groupBy(context.terms, ({ vocabulary }) => vocabulary);
  const termsOf = (kind: VocabularyKind): ReadonlyMap<Slug, Term> =>
    new Map((terms.get(kind) ?? []).map((term) => [term.slug, termOf(term, file)]));
  const collection: Collection | undefined = context.collection && {
    ...context.collection,
    kind: 'collection',
    file,
  };
  return {
    settings: { ...now.settings, name, publisher, licence },
    platforms: new Map(),
    documents: new Map(),
    provisions: new Map(),
    changes: new Map(),
    vocabulary: {
      'clause-types': termsOf('clause-types'),
      categories: termsOf('categories'),
      regulations: termsOf('regulations'),
      agencies: termsOf('agencies'),
      'document-types': termsOf('document-types'),
      severities: termsOf('severities'),
      confidences: termsOf('confidences'),
      bases: termsOf('bases'),
    },
    collections: collection === undefined ? new Map() : new Map([[collection.slug, collection]]),
    aliases: [],
    tombstones: [],
    pages: new Map(),
    figures: now.figures,
    ledger: now.ledger,
  };
}

function termOf(term: SealedTerm, file: Revision['file']): Term {
  return { ...term, kind: 'term', file, keywords: [], articles: [], agencies: [], near: [] };
}
