import { closest } from 'fastest-levenshtein';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordId } from '../domain/ids.ts';
import type { ContentPath, Provision, Term, VocabularyKind } from '../domain/records.ts';
import type { Slug } from '../domain/slugs.ts';
import type { Index, PlaceFinder, RecordsToLink } from './input.ts';

type Path = readonly (string | number)[];

/** @returns every reference to a record, term or collection that is not there */
export function referenceProblems(
  records: RecordsToLink,
  index: Index,
  at: PlaceFinder,
): readonly Diagnostic[] {
  const checker = new ReferenceChecker(index, at);
  for (const platform of records.platforms) {
    checker.collection(platform.file, platform.collection);
    platform.regulationsReviewed.forEach(({ regulation }, row) =>
      checker.term(
        platform.file,
        ['regulationsReviewed', row, 'regulation'],
        'regulations',
        regulation,
      ),
    );
  }
  for (const document of records.documents) {
    checker.collection(document.file, document.collection);
    checker.term(document.file, ['documentType'], 'document-types', document.documentType);
  }
  for (const capture of records.captures) checker.collection(capture.file, capture.collection);
  for (const provision of records.provisions) provisionReferences(provision, checker);
  for (const change of records.changes) {
    checker.collection(change.file, change.collection);
    checker.term(change.file, ['severity'], 'severities', change.severity);
    change.effects.forEach(({ provision }, row) =>
      checker.record(change.file, ['effects', row, 'provision'], provision),
    );
  }
  termReferences(records.terms, checker);
  return checker.diagnostics;
}

function provisionReferences(provision: Provision, checker: ReferenceChecker): void {
  const { file } = provision;
  checker.collection(file, provision.collection);
  checker.term(file, ['clauseType'], 'clause-types', provision.clauseType);
  checker.term(file, ['severity'], 'severities', provision.severity);
  checker.term(file, ['confidence'], 'confidences', provision.confidence);
  checker.term(file, ['basis'], 'bases', provision.basis);
  provision.categories.forEach((slug, row) =>
    checker.term(file, ['categories', row], 'categories', slug),
  );
  provision.agencies.forEach(({ agency }, row) =>
    checker.term(file, ['agencies', row, 'agency'], 'agencies', agency),
  );
  provision.regulations.forEach((link, row) => {
    checker.term(file, ['regulations', row, 'regulation'], 'regulations', link.regulation);
    link.pinCites.forEach((pinCite, column) =>
      checker.pinCite(file, ['regulations', row, 'pinCites', column], link.regulation, pinCite),
    );
  });
  provision.related.forEach((id, row) => {
    if (id === provision.id)
      checker.diagnostics.push(
        diagnostic(
          'reference/self',
          checker.at(file, ['related', row]),
          `${id} names itself as related.`,
        ),
      );
    else checker.record(file, ['related', row], id);
  });
  checker.term(file, ['stated', 'severity'], 'severities', provision.stated?.severity);
}

function termReferences(terms: readonly Term[], checker: ReferenceChecker): void {
  const rows = new Map<ContentPath, number>();
  for (const term of terms) {
    const row = rows.get(term.file) ?? 0;
    rows.set(term.file, row + 1);
    term.agencies.forEach((slug, column) =>
      checker.term(term.file, ['terms', row, 'agencies', column], 'agencies', slug),
    );
    term.near.forEach((slug, column) =>
      checker.term(term.file, ['terms', row, 'near', column], 'regulations', slug),
    );
  }
}

class ReferenceChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly at: PlaceFinder;
  readonly #index: Index;

  constructor(index: Index, at: PlaceFinder) {
    this.#index = index;
    this.at = at;
  }

  term(file: ContentPath, path: Path, vocabulary: VocabularyKind, slug: Slug | undefined): void {
    const terms = this.#index.vocabulary[vocabulary];
    if (slug === undefined || terms.has(slug)) return;
    const nearest =
      terms.size === 0
        ? 'The vocabulary is empty.'
        : `The nearest known term is "${closest(slug, [...terms.keys()])}".`;
    this.diagnostics.push(
      diagnostic(
        'term/unknown',
        this.at(file, path),
        `"${slug}" is not a term of vocabulary/${vocabulary}.json. ${nearest}`,
      ),
    );
  }

  pinCite(file: ContentPath, path: Path, regulation: Slug, pinCite: string): void {
    const articles = this.#index.vocabulary.regulations.get(regulation)?.articles ?? [];
    if (articles.length === 0 || articles.some((article) => article.pinCite === pinCite)) return;
    const nearest = closest(
      pinCite,
      articles.map((article) => article.pinCite),
    );
    this.diagnostics.push(
      diagnostic(
        'pin-cite/unknown',
        this.at(file, path),
        `"${pinCite}" is not listed for "${regulation}". The nearest is "${nearest}".`,
      ),
    );
  }

  record(file: ContentPath, path: Path, id: RecordId): void {
    if (
      this.#index.provisions.has(id) ||
      this.#index.documents.has(id) ||
      this.#index.changes.has(id)
    )
      return;
    const tombstone = this.#index.tombstones.get(id);
    const [code, message] =
      tombstone === undefined
        ? (['reference/unknown', `No record has the id ${id}.`] as const)
        : ([
            'reference/withdrawn',
            `${id} was withdrawn.${tombstone.successor === undefined ? '' : ` Its successor is ${tombstone.successor}.`}`,
          ] as const);
    this.diagnostics.push(diagnostic(code, this.at(file, path), message));
  }

  collection(file: ContentPath, slug: Slug | undefined): void {
    if (slug === undefined || this.#index.collections.has(slug)) return;
    this.diagnostics.push(
      diagnostic(
        'reference/unknown',
        this.at(file, ['collection']),
        `There is no collections/${slug}.json.`,
      ),
    );
  }
}
