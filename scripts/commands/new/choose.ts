import { closest } from 'fastest-levenshtein';
import type { Document, Platform, VocabularyKind } from '../../../src/domain/records.ts';
import type { Slug } from '../../../src/domain/slugs.ts';
import { findTerm } from '../../../src/draft/terms.ts';
import { Problem, type Field } from '../../ask.ts';
import type { Workspace } from './workspace.ts';

/** The question which of the archive's documents is meant: by its id, or as `platform/document`. */
export function documentField(workspace: Workspace): Field<Document> {
  const { documents } = workspace.records;
  const nameOf = ({ platform, slug }: Document): string => `${platform}/${slug}`;
  const [only, ...others] = documents;
  return {
    option: 'document',
    question: 'Document, by its id or as platform/document',
    allowed: documents.map(nameOf),
    ...(only !== undefined && others.length === 0 ? { fallback: nameOf(only) } : {}),
    read: (text) => {
      const wanted = text.trim().replace(/^\/?(?:platforms?\/)?|\/$/g, '');
      const found = documents.find(
        (document) => document.id === wanted || nameOf(document) === wanted,
      );
      return (
        found ??
        unknown(
          'document',
          wanted,
          [...documents.map(nameOf), ...documents.map(({ id }) => id)],
          workspace,
        )
      );
    },
  };
}

export function platformField(workspace: Workspace): Field<Platform> {
  const { platforms } = workspace.records;
  const [only, ...others] = platforms;
  return {
    option: 'platform',
    question: 'Platform, by its slug',
    allowed: platforms.map(({ slug }) => slug),
    ...(only !== undefined && others.length === 0 ? { fallback: only.slug } : {}),
    read: (text) => {
      const wanted = text.trim();
      const found = platforms.find(
        ({ slug, name }) => slug === wanted || name.toLowerCase() === wanted.toLowerCase(),
      );
      return (
        found ??
        unknown(
          'platform',
          wanted,
          platforms.map(({ slug }) => slug),
          workspace,
        )
      );
    },
  };
}

/** A question that a term of a vocabulary answers: its slug, or its name. */
export function termField(
  workspace: Workspace,
  question: Pick<Field<Slug>, 'option' | 'question'> & { readonly vocabulary: VocabularyKind },
): Field<Slug> {
  const { vocabulary, ...field } = question;
  const terms = workspace.terms(vocabulary);
  return {
    ...field,
    allowed: terms.map(({ slug }) => slug),
    read: (text) => {
      const found = findTerm(terms, text);
      if (found.kind === 'found') return found.slug;
      const nearest =
        found.nearest === undefined
          ? 'The vocabulary has no terms yet.'
          : `The nearest term is "${found.nearest}".`;
      return new Problem(`vocabulary/${vocabulary}.json has no such term. ${nearest}`);
    },
  };
}

function unknown(
  what: string,
  wanted: string,
  known: readonly string[],
  { hasUnreadable }: Workspace,
): Problem {
  const hint = hasUnreadable
    ? ' Some files of the folder cannot be read: "muniment check" lists them.'
    : '';
  if (known.length === 0) return new Problem(`The archive has no ${what} yet.${hint}`);
  return new Problem(
    `There is no such ${what}. The nearest is "${closest(wanted, [...known])}".${hint}`,
  );
}
