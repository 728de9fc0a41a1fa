import { contentPath } from '../../domain/content-file.ts';
import type { ArchiveSettings } from '../../domain/records.ts';
import type { DraftFile, MayLack } from '../draft-file.ts';
import { frontMatterText } from '../front-matter-text.ts';

type About = Pick<ArchiveSettings, 'name' | 'publisher' | 'licence' | 'idPrefix'> &
  MayLack<Pick<ArchiveSettings, 'contact'>>;

/** @returns the pages Method and About of a new archive. They say what the program does; what people decide is theirs to add. */
export function starterPages(archive: About): readonly DraftFile[] {
  return [
    page('method', 'Method', method(archive)),
    page('about', 'About this archive', about(archive)),
  ];
}

function page(slug: string, title: string, body: string): DraftFile {
  return {
    path: contentPath(`pages/${slug}.md`),
    content: `---\n${frontMatterText({ title })}---\n\n${body}`,
  };
}

function method({ idPrefix }: About): string {
  return `## What is recorded

A *document* is one named legal text of a platform. A *capture* is one retrieval of it: the instant, the
address, and the bytes that came back, kept untouched and named by their SHA-256. A *provision* is a
passage quoted from one capture. A *change record* names two captures that follow each other and between
which the text differs.

## How a quotation is proved

The text of a capture is read from its bytes by a named, versioned extractor and evened out by a named,
versioned rule: Unicode composition, runs of white space as one space, invisible characters removed.
Nothing else changes. Every block of the text is one numbered paragraph, and paragraph 12 is line 12 of
the text file published beside the capture.

A passage has to occur in that text character by character, at one place that its record decides. The
archive cannot be built while one does not, unless its record says that it is known to be missing; then its
page says so too.

## What the words about evidence mean

- **Recorded**: a value is written down; this archive has not checked it.
- **Held**: the bytes are in this archive.
- **Verified**: it was computed or compared again when this copy of the archive was built.
- **Not in source**: the passage was looked for and not found.

Figures such as the number of changes, or on how many platforms a kind of clause occurs, are counted from
the records each time the archive is built. Nobody types them.

## What is judgement

Quotations are evidence. Everything else on a record's page is analysis by this archive and is marked as such.
Severity, confidence and basis are judgements on the scales defined in the vocabulary. That a
passage is listed under a law does not mean that the law is breached.

## Permanence

Every document, provision and change has a number such as ${idPrefix}-P-000001. A number is given once and not used
again. When a record moves, its old address leads to the new one; when it is withdrawn, a page at its
address says when, why and by whose decision.
`;
}

function about({ name, publisher, licence, contact }: About): string {
  const [archive, owner, licenceName] = [name, publisher, licence.name].map(literal);
  const terms = licence.url === undefined ? licenceName : `[${licenceName}](<${licence.url}>)`;
  const corrections =
    contact === undefined
      ? 'A correction of a record is dated and described on its page.'
      : `A correction of a record is dated and described on its page. Reports of mistakes are welcome: ${contactLink(contact)}.`;
  return `This archive, ${archive}, is published by ${owner}. It quotes the terms of online platforms from dated captures, so that
a reader can see what a document said on a day, and check it.

## Use

The records and the analysis are published under ${terms}. The quoted documents belong to their
authors; they are quoted to describe and discuss them.

## Corrections

${corrections}
`;
}

function contactLink(contact: string): string {
  const isMail = /^[^\s@<>()[\]]+@[^\s@<>()[\]]+$/.test(contact);
  return isMail ? `[${literal(contact)}](mailto:${contact})` : literal(contact);
}

/** @returns Markdown that shows a text as it is, whatever marks it holds */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, String.raw`\$&`);
}
