import { absoluteUrl, revisionPath } from '../../../domain/urls.ts';
import { revisionLinks } from '../../links/revision-links.ts';
import type { TypedLink } from '../../links/typed-link.ts';
import { revisionData } from '../../revision-data.ts';
import { revisionFilesOf } from '../../revision-files.ts';
import { scriptText } from '../../structured-data.ts';
import type { ViewContext } from '../context.ts';
import { metasOf, pdfUrlOf, type RecordMetadata } from './record-metadata.ts';
import type { RevisionSubject } from './revision-subject.ts';

/**
 * @param of - how many revisions the record has today
 * @returns what the head of a revision's page says to programs
 */
export function revisionMetadata(
  subject: RevisionSubject,
  of: number,
  context: ViewContext,
): RecordMetadata {
  const beside = revisionFilesOf(subject);
  return {
    links: [...revisionLinks(subject, beside), ...neighbours(subject, of, context)],
    metas: metasOf(
      context,
      subject.citation,
      subject.entry,
      pdfUrlOf(subject.revision, beside, context),
    ),
    graph: scriptText(revisionData(subject, beside)),
  };
}

/** The revisions around this one (RFC 5829). */
function neighbours(
  { revision: { id, revision } }: RevisionSubject,
  of: number,
  { archive }: ViewContext,
): readonly TypedLink[] {
  const link = (rel: string, to: number): TypedLink => ({
    rel,
    href: absoluteUrl(archive.settings, revisionPath(id, to)),
  });
  return [
    ...(revision > 1 ? [link('predecessor-version', revision - 1)] : []),
    ...(revision < of ? [link('successor-version', revision + 1)] : []),
  ];
}
