import type { Json } from '../../domain/digest.ts';
import { groupBy } from '../../domain/order.ts';
import { absoluteUrl, revisionPath } from '../../domain/urls.ts';
import { jsonFileText } from '../json-file-text.ts';
import type { RevisionSubject } from '../views/parts/revision-subject.ts';
import { revisionLinks, type FileBeside } from './revision-links.ts';
import type { TypedLink } from './typed-link.ts';

/**
 * The links of a revision and of the files beside its page as a link set (RFC 9264; level 2 of Signposting): each file
 * says what it belongs to or describes.
 */
export function linksetText(subject: RevisionSubject, beside: readonly FileBeside[]): string {
  const { own, revision } = subject;
  const page = absoluteUrl(own.archive.settings, revisionPath(revision.id, revision.revision));
  const links = revisionLinks(subject, beside);
  const back = links.flatMap(({ rel, href }) => {
    const relation = BACK.get(rel);
    const to = { rel: relation ?? '', href: page, type: 'text/html' };
    return relation === undefined ? [] : [contextOf(href, [to])];
  });
  return jsonFileText({ linkset: [contextOf(page, links), ...back] });
}

/** What a file says of the page, by what the page says of the file. */
const BACK = new Map([
  ['describedby', 'describes'],
  ['item', 'collection'],
]);

function contextOf(anchor: string, links: readonly TypedLink[]): Json {
  const byRelation = [...groupBy(links, ({ rel }) => rel)];
  return {
    anchor,
    ...Object.fromEntries(
      byRelation.map(([rel, targets]) => [
        rel,
        targets.map(({ href, type }) => ({ href, ...(type === undefined ? {} : { type }) })),
      ]),
    ),
  };
}
